import { findDataset } from '#lib/datasets/registry.ts';
import type { WasmEngine } from '#lib/engine/wasm-engine.ts';
import type { DatasetId } from '#lib/model/contract.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';
import { tabLayer } from '#lib/sql/tab-tables.ts';
import type { CheckedDataset } from './check-protocol.ts';

// Results are remembered by the text of their statement: a table's name never comes twice.
let lastLayer = 0;

/** Lays checked rows over the release's tables, in tables of this tab's own; which table stands for which dataset. */
export async function layOver(
	checked: readonly CheckedDataset[],
	engine: WasmEngine
): Promise<ReadonlyMap<DatasetId, FactTables>> {
	const tables = new Map<DatasetId, FactTables>();
	for (const { dataset, columns, rows } of checked) {
		const contract = findDataset(dataset);
		if (!contract) continue;
		const {
			tables: own,
			rows: names,
			then,
			...layer
		} = tabLayer(contract, ++lastLayer, releaseTables(dataset), columns);
		const given = [
			{ name: names.units, streams: rows.units, then: [] },
			{ name: names.facts, streams: rows.facts, then: then.facts },
			{ name: names.submissions, streams: rows.submissions, then: then.submissions }
		];
		await engine.load({ ...layer, name: own.facts, tables: given });
		tables.set(dataset, own);
	}
	return tables;
}

/** Frees the tables of a layer that nothing shows any more. */
export async function takeAway(tables: ReadonlyMap<DatasetId, FactTables>, engine: WasmEngine): Promise<void> {
	for (const own of tables.values()) await engine.unload(own.facts);
}
