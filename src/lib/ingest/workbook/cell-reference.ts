import type { MergedRange } from '../raw-table.ts';

export const mostColumns = 16_384;
export const mostRows = 1_048_576;

/** Column of `AB12` from 0; -1 where there is none. */
export function columnOf(reference: string): number {
	let column = 0;
	for (let at = 0; at < reference.length; at++) {
		const letter = reference.charCodeAt(at) & ~32;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
		if (column > mostColumns) return -1;
	}
	return column - 1;
}

/** Row of `AB12`; NaN where there is none. */
export function rowOf(reference: string): number {
	let at = 0;
	while (reference.charCodeAt(at) > 57) at++;
	let row = at < reference.length ? 0 : NaN;
	for (; at < reference.length; at++) {
		const digit = reference.charCodeAt(at) - 48;
		row = digit >= 0 && digit < 10 ? row * 10 + digit : NaN;
	}
	return row;
}

/** `AB` of column 27, counted from 0. */
export function columnName(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B2:D3` as a range, or null where it is none. */
export function readRange(reference: string): MergedRange | null {
	const [, left = '', top = '', right = left, bottom = top] =
		/^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(reference) ?? [];
	const columns = [columnOf(left), columnOf(right)].sort((a, b) => a - b);
	const rows = [Number(top), Number(bottom)].sort((a, b) => a - b);
	const range = { top: rows[0] ?? 0, bottom: rows[1] ?? 0, left: columns[0] ?? -1, right: columns[1] ?? -1 };
	return range.left >= 0 && range.top >= 1 && range.bottom <= mostRows ? range : null;
}
