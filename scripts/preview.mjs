import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./setup/start-site.mjs').then((module) => module.previewSite());
