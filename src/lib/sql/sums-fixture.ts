import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { datasets } from '../datasets/registry.ts';
import type { Engine } from '../engine/engine.ts';
import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Manifest } from '../model/manifest.ts';
import { makeTables } from '../server/make-tables.ts';
import { openNativeEngine } from '../server/native-engine.ts';
import { attachForReading, attachForWriting, detach } from './attach.ts';
import { literal } from './literal.ts';
import { storeSums } from './store-sums.ts';
import { residentsTable } from './sum-tables.ts';

/** A release with sums in all its databases, however small. */
export interface SummedRelease {
	readonly manifest: Manifest;
	readonly engine: Engine;
	close(): Promise<void>;
}

/** The release in `static/data`, which lacks and hides numbers here and there, with sums beside its facts. */
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
	await connection.run(attachForReading('reference', join(folder, databases.reference!.file)));
	for (const contract of datasets) {
		const file = databases[contract.id]!;
		await connection.run(attachForWriting(contract.id, join(folder, file.file)));
		await connection.run(leaveOut(contract));
		const table = `${contract.id}.${residentsTable}`;
		const residents = {
			name: residentsTable,
			text: `create table ${table} as from reference.unit_years`,
			count: `select count(*) from ${table}`
		};
		const made = await makeTables(connection, [residents, ...storeSums(contract, contract.id)]);
		for (const text of detach(contract.id)) await connection.run(text);
		databases[contract.id] = { ...file, tables: { ...file.tables, ...made } };
	}
	connection.closeSync();
	instance.closeSync();
	return { ...base, databases };
}

/** Takes one of nine numbers away; of those that may be hidden, marks two of nine as if they were. */
function leaveOut(contract: DatasetContract): string {
	const families = contract.suppression?.measures.flat() ?? [];
	const marks = ['below', 'in_whole'];
	const changed = countMeasures(contract).flatMap(({ id }, at) => {
		const dice = `case when ${id}${qualifierSuffix} is null then cast(hash(rowid * 31 + ${at}) % 9 as integer) end`;
		const left = `${id} = case when ${dice} < ${families.includes(id) ? 3 : 1} then null else ${id} end`;
		const mark = `([${marks.map(literal).join(', ')}])[${dice}]`;
		const marked = `${id}${qualifierSuffix} = coalesce(${id}${qualifierSuffix}, ${mark})`;
		return families.includes(id) ? [left, marked] : [left];
	});
	const qualified = countMeasures(contract).map(({ id }) => `${id}${qualifierSuffix}`);
	const facts = `${contract.id}.facts`;
	return `update ${facts} set ${changed.join(', ')};
update ${facts} set is_qualified = case when coalesce(${qualified.join(', ')}) is null then 0 else 1 end`;
}
