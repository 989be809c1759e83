import type { Column } from '../../model/contract.ts';
import type { ProblemRule } from '../../model/problem.ts';
import type { Qualifier } from '../../model/status.ts';
import type { Doubt, Reading } from './doubt.ts';
import { readMark } from './read-mark.ts';
import { decimalReadings, integerReadings, readInteger, readPointDecimal, type ReadNumber } from './read-number.ts';
import { readParts } from './read-parts.ts';

/** A number, the rule that its cell breaks, or a doubt. */
export type ReadMeasure =
	| { readonly value: number | null; readonly qualifier: Qualifier | null }
	| { readonly rule: ProblemRule; readonly detail?: string | null }
	| { readonly doubt: Doubt };

/** The cell of a count or measure; text cleaned before. */
export function readMeasure(cell: string | number | boolean, column: Column, style: 'reports' | 'tables'): ReadMeasure {
	const read = typeof cell === 'number' ? fromNumber(cell, column) : readTextOnce(String(cell), column, style);
	return 'value' in read && read.value !== null && read.value < 0 ? { rule: 'negative' } : read;
}

const wrongType = ({ type }: Column): { rule: ProblemRule } => ({
	rule: type === 'integer' ? 'not_an_integer' : 'not_a_number'
});

function fromNumber(value: number, column: Column): ReadMeasure {
	const isFit = column.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
	return isFit ? { value, qualifier: null } : wrongType(column);
}

const most = 10_000;
const remembered = new WeakMap<Column, Map<string, ReadMeasure>>();

/** Files repeat few texts that are no plain numbers, and telling what is wrong with one is slow. */
function readTextOnce(text: string, column: Column, style: 'reports' | 'tables'): ReadMeasure {
	if (/^\d{1,15}$/.test(text)) return readText(text, column, style);
	const known = remembered.get(column) ?? new Map<string, ReadMeasure>();
	remembered.set(column, known);
	const read = known.get(style + text) ?? readText(text, column, style);
	if (known.size < most) known.set(style + text, read);
	return read;
}

function readText(text: string, column: Column, style: 'reports' | 'tables'): ReadMeasure {
	const readings = readingsOf(text, column, style);
	const [first, second] = readings;
	if (first && second) return doubtOf(text, first, second);
	return (
		first ??
		fromMark(text, column) ??
		fromParts(text, column) ?? { ...wrongType(column), ...reasonOf(text, column, style) }
	);
}

function readingsOf(text: string, { type }: Column, style: 'reports' | 'tables'): readonly ReadNumber[] {
	if (type === 'integer') {
		const clear = readInteger(text);
		return clear ? [clear] : integerReadings(text);
	}
	if (style === 'reports') return decimalReadings(text);
	const value = readPointDecimal(text);
	return value ? [value] : [];
}

function doubtOf(text: string, grouped: ReadNumber, point: ReadNumber): ReadMeasure {
	const readings = [
		{ id: 'grouped', ...grouped },
		{ id: 'point', ...point }
	];
	return { doubt: { rule: 'unclear_separator', about: /[.,](?=\d{3}\b)/.exec(text)?.[0] ?? '', readings } };
}

function fromMark(text: string, column: Column): ReadMeasure | null {
	const mark = readMark(text);
	switch (mark) {
		case null:
			return null;
		case 'zero':
			return { value: 0, qualifier: null };
		case 'missing':
			return column.nullable ? { value: null, qualifier: null } : { rule: 'required' };
		case 'unclear': {
			const zero = { id: 'zero', value: 0, qualifier: null };
			const readings = column.nullable ? [zero, { id: 'missing', value: null, qualifier: null }] : [zero];
			return { doubt: { rule: 'unclear_mark', about: text.toLowerCase(), readings } };
		}
	}
}

/** The part that names what the column counts; a question where a part has no word or both have the same. */
function fromParts(text: string, { countUnit, type }: Column): ReadMeasure | null {
	const parts = countUnit ? readParts(text, type === 'integer' ? integerReadings : decimalReadings) : null;
	if (!parts || !countUnit) return null;
	const named = parts.filter((part) => part.units.includes(countUnit));
	const isClear = parts.every((part) => part.units.length > 0);
	const [fit, ...others] = named;
	if (isClear && !fit) return { rule: 'wrong_count_unit', detail: countUnit };
	if (isClear && fit && others.length === 0) return { value: fit.value, qualifier: fit.qualifier };
	const readings = parts.map(({ value, qualifier }, at): Reading => ({ id: `part_${at + 1}`, value, qualifier }));
	return { doubt: { rule: 'unclear_parts', about: '', readings } };
}

const alike: Readonly<Record<string, string>> = { o: '0', q: '0', l: '1', i: '1', '|': '1', z: '2', s: '5', b: '8' };

/** Why a text is no number, where that can be told: with the number that was probably meant. */
function reasonOf(
	text: string,
	column: Column,
	style: 'reports' | 'tables'
): { rule: ProblemRule; detail?: string } | null {
	if (/^[-+]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return { rule: 'scientific_number' };
	if (/^\D*\d[\d.,\s]*%$/.test(text)) return { rule: 'percent_in_count' };
	const meant = text.replace(/[oqlizsb|]/gi, (letter) => alike[letter.toLowerCase()] ?? letter);
	const isNumber = /\d/.test(text) && meant !== text && readingsOf(meant, column, style).length > 0;
	return isNumber ? { rule: 'letter_in_number', detail: meant } : null;
}
