import { qualifierSuffix } from '../../model/columns.ts';
import type { Column } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import type { Qualifier } from '../../model/status.ts';
import { readCell, type CellValue } from '../cells/read-cell.ts';
import { makeProblem } from '../make-problem.ts';
import type { TypedRow } from '../typed-rows.ts';
import type { CellColumns } from '../raw-table.ts';

/** A column whose distinct cells have been read by its type: value and qualifier of each code. */
export interface TypedColumn {
	readonly column: Column;
	readonly codes: Int32Array;
	readonly values: readonly CellValue[];
	readonly qualifiers: readonly (Qualifier | null)[];
	/** Codes of cells that hold nothing where a member is required: a report that only says that it is missing has none. */
	readonly gaps: ReadonlySet<number>;
}

/** Reads each distinct cell once, columns without meaning left out; null where one breaks a rule or leaves a doubt. */
export function typeColumns(
	{ columns }: CellColumns,
	header: readonly (Column | null)[],
	dimensions: readonly { readonly id: string }[]
): TypedColumn[] | null {
	const typed: TypedColumn[] = [];
	for (const [at, column] of header.entries()) {
		if (!column) continue;
		const values: CellValue[] = [];
		const qualifiers: (Qualifier | null)[] = [];
		const gaps = new Set<number>();
		const isDimension = dimensions.some(({ id }) => id === column.id);
		const { cells, codes } = columns[at] ?? { cells: [], codes: new Int32Array() };
		for (const cell of cells) {
			const read = readCell(cell, column, 'reports');
			const isGap = isDimension && 'rule' in read && read.rule === 'required';
			if (isGap) gaps.add(values.length);
			else if (!('value' in read)) return null;
			const { value, qualifier = null } = 'value' in read ? read : { value: null };
			values.push(value);
			qualifiers.push(qualifier);
		}
		typed.push({ column, codes, values, qualifiers, gaps });
	}
	return typed;
}

/** For each distinct cell of a column, whether its row is read as a whole: numbers are not exact, or nobody's. */
export function oddCells({ column, values, qualifiers, gaps }: TypedColumn): boolean[] {
	const isOwn = column.id === 'qualifier' || column.id.endsWith(qualifierSuffix);
	return values.map((value, code) => qualifiers[code] !== null || gaps.has(code) || (isOwn && value !== null));
}

/** One row of typed columns, as rows are otherwise read; `at` from 0. */
export function typedRowAt(file: string, columns: readonly TypedColumn[], at: number, line = at + 2): TypedRow {
	const values: Record<string, CellValue> = {};
	const qualifiers: Record<string, Qualifier> = {};
	const problems: Problem[] = [];
	for (const { column, codes, values: read, qualifiers: exactness, gaps } of columns) {
		const code = codes[at] ?? 0;
		values[column.id] = read[code] ?? null;
		const qualifier = exactness[code];
		if (qualifier) qualifiers[column.id] = qualifier;
		if (gaps.has(code)) problems.push(makeProblem(file, 'required', { line, column: column.id }));
	}
	return { file, line, values, qualifiers, problems };
}
