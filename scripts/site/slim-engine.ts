import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { slimModule } from './slim-module.ts';

const { resolve } = createRequire(import.meta.url);
const packaged = (file: string) => resolve(`@duckdb/duckdb-wasm/dist/${file}`);

/** The programs that start the module, in browsers and in Node. */
const starters = ['duckdb-browser-eh.worker.js', 'duckdb-node-eh.worker.cjs'];

/**
 * DuckDB's module without what nothing of it reads: three quarters of a second less to start, and small enough for
 * hosts that take no file above 25 MiB. The 71 names that its programs read are among the words of their texts.
 */
export async function slimEngine(): Promise<Uint8Array<ArrayBuffer>> {
	const [module, ...texts] = await Promise.all([
		readFile(packaged('duckdb-eh.wasm')),
		...starters.map((file) => readFile(packaged(file), 'utf8'))
	]);
	const words = new Set(texts.flatMap((text) => text.match(/[\w$]+/g) ?? []));
	return slimModule(module, (name) => words.has(name) || words.has(`_${name}`));
}

const slimPath = fileURLToPath(new URL('../../.cache/engine/duckdb-eh.wasm', import.meta.url));

/** Writes the slim module where a build or a test can read it, and says where. */
export async function writeSlimEngine(): Promise<string> {
	await mkdir(dirname(slimPath), { recursive: true });
	await writeFile(slimPath, await slimEngine());
	return slimPath;
}

/** Gives the site the slim module wherever it asks for DuckDB's. */
export function slimEnginePlugin(): Plugin {
	let written: Promise<string> | null = null;
	return {
		name: 'slim-engine',
		enforce: 'pre',
		async resolveId(source) {
			const [file, query] = source.split('?');
			if (file !== '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm') return null;
			return `${await (written ??= writeSlimEngine())}?${query ?? 'url'}`;
		}
	};
}
