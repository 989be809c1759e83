import type { Problem } from '../model/problem.ts';
import { cellText } from './layout/head.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow, Sheet } from './raw-table.ts';

/** The rows below a header: the header once more is left out, and in files without sheets rows with another number of cells. */
export function tableBelow(
	file: string,
	{ name, rows }: Sheet,
	header: number
): { readonly rows: RawRow[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const width = rows[header]?.cells.length ?? 0;
	const detail = String(width);
	const fitting = rows.slice(header + 1).filter(({ line, cells }) => {
		if (isSame(cells, rows[header]?.cells ?? [])) {
			problems.push(makeProblem(file, 'repeated_header', { line, severity: 'warning' }));
			return false;
		}
		if (name !== null || cells.length === width) return true;
		problems.push(makeProblem(file, 'ragged_row', { line, value: cells.length, detail }));
		return false;
	});
	return { rows: fitting, problems };
}

/** Files are joined by programs with the header of each, and with the mark of its encoding in the first cell. */
const isSame = (cells: RawRow['cells'], header: RawRow['cells']) =>
	cells.length === header.length &&
	cells.at(-1) === header.at(-1) &&
	cells.every((cell, at) => cellText(cell) === cellText(header[at]));
