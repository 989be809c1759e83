import type { Column } from '../model/contract.ts';
import type { Choices, Problem } from '../model/problem.ts';
import type { Qualifier } from '../model/status.ts';
import { settleDoubt } from './cells/doubt.ts';
import { readCell, type CellValue, type NumberStyle } from './cells/read-cell.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow } from './raw-table.ts';

/** A row with the values of its columns, and how exact the file says they are. */
export interface TypedRow {
	readonly file: string;
	readonly line: number;
	readonly values: Readonly<Record<string, CellValue>>;
	readonly qualifiers: Readonly<Record<string, Qualifier>>;
	readonly problems: readonly Problem[];
}

/** Reads the cells of a row by the types of their columns; `choices` answer what a cell leaves open. */
export function typedRow(
	file: string,
	{ line, cells }: RawRow,
	columns: readonly (Column | null)[],
	style: NumberStyle,
	choices: Choices = {}
): TypedRow {
	const values: Record<string, CellValue> = {};
	const qualifiers: Record<string, Qualifier> = {};
	const problems: Problem[] = [];
	for (const [at, column] of columns.entries()) {
		if (!column) continue;
		const cell = cells[at] ?? null;
		const read = readCell(cell, column, style);
		const settled = 'doubt' in read ? settleDoubt(read.doubt, file, column.id, String(cell), choices) : read;
		if ('rule' in settled) {
			const { rule, ...rest } = settled;
			problems.push(makeProblem(file, rule, { line, column: column.id, value: cell, ...rest }));
		} else if (settled.qualifier) qualifiers[column.id] = settled.qualifier;
		values[column.id] = 'rule' in settled ? null : settled.value;
	}
	return { file, line, values, qualifiers, problems };
}
