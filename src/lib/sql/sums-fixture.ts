import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { datasets } from '../datasets/registry.ts';
import type { Engine } from '../engine/engine.ts';
import type { Manifest } from '../model/manifest.ts';
import { makeTables } from '../server/make-tables.ts';
import { openNativeEngine } from '../server/native-engine.ts';
import { attachForWriting, detach } from './attach.ts';
import { storeSums } from './store-sums.ts';

/** A release with sums in all its databases, however small. */
export interface SummedRelease {
	readonly manifest: Manifest;
	readonly engine: Engine;
	close(): Promise<void>;
}

/** The release in `static/data` with sums beside its facts. */
export async function openSummed(base: Manifest): Promise<SummedRelease> {
	const folder = await mkdtemp(join(tmpdir(), 'sums-'));
	const manifest = await withSums(base, folder);
	const engine = await openNativeEngine(folder, manifest);
	return {
		manifest,
		engine,
		async close() {
			await engine.close();
			await rm(folder, { recursive: true });
		}
	};
}

async function withSums(base: Manifest, folder: string): Promise<Manifest> {
	const databases = { ...base.databases };
	for (const { file } of Object.values(databases)) await copyFile(join('static', 'data', file), join(folder, file));
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	for (const contract of datasets) {
		const file = databases[contract.id]!;
		await connection.run(attachForWriting(contract.id, join(folder, file.file)));
		const made = await makeTables(connection, storeSums(contract, contract.id));
		for (const text of detach(contract.id)) await connection.run(text);
		databases[contract.id] = { ...file, tables: { ...file.tables, ...made } };
	}
	connection.closeSync();
	instance.closeSync();
	return { ...base, databases };
}
