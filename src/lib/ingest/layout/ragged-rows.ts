import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import type { FormRow } from './form-sheet.ts';
import { cellText } from './head.ts';
import { isCounted, type FormMatch } from './match-form.ts';
import type { SheetTask } from './sheet-read.ts';

/**
 * Rows of a text that have a cell beyond the header, or none in the place of a count: there is a delimiter too many or
 * too few in them, as in `1,234`, so that their numbers stand in wrong columns. They are told and not read.
 */
export function dropRagged(
	{ file, sheet }: SheetTask,
	{ columns, bottom }: FormMatch,
	rows: readonly FormRow[]
): { readonly rows: readonly FormRow[]; readonly problems: readonly Problem[] } {
	if (sheet.name !== null) return { rows, problems: [] };
	const most = Math.max(columns.length, bottom.own.length);
	const fewest = columns.findLastIndex((column) => column !== null && isCounted(column)) + 1;
	const isRagged = ({ kind, row }: FormRow) =>
		kind === 'report' && (row.cells.length < fewest || lastFilled(row) > most);
	const problems = rows.filter(isRagged).map(({ row }) => {
		const value = Math.max(lastFilled(row), Math.min(row.cells.length, most));
		return makeProblem(file, 'ragged_row', { line: row.line, value, detail: String(most) });
	});
	return { rows: problems.length === 0 ? rows : rows.filter((row) => !isRagged(row)), problems };
}

/** Cells up to the last one that holds anything. */
const lastFilled = ({ cells }: RawRow) => cells.findLastIndex((cell) => cellText(cell) !== '') + 1;
