import type { DatasetContract } from '../model/contract.ts';
import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { factsShape, unitColumns } from '../sql/table-shape.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import type { CellValue } from './cells/read-cell.ts';
import { mapped, type Coded } from './columns/coded.ts';
import type { PublishedColumns } from './columns/fact-columns.ts';
import { periodMonths } from './period-months.ts';
import { placeOf } from './table-values.ts';
import type { UnitIndex } from './unit-index.ts';

/** A column of clean rows: dates as ISO text. Without `values` the codes are the numbers themselves. */
export interface RowColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: readonly CellValue[] | null;
	readonly codes: Int32Array;
}

/** A column of a table before it has its name. */
export type Part = Coded<CellValue> | Int32Array;

const types: Record<SqlType, RowColumn['type']> = {
	VARCHAR: 'text',
	DATE: 'date',
	BOOLEAN: 'boolean',
	SMALLINT: 'integer',
	INTEGER: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'decimal'
};

const noRows: Part = { values: [], codes: new Int32Array(0) };

/** The columns of a table by what stands in each; those left out hold nothing. */
export function toColumns({ columns }: TableShape, parts: readonly Part[]): RowColumn[] {
	return columns.flatMap(({ name, type }, at) => {
		const part = parts[at];
		if (!part) return [];
		const { values, codes } = part instanceof Int32Array ? { values: null, codes: part } : part;
		return [{ name, type: types[type], values, codes }];
	});
}

/**
 * Facts as the columns of `factsShape`. Files without facts do not say which counts they would have: their columns are
 * those of the contract all the same.
 */
export function factTable(contract: DatasetContract, facts: PublishedColumns, units: UnitIndex): RowColumn[] {
	const shape = factsShape(contract);
	return toColumns(shape, facts.rows === 0 ? shape.columns.map(() => noRows) : factParts(facts, units));
}

/** Units as the columns of theirs, a row each. */
export function unitTable(ids: readonly UnitId[], units: UnitIndex): RowColumn[] {
	const each = { values: ids, codes: Int32Array.from(ids.keys()) };
	return toColumns({ name: 'units', columns: unitColumns }, unitParts(each, units));
}

/** In the order of `factsShape`. */
function factParts(facts: PublishedColumns, units: UnitIndex): Part[] {
	const { period, members } = facts;
	const dimensions = members.values[0] ?? [];
	return [
		...unitParts(facts.unit, units),
		...periodParts(period),
		...dimensions.map((_, at) => mapped(members, (parts) => parts[at] ?? null)),
		...facts.counts.flatMap((count, at) => [count, facts.qualifiers[at] ?? count]),
		facts.scope,
		facts.provisional,
		facts.revisionNo,
		facts.asOf,
		facts.file,
		facts.line
	];
}

/** The unit of each row, and where it stands. */
export function unitParts(unit: Coded<UnitId>, units: UnitIndex): Part[] {
	return [0, 1, 2, 3].map((part) => mapped(unit, (id) => placeOf(id, units)[part] ?? null));
}

/** The period of each row, and its months. */
export function periodParts(period: Coded<Period>): Part[] {
	return [mapped(period, ({ start }) => start), mapped(period, ({ end }) => end), mapped(period, periodMonths)];
}
