import type { RawCell } from '../raw-table.ts';
import type { NumberKind } from './number-format.ts';
import { isIsoDate } from '../../model/period.ts';
import { fromSerial } from './serial-date.ts';
import { decodeEscapes } from './xml-entities.ts';

/** What cells need to know of their workbook. */
export interface CellContext {
	readonly strings: readonly string[];
	readonly kinds: readonly NumberKind[];
	readonly is1904: boolean;
}

/** A cell as its XML gives it; `value` and `formula` are null where their elements are missing. */
export interface XmlCell {
	readonly type: string | null;
	readonly style: number;
	readonly value: string | null;
	readonly formula: string | null;
}

export type CellValue =
	{ readonly value: RawCell } | { readonly rule: 'error_cell' | 'formula_without_value'; readonly text: string };

/** The value of a cell, formulas by the value last computed, dates as ISO text. */
export function cellValue(cell: XmlCell, context: CellContext): CellValue {
	const { type, value, formula } = cell;
	if (formula !== null && (value === null || (value === '' && type !== 'str')))
		return { rule: 'formula_without_value', text: `=${formula}` };
	if (value === null) return { value: null };
	switch (type) {
		case 's':
			return sharedText(value, context.strings);
		case 'str':
		case 'inlineStr':
			return { value: textOf(value) };
		case 'b':
			return truthValue(value.trim());
		case 'e':
			return { rule: 'error_cell', text: value };
		case 'd':
			return dateValue(value.trim());
		case 'n':
		case null:
			return numberValue(value.trim(), context.kinds[cell.style] ?? 'number', context.is1904);
		default:
			return { rule: 'error_cell', text: value };
	}
}

const textOf = (text: string) => (text === '' ? null : decodeEscapes(text).normalize('NFC'));

function sharedText(index: string, strings: readonly string[]): CellValue {
	// Number('0x1') would name a text too.
	const text = /^\s*\+?\d+\s*$/.test(index) ? strings[Number(index)] : undefined;
	if (text === undefined) return { rule: 'error_cell', text: `sharedStrings[${index}]` };
	return { value: text === '' ? null : text };
}

const clockText = /^T?\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function dateValue(text: string): CellValue {
	if (text === '') return { value: null };
	const clock = isIsoDate(text.slice(0, 10)) ? text.slice(10) : text;
	const isRight = clock === '' || (clockText.test(clock) && (clock === text || clock.startsWith('T')));
	return isRight ? { value: text.replace(/T00:00:00(\.0+)?Z?$/, '') } : { rule: 'error_cell', text };
}

function truthValue(text: string): CellValue {
	if (text === '') return { value: null };
	if (/^(1|true)$/i.test(text)) return { value: true };
	return /^(0|false)$/i.test(text) ? { value: false } : { rule: 'error_cell', text };
}

function numberValue(text: string, kind: NumberKind, is1904: boolean): CellValue {
	if (text === '') return { value: null };
	const value = Number(text);
	if (!Number.isFinite(value) || isOtherBase(text)) return { rule: 'error_cell', text };
	if (text.length > 15 && !Number.isSafeInteger(value) && /^-?\d+$/.test(text)) return { value: text };
	return { value: kind === 'number' ? withoutDust(value, text) : fromSerial(value, kind, is1904) };
}

/** `0x1F`, which JavaScript takes for a number. */
const isOtherBase = (text: string) => text.charCodeAt(0) === 48 && /^0[box]/i.test(text);

/** Excel stores 0.1 + 0.2 with seventeen digits but knows fifteen; what these make much shorter was meant so. */
function withoutDust(value: number, text: string): number {
	if (text.length < 16 || Number.isInteger(value)) return value;
	const rounded = Number(value.toPrecision(15));
	const isShorter = String(rounded).length + 4 <= String(value).length;
	return isShorter && Math.abs(rounded - value) < 1e-9 ? rounded : value;
}
