import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./setup/run-tests.mjs').then((module) => module.runTests());
