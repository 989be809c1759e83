import { register } from 'tsx/esm/api';

// Threads do not inherit the loader of TypeScript on every Node.
register();
await import('./read-worker.ts');
