import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { Sheet } from '../../src/lib/ingest/raw-table.ts';
import type { Problem, ProblemRule } from '../../src/lib/model/problem.ts';
import type { TextRow } from './column-names.ts';
import type { Table } from './find-tables.ts';
import { isData } from './header-row.ts';
import { findRagged } from './ragged-rows.ts';

/** Rows of one kind that are told one by one. */
const mostTold = 1000;

/**
 * What is odd about a table and the one above it, if any: rows that are no part of it, a header that is none or takes
 * several rows, headers below it, and rows with too few or too many cells.
 */
export function* tableProblems(
	file: string,
	sheet: Sheet,
	texts: readonly TextRow[],
	table: Table
): Generator<Problem> {
	const isText = sheet.name === null && !sheet.stored;
	const place = (row: number) => ({ line: sheet.rows[row]?.line ?? null, value: rowText(texts[row]) });
	for (let row = table.start; row < table.header; row++)
		if (texts[row]?.length) yield makeProblem(file, 'rows_left_out', { ...place(row), severity: 'note' });
	if (isText && table.start > 0)
		yield makeProblem(file, 'second_table', { ...place(table.header), severity: 'warning' });
	if (table.body > table.header + 1)
		yield makeProblem(file, 'header_rows', { ...place(table.header + 1), severity: 'warning' });
	if (isText && isData(texts, table.header, table.end))
		yield makeProblem(file, 'no_header', { severity: 'warning', line: place(table.header).line });
	const tell = (rule: ProblemRule, rows: Iterable<number>) =>
		firstOnes(file, rule, rows, (row) => makeProblem(file, rule, { ...place(row), severity: 'warning' }));
	yield* tell('repeated_header', table.repeated);
	yield* tell('doubtful_header', table.doubtful);
	const ragged = findRagged(sheet.rows, texts, table, isText);
	yield* firstOnes(file, 'ragged_row', ragged, ({ line, cells, wanted }) =>
		makeProblem(file, 'ragged_row', { sheet: sheet.name, line, value: cells, detail: String(wanted) })
	);
}

const rowText = (row: TextRow | undefined) => row?.filter((text) => text !== null).join(' ') ?? null;

/** A problem for each of the first rows, and one with the number of the others. */
function* firstOnes<Row>(
	file: string,
	rule: ProblemRule,
	rows: Iterable<Row>,
	tell: (row: Row) => Problem
): Generator<Problem> {
	let found = 0;
	for (const row of rows) if (found++ < mostTold) yield tell(row);
	if (found > mostTold) yield makeProblem(file, rule, { value: `… (+${found - mostTold})`, severity: 'warning' });
}
