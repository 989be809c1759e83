import type { UnitLevel } from '../../model/unit.ts';
import type { RawCell } from '../raw-table.ts';

/** Digits of a statistics-office code, by level. */
export const codeWidths = { province: 2, district: 3, commune: 5 } as const satisfies Record<UnitLevel, number>;

/** A code as a file gives it; `isIntact` where it is text, so that its zeros may still be there. */
export interface WrittenCode {
	readonly digits: string;
	readonly isIntact: boolean;
}

/** A cell as a code: "00235", 235, "4.0", "2,35E2", "'00235"; null where it is none. */
export function readUnitCode(cell: RawCell): WrittenCode | null {
	if (typeof cell === 'number') return wholeNumber(cell);
	if (typeof cell !== 'string') return null;
	const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/g, '').replace(/^['\u2019]/, '');
	if (/^\d{1,5}$/.test(text)) return { digits: text, isIntact: true };
	return /^\d{1,5}[.,]0+$|^\d([.,]\d+)?e\+?\d{1,2}$/i.test(text) ? wholeNumber(Number(text.replace(',', '.'))) : null;
}

function wholeNumber(value: number): WrittenCode | null {
	return Number.isInteger(value) && value >= 0 && value < 100_000 ? { digits: String(value), isIntact: false } : null;
}

/** What is known about all codes of a column: whether a program took zeros away, and their level where it is one. */
export interface CodeColumn {
	readonly isStripped: boolean;
	readonly level: UnitLevel | null;
}

/** The codes that digits may have been: as they are, or with zeros restored up to the width of a level. */
export function possibleCodes(code: WrittenCode, column: CodeColumn): string[] {
	const { digits } = code;
	const widths = column.level === null ? Object.values(codeWidths) : [codeWidths[column.level]];
	const isWhole = code.isIntact && widths.some((width) => width === digits.length);
	if (isWhole && (digits.startsWith('0') || !column.isStripped)) return [digits];
	return widths.filter((width) => width >= digits.length).map((width) => digits.padStart(width, '0'));
}

/** Reads a column of codes as a whole: one number or a code of 1 or 4 digits shows that zeros are gone. */
export function readCodeColumn(cells: Iterable<RawCell>, isKnown: (code: string) => boolean): CodeColumn {
	const codes = new Map<string, WrittenCode>();
	for (const cell of new Set(cells)) {
		const code = readUnitCode(cell);
		if (code) codes.set(`${code.digits} ${code.isIntact}`, code);
	}
	const read = [...codes.values()];
	const isStripped = read.some(({ digits, isIntact }) => !isIntact || digits.length === 1 || digits.length === 4);
	if (!isStripped) return { isStripped, level: null };
	const levels = (Object.keys(codeWidths) as UnitLevel[]).filter((level) =>
		read.every(({ digits }) => digits.length <= codeWidths[level] && isKnown(digits.padStart(codeWidths[level], '0')))
	);
	return { isStripped, level: levels.length === 1 ? (levels[0] ?? null) : null };
}
