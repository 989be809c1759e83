import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/setup/chunk-groups.ts';

const routes = fileURLToPath(new URL('src/routes/[[lang=lang]]', import.meta.url));

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(routes) } } } } }
	},
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// Loading modules anew for each file takes a third of the time; what they share is opened once and never changed.
		isolate: false,
		testTimeout: 30_000
	}
});
