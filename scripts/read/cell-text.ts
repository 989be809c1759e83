import type { RawCell } from '../../src/lib/ingest/raw-table.ts';

/** A cell as text: numbers without exponent or grouping, nothing as null. */
export function cellText(cell: RawCell): string | null {
	if (cell === null || cell === '') return null;
	return typeof cell === 'number' ? plainNumber(cell) : String(cell);
}

/** `1e-7` as `0.0000001`, `1e21` as 1 and its zeros. */
function plainNumber(value: number): string {
	const [, sign = '', whole = '', fraction = '', exponent] =
		/^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
	if (exponent === undefined) return String(value);
	const digits = whole + fraction;
	const point = whole.length + Number(exponent);
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	return `${sign}${digits.padEnd(point, '0')}`;
}
