import process from 'node:process';
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./hosting/test-nginx.mjs').then(
	async (module) => (process.exitCode = await module.testNginx(process.argv.slice(2)))
);
