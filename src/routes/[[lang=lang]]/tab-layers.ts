import { findDataset } from '#lib/datasets/registry.ts';
import type { WasmEngine } from '#lib/engine/wasm-engine.ts';
import type { DatasetId } from '#lib/model/contract.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';
import { tabLayer } from '#lib/sql/tab-tables.ts';
import type { TabLayer, TableLayer } from '#lib/sql/tab-tables.ts';
import type { CheckedDataset } from './check-protocol.ts';

// Results are remembered by the text of their statement: a table's name never comes twice.
let lastLayer = 0;

/** Lays checked rows over the release's tables, in tables of this tab's own; which table stands for which dataset. */
export async function layOver(
	checked: readonly CheckedDataset[],
	engine: WasmEngine
): Promise<ReadonlyMap<DatasetId, FactTables>> {
	const tables = new Map<DatasetId, FactTables>();
	try {
		for (const one of checked) {
			const contract = findDataset(one.dataset);
			if (!contract) continue;
			const layer = tabLayer(contract, ++lastLayer, releaseTables(one.dataset), one.columns);
			tables.set(one.dataset, layer.tables);
			await loadLayer(layer, one, engine);
		}
		return tables;
	} catch (error) {
		await takeAway(tables, engine).catch(() => {});
		throw error;
	}
}

/** Facts are taken in while reports are still being counted. */
async function loadLayer(
	{ tables, units, facts, reports }: TabLayer,
	{ rows, reportColumns }: CheckedDataset,
	engine: WasmEngine
): Promise<void> {
	const rowsOf = ({ rows: name }: TableLayer, streams: AsyncIterable<Blob>) => ({ name, streams });
	const first = [{ name: units, streams: rows.units }, rowsOf(facts, rows.facts)];
	await engine.load({ ...facts, name: tables.facts, tables: first });
	const layer = reports(await reportColumns);
	await engine.load({ ...layer, name: tables.submissions, tables: [rowsOf(layer, rows.submissions)] });
}

/** Frees the tables of a layer that nothing shows any more. */
export async function takeAway(tables: ReadonlyMap<DatasetId, FactTables>, engine: WasmEngine): Promise<void> {
	for (const { facts, submissions } of tables.values())
		for (const name of [submissions, facts]) await engine.unload(name);
}
