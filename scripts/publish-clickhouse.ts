import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LoadError, loadRelease } from './clickhouse/load-release.ts';
import { openServer, ServerError } from './clickhouse/server.ts';
import { readManifest } from './compile/written.ts';

const usage = `CLICKHOUSE_ADMIN_URL=http://… [CLICKHOUSE_ADMIN_USER=…] [CLICKHOUSE_ADMIN_PASSWORD=…] npm run publish-clickhouse
	[-- --cluster NAME] [--data FOLDER]`;

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}

function readOptions() {
	try {
		return parseArgs({ options: { cluster: { type: 'string' }, data: { type: 'string' } } }).values;
	} catch (error) {
		return stop(`${(error as Error).message}\n${usage}`);
	}
}

const { cluster, data } = readOptions();
const { CLICKHOUSE_ADMIN_URL: url = '', CLICKHOUSE_ADMIN_USER: user = 'default' } = process.env;
if (!URL.canParse(url)) stop(`CLICKHOUSE_ADMIN_URL is "${url}", which is no address.\n${usage}`);
if (cluster !== undefined && !/^\w+$/.test(cluster)) stop(`--cluster ${cluster} is no name of a cluster.\n${usage}`);
const folder = data ?? join(fileURLToPath(new URL('..', import.meta.url)), 'static/data');
const manifest = (await readManifest(folder)) ?? stop(`There is no release in ${folder}: npm run compile makes one.`);
const server = openServer({ url, user, password: process.env.CLICKHOUSE_ADMIN_PASSWORD ?? '' });
const layout = cluster === undefined ? ({ kind: 'single' } as const) : ({ kind: 'cluster', cluster } as const);

const started = performance.now();
const loaded = await loadRelease({ folder, manifest, server, layout, say: (line) => console.log(`  ${line}`) }).catch(
	(error: unknown) => {
		if (error instanceof ServerError || error instanceof LoadError) return stop(`publish-clickhouse: ${error.message}`);
		throw error;
	}
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
	`publish-clickhouse: ${loaded.database} holds ${loaded.rows} rows, ${loaded.sent} of them new; counts and sums are those of the release (${seconds} s)`
);
console.log(
	'A site reads it once it is built and published with CLICKHOUSE_URL; until then nothing changes for readers.'
);
