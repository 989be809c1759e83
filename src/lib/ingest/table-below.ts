import type { Problem } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow, Sheet } from './raw-table.ts';

/** The rows below a header; in files without sheets, one with another number of cells is reported and left out. */
export function tableBelow(
	file: string,
	{ name, rows }: Sheet,
	header: number
): { readonly rows: RawRow[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const width = rows[header]?.cells.length ?? 0;
	const detail = String(width);
	const fitting = rows.slice(header + 1).filter(({ line, cells }) => {
		if (name !== null || cells.length === width) return true;
		problems.push(makeProblem(file, 'ragged_row', { line, value: cells.length, detail }));
		return false;
	});
	return { rows: fitting, problems };
}
