import type { Column } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import type { Qualifier } from '../model/status.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow } from './raw-table.ts';
import { readCell, type CellValue, type NumberStyle } from './read-cell.ts';

/** A row with the values of its columns, and how exact the file says they are. */
export interface TypedRow {
	readonly file: string;
	readonly line: number;
	readonly values: Readonly<Record<string, CellValue>>;
	readonly qualifiers: Readonly<Record<string, Qualifier>>;
	readonly problems: readonly Problem[];
}

/** Reads the cells of a row by the types of their columns. */
export function typedRow(
	file: string,
	{ line, cells }: RawRow,
	columns: readonly (Column | null)[],
	style: NumberStyle
): TypedRow {
	const values: Record<string, CellValue> = {};
	const qualifiers: Record<string, Qualifier> = {};
	const problems: Problem[] = [];
	for (const [at, column] of columns.entries()) {
		if (!column) continue;
		const cell = cells[at] ?? null;
		const read = readCell(cell, column, style);
		values[column.id] = 'rule' in read ? null : read.value;
		if ('rule' in read)
			problems.push(
				makeProblem(file, read.rule, { line, column: column.id, value: cell, detail: read.detail ?? null })
			);
		else if (read.qualifier) qualifiers[column.id] = read.qualifier;
	}
	return { file, line, values, qualifiers, problems };
}
