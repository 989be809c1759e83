import { defineConfig } from 'vitest/config';

/** The tests that need chdb, which `npm test` does not install. */
export default defineConfig({
	test: {
		include: ['scripts/clickhouse/**/*.chdb.ts'],
		environment: 'node',
		testTimeout: 300_000,
		hookTimeout: 300_000
	}
});
