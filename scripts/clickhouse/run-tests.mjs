import { installPackages } from '../setup/packages.mjs';
import { endWithParent, npm, Stop } from '../setup/run.mjs';
import { compileData } from '../setup/site.mjs';
import { installChdb } from './install-chdb.mjs';

const config = 'scripts/clickhouse/vitest.config.ts';

/**
 * `npm run test:clickhouse`: what the engines must agree on, asked of ClickHouse itself. Skipped where that cannot be
 * installed, as without a network.
 * @returns {Promise<number>} the code to end with
 */
export async function testClickHouse() {
	endWithParent(async () => {}, 1);
	await installPackages();
	try {
		await installChdb();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		console.log(`ClickHouse tests skipped: ${error.message} They need npm's chdb (550 MB) once.`);
		return 0;
	}
	await compileData();
	const args = ['exec', '--no', '--', 'vitest', 'run', '--config', config];
	const { code, output } = await npm(args, { timeout: 20 * 60_000 });
	console.log(output.trimEnd());
	return code;
}
