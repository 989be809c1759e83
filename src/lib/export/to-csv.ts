/** A cell of a file for people: text, a number, or nothing. */
export type CsvCell = string | number | boolean | null;

/** Excel reads these as the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/** Text that a spreadsheet would run as a formula stands behind an apostrophe. */
export function toSafeText(text: string): string {
	return formula.test(text) ? `'${text}` : text;
}

/**
 * Rows as CSV that Excel opens in Vietnamese and English alike: UTF-8 with its mark, semicolons, and lines that end
 * as Windows ends them. Numbers are written with a decimal point.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
	return `\ufeff${rows.map((row) => row.map(toField).join(';')).join('\r\n')}\r\n`;
}

/** Rows as programs read them: UTF-8, commas, and texts as they are. */
export function toDataCsv(rows: readonly (readonly CsvCell[])[]): string {
	const field = (cell: CsvCell) => (/[",\r\n]/.test(String(cell)) ? quote(String(cell)) : String(cell ?? ''));
	return `${rows.map((row) => row.map(field).join(',')).join('\n')}\n`;
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

function toField(cell: CsvCell): string {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	const safe = toSafeText(cell);
	return /[";,\r\n]/.test(safe) ? quote(safe) : safe;
}
