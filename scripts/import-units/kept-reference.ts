import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitChanges, units } from '#lib/datasets/reference-tables.ts';
import { readTable } from '#lib/ingest/read-table.ts';
import { readUnits } from '#lib/ingest/unit-index.ts';
import type { TableContract } from '#lib/model/contract.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { UnitChange } from '#lib/model/unit-change.ts';
import type { Unit } from '#lib/model/unit.ts';

/** The rows of reference tables that an import adds to. */
export interface KeptReference {
	readonly units: readonly Unit[];
	readonly changes: readonly UnitChange[];
	readonly territoryOf: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}

export const nothingKept: KeptReference = { units: [], changes: [], territoryOf: new Map(), problems: [] };

/** Reads the units and changes of a folder; a table that is not there has no rows. */
export async function readKept(folder: string): Promise<KeptReference> {
	const read = async (name: string, contract: TableContract) => {
		const path = join(folder, name);
		if (!existsSync(path)) return { rows: [], problems: [] };
		return readTable({ name, bytes: readFileSync(path) }, contract);
	};
	const [unitTable, changeTable] = [await read('units.csv', units), await read('unit-changes.csv', unitChanges)];
	const rows = unitTable.rows.map(({ values }) => values);
	const index = readUnits(
		rows,
		changeTable.rows.map(({ values }) => values)
	);
	const territories = rows.flatMap(({ unit_id: id, territory_unit_id: on }) =>
		typeof on === 'string' ? [[String(id), on] as const] : []
	);
	return {
		units: [...index.byId.values()],
		changes: [...index.changesFrom.values()].flat(),
		territoryOf: new Map(territories),
		problems: [...unitTable.problems, ...changeTable.problems]
	};
}

/** Kept changes and those of the lists; of one old unit on one day the lists' only where they are exact throughout. */
export function mergeChanges(kept: readonly UnitChange[], made: readonly UnitChange[]): UnitChange[] {
	const keyOf = ({ from, date }: UnitChange) => `${from} ${date}`;
	const inexact = new Set(made.filter(({ basis }) => basis !== 'exact').map(keyOf));
	const exact = new Set(made.map(keyOf).filter((key) => !inexact.has(key)));
	const staying = kept.filter((change) => !exact.has(keyOf(change)));
	const stayingKeys = new Set(staying.map(keyOf));
	return [...staying, ...made.filter((change) => !stayingKeys.has(keyOf(change)))];
}
