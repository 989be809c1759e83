import process from 'node:process';
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./clickhouse/run-tests.mjs').then(async (module) => (process.exitCode = await module.testClickHouse()));
