import type { Column } from '../model/contract.ts';
import { isIsoDate, type IsoDate } from '../model/period.ts';
import type { ProblemRule } from '../model/problem.ts';
import type { Qualifier } from '../model/status.ts';
import type { RawCell } from './raw-table.ts';
import { readDecimal, readInteger, readPointDecimal, type ReadNumber } from './read-number.ts';

export type CellValue = string | number | boolean | null;

/** A cell by the type of its column, or the rule that it breaks. */
export type ReadCell =
	| { readonly value: CellValue; readonly qualifier?: Qualifier | null }
	| { readonly rule: ProblemRule; readonly detail?: string };

/** `reports` may write "1.234,5"; `tables` are written by programs, with a decimal point. */
export type NumberStyle = 'reports' | 'tables';

export function readCell(cell: RawCell, column: Column, style: NumberStyle): ReadCell {
	const text = typeof cell === 'string' ? cell.normalize('NFC').trim() : cell;
	if (text === null || text === '') return column.nullable ? { value: null } : { rule: 'required' };
	switch (column.type) {
		case 'text':
			return { value: String(text) };
		case 'enum':
			return readMember(String(text), column.members ?? []);
		case 'date':
			return readDateCell(String(text));
		case 'boolean':
			return readBoolean(String(text));
		case 'integer':
			return readCount(text, 'not_an_integer', readInteger);
		case 'decimal':
			return readCount(text, 'not_a_number', style === 'tables' ? readPointDecimal : readDecimal);
	}
}

function readMember(text: string, members: readonly string[]): ReadCell {
	const member = members.find((one) => one === text) ?? members.find((one) => one === text.toLowerCase());
	return member === undefined ? { rule: 'not_a_member', detail: members.join(', ') } : { value: member };
}

const mostDates = 10_000;
const dates = new Map<string, IsoDate | null>();

/** Files repeat few dates, and checking one is slow. */
function readDateCell(text: string): ReadCell {
	const date = dates.get(text) ?? readDate(text);
	if (dates.size < mostDates) dates.set(text, date);
	return date === null ? { rule: 'not_a_date' } : { value: date };
}

/** ISO, or day before month as Vietnamese writes it; null where it is no date. */
export function readDate(text: string): IsoDate | null {
	const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	const iso = local
		? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`
		: text.replace(/[T ]00:00:00(\.0+)?Z?$/, '');
	return isIsoDate(iso) ? iso : null;
}

const booleans: Readonly<Record<string, boolean>> = {
	true: true,
	'1': true,
	có: true,
	false: false,
	'0': false,
	không: false
};

function readBoolean(text: string): ReadCell {
	const value = booleans[text.toLowerCase()];
	return value === undefined ? { rule: 'not_a_boolean' } : { value };
}

function readCount(cell: RawCell, rule: ProblemRule, read: (text: string) => ReadNumber | null): ReadCell {
	const number = typeof cell === 'number' ? fromNumber(cell, rule) : read(String(cell));
	if (!number) return { rule };
	return number.value < 0 ? { rule: 'negative' } : number;
}

function fromNumber(value: number, rule: ProblemRule): ReadNumber | null {
	const isFit = rule === 'not_an_integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
	return isFit ? { value, qualifier: null } : null;
}
