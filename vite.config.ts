import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/site/chunk-groups.ts';
import { embedChartPlugin } from './scripts/site/embed-chart.ts';
import { licencesPlugin } from './scripts/site/licences.ts';
import { slimEnginePlugin } from './scripts/site/slim-engine.ts';

const routes = fileURLToPath(new URL('src/routes/[[lang=lang]]', import.meta.url));

/**
 * The entry of every page lists what each page of the site is made of, which is more than it is itself. It names the
 * page alone, which names the rest; what a part fetches on demand still comes all at once.
 */
const importsOf = (_: string, files: string[], { hostId }: { hostId: string }): string[] =>
	hostId.includes('/entry/app.') ? [] : files;

export default defineConfig({
	// Tests import nothing of Kit's, and run beside a build whose generated files Kit would write anew.
	plugins: [process.env.VITEST ? svelte() : sveltekit(), slimEnginePlugin(), embedChartPlugin(), licencesPlugin()],
	build: { target: 'es2022', modulePreload: { resolveDependencies: importsOf } },
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
