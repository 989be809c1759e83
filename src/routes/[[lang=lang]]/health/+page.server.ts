import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { version } from '$app/environment';
import { openRelease } from '#lib/server/release.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

async function engineVersion(): Promise<string> {
	const worker = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const file = JSON.parse(await readFile(worker.replace(/dist.[^/\\]+$/, 'package.json'), 'utf8')) as {
		version: string;
	};
	return `DuckDB-Wasm ${file.version}`;
}

export const load: PageServerLoad = async () => {
	const { manifest } = await openRelease();
	const { databases, sources } = manifest;
	return { site: version, engine: await engineVersion(), databases, sources };
};
