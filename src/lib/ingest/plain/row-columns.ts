import { CellCoder } from '../cell-coder.ts';
import type { CellColumns, RawRow } from '../raw-table.ts';

/** The rows below the first as columns, cells missing at the end being blank; null where a row is longer than the header. */
export function rowColumns([, ...rows]: readonly RawRow[], width: number): CellColumns | null {
	if (rows.some(({ cells }) => cells.length > width)) return null;
	const columns = Array.from({ length: width }, (_, column) => {
		const coder = new CellCoder();
		const codes = Int32Array.from(rows, ({ cells }) => coder.codeOf(cells[column] ?? null));
		return { cells: coder.cells, codes };
	});
	return { columns, rows: rows.length };
}
