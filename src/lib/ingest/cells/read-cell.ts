import type { Column } from '../../model/contract.ts';
import type { IsoDate } from '../../model/period.ts';
import type { ProblemRule } from '../../model/problem.ts';
import type { Qualifier } from '../../model/status.ts';
import { foldText } from '../../model/text.ts';
import type { RawCell } from '../raw-table.ts';
import { cleanText, isFormula } from './clean-text.ts';
import type { Doubt } from './doubt.ts';
import { findMember, nearMembers } from './member.ts';
import { fromExcelSerial, readDate } from './read-date.ts';
import { readMark } from './read-mark.ts';
import { readMeasure } from './read-measure.ts';

export type CellValue = string | number | boolean | null;

/** A cell by the type of its column, the rule that it breaks, or what only the reader of the file can decide. */
export type ReadCell =
	| { readonly value: CellValue; readonly qualifier?: Qualifier | null }
	| { readonly rule: ProblemRule; readonly detail?: string | null }
	| { readonly doubt: Doubt };

/** `reports` may write "1.234,5"; `tables` are written by programs, with a decimal point. */
export type NumberStyle = 'reports' | 'tables';

export function readCell(cell: RawCell, column: Column, style: NumberStyle): ReadCell {
	const text = typeof cell === 'string' ? cleanText(cell) : cell;
	if (text === null || text === '') return readBlank(column);
	if (typeof text === 'string' && isFormula(text)) return { rule: 'formula' };
	switch (column.type) {
		case 'text':
			return { value: String(text) };
		case 'enum':
			return readMember(String(text), column);
		case 'date':
			return readDateCell(String(text), column);
		case 'boolean':
			return readBoolean(String(text), column);
		case 'integer':
		case 'decimal':
			return readMeasure(text, column, style);
	}
}

const readBlank = (column: Column): ReadCell => (column.nullable ? { value: null } : { rule: 'required' });

/** Where no number is expected, a dash or "chưa có số liệu" can only say that there is nothing. */
function readNothing(text: string, column: Column, rule: ProblemRule, detail: string | null = null): ReadCell {
	const isNothing = !/^[\p{L}\p{N}*?]$/u.test(text) && readMark(text) !== null && readMark(text) !== 'zero';
	return isNothing ? readBlank(column) : { rule, detail };
}

function readMember(text: string, column: Column): ReadCell {
	const members = column.members ?? [];
	const member = members.find((one) => one === text) ?? findMember(text, column);
	if (member !== undefined) return { value: member };
	const readings = nearMembers(text, column).map((id) => ({ id, value: id, qualifier: null }));
	const detail = members.join(', ');
	if (readings.length === 0) return readNothing(text, column, 'not_a_member', detail);
	return { doubt: { rule: 'not_a_member', about: foldText(text), readings, detail } };
}

const mostDates = 10_000;
const dates = new Map<string, IsoDate | null>();

/** Files repeat few dates, and checking one is slow. */
function readDateCell(text: string, column: Column): ReadCell {
	const known = dates.get(text);
	const date = known === undefined ? (readDate(text) ?? serialDate(text)) : known;
	if (dates.size < mostDates) dates.set(text, date);
	return date === null ? readNothing(text, column, 'not_a_date') : { value: date };
}

const serialDate = (text: string) => (/^\d{5}(\.0+)?$/.test(text) ? fromExcelSerial(Number(text)) : null);

const booleans: Readonly<Record<string, boolean>> = {
	true: true,
	'1': true,
	có: true,
	yes: true,
	false: false,
	'0': false,
	không: false,
	no: false
};

function readBoolean(text: string, column: Column): ReadCell {
	const value = booleans[text.toLowerCase()];
	return value === undefined ? readNothing(text, column, 'not_a_boolean') : { value };
}
