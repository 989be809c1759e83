import { qualifierSuffix } from '../../model/columns.ts';
import type { Column } from '../../model/contract.ts';
import type { Qualifier } from '../../model/status.ts';
import { readCell, type CellValue } from '../cells/read-cell.ts';
import type { TypedRow } from '../typed-rows.ts';
import type { CellColumns } from '../raw-table.ts';

/** A column whose distinct cells have been read by its type: value and qualifier of each code. */
export interface TypedColumn {
	readonly column: Column;
	readonly codes: Int32Array;
	readonly values: readonly CellValue[];
	readonly qualifiers: readonly (Qualifier | null)[];
}

/** Reads each distinct cell once, columns without meaning left out; null where one breaks a rule or leaves a doubt. */
export function typeColumns({ columns }: CellColumns, header: readonly (Column | null)[]): TypedColumn[] | null {
	const typed: TypedColumn[] = [];
	for (const [at, column] of header.entries()) {
		if (!column) continue;
		const values: CellValue[] = [];
		const qualifiers: (Qualifier | null)[] = [];
		const { cells, codes } = columns[at] ?? { cells: [], codes: new Int32Array() };
		for (const cell of cells) {
			const read = readCell(cell, column, 'reports');
			if (!('value' in read)) return null;
			values.push(read.value);
			qualifiers.push(read.qualifier ?? null);
		}
		typed.push({ column, codes, values, qualifiers });
	}
	return typed;
}

/** For each distinct cell of a column, whether it says that a number is not exact. */
export function qualifiedCells({ column, values, qualifiers }: TypedColumn): boolean[] {
	const isOwn = column.id === 'qualifier' || column.id.endsWith(qualifierSuffix);
	return values.map((value, code) => qualifiers[code] !== null || (isOwn && value !== null));
}

/** One row of typed columns, as rows are otherwise read; `at` from 0. */
export function typedRowAt(file: string, columns: readonly TypedColumn[], at: number, line = at + 2): TypedRow {
	const values: Record<string, CellValue> = {};
	const qualifiers: Record<string, Qualifier> = {};
	for (const { column, codes, values: read, qualifiers: exactness } of columns) {
		const code = codes[at] ?? 0;
		values[column.id] = read[code] ?? null;
		const qualifier = exactness[code];
		if (qualifier) qualifiers[column.id] = qualifier;
	}
	return { file, line, values, qualifiers, problems: [] };
}
