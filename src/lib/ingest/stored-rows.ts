import type { CellColumns, RawCell, RawRow } from './raw-table.ts';

/** The first rows below the header, `most` of them at most; the first stands on line 2. */
export function storedRows({ columns, rows }: CellColumns, most = rows): RawRow[] {
	return Array.from({ length: Math.min(rows, most) }, (_, at): RawRow => {
		const cells = new Array<RawCell>(columns.length);
		for (let index = 0; index < columns.length; index++) {
			const column = columns[index];
			cells[index] = column?.cells[column.codes[at] as number] ?? null;
		}
		return { line: at + 2, cells };
	});
}
