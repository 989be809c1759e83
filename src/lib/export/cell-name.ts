/** "A", "Z", "AA": a sheet's column, counted from 0. */
export function columnName(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** "AB12": columns count from 0, rows from 1. */
export const cellName = (column: number, row: number) => columnName(column) + row;
