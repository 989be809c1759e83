import { contractTemplate } from '../../model/contract-template.ts';
import type { DatasetContract, MeasureId } from '../../model/contract.ts';
import type { Calendar } from '../../model/period.ts';
import type { TemplateColumn } from '../../model/template.ts';
import { foldText } from '../../model/text.ts';
import { countNamed } from './count-named.ts';
import { headerKey } from './header-key.ts';
import { byWords } from './match-form.ts';
import { findMember } from './member-named.ts';
import { readLabel, type LabelledPeriod } from './sheet-period.ts';

/** What the header above one column says, where periods stand in the header. */
export type WideColumn =
	| {
			readonly kind: 'number';
			/** Null where the year of its label is not known. */
			readonly period: LabelledPeriod | null;
			readonly measure: MeasureId | null;
			readonly where: Readonly<Record<string, string>>;
	  }
	/** A unit, an ordinal, the name of the row's count. */
	| { readonly kind: 'text'; readonly column: TemplateColumn }
	| { readonly kind: 'unread'; readonly text: string };

/** What headers are read by: the words of a dataset, and the year of labels without one. */
export interface HeaderWords {
	readonly contract: DatasetContract;
	readonly calendar: Calendar;
	readonly year: number | null;
}

/** Header keys that say nothing of their own. */
const neutral = new Set(['', ...'nam,ky,ky bao cao,thoi gian,lieu,so lieu,ket qua,thuc hien,period,year'.split(',')]);
const bareYear = /^\d{4}$/;
const isYear = (text: string) => !bareYear.test(text) || (Number(text) >= 1990 && Number(text) <= 2100);

interface Said {
	period: LabelledPeriod | null;
	isPeriod: boolean;
	measure: MeasureId | null;
	readonly where: Record<string, string>;
	readonly unknown: string[];
}

/** Reads the header cells above a column, outermost first. */
export function wideColumn(path: readonly string[], words: HeaderWords): WideColumn {
	const text = textColumn(path, words.contract);
	if (text) return { kind: 'text', column: text };
	const year = path.map((cell) => readLabel(cell, words.calendar)).find((one) => one?.kind === 'year');
	const known = { ...words, year: year ? Number(year.end.slice(0, 4)) : words.year };
	const said: Said = { period: null, isPeriod: false, measure: null, where: {}, unknown: [] };
	for (const cell of path.flatMap((one) => one.split('\n'))) hear(cell.trim(), known, said);
	if (!said.isPeriod || said.unknown.length > 0) return { kind: 'unread', text: path.join(' – ') };
	return { kind: 'number', period: said.period, measure: said.measure, where: said.where };
}

function textColumn(path: readonly string[], contract: DatasetContract): TemplateColumn | null {
	const found = byWords(path, contractTemplate(contract));
	return found && found.target.kind !== 'count' ? found : null;
}

/** One header cell: a period, a count, a member, or a count or member with a period behind or before it. */
function hear(cell: string, words: HeaderWords, said: Said): void {
	if (hearOne(cell, words, said)) return;
	const parts = cell.split(/\s+/);
	for (let at = 1; at < parts.length; at++) {
		const [left, right] = [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
		const [periodText, rest] = readAny(right, words) ? [right, left] : [left, right];
		if (!readAny(periodText, words)) continue;
		const isNamed = countNamed(rest, words.contract) ?? memberOf(rest, words.contract);
		if (isNamed === null) continue;
		hearOne(periodText, words, said);
		hearOne(rest, words, said);
		return;
	}
	said.unknown.push(cell);
}

function hearOne(cell: string, words: HeaderWords, said: Said): boolean {
	if (neutral.has(headerKey(cell))) return true;
	if (readAny(cell, words)) {
		const period = readLabel(cell, words.calendar, words.year);
		if (!said.period || (period && period.end <= said.period.end && period.start >= said.period.start))
			said.period = period;
		said.isPeriod = true;
		return true;
	}
	const measure = countNamed(cell, words.contract);
	const member = memberOf(cell, words.contract);
	if (measure === null && member === null) return false;
	if (member) said.where[member.dimension] = member.member;
	else said.measure = measure;
	return true;
}

/** A label of a period, its year known or not. */
const readAny = (text: string, { calendar, year }: HeaderWords) =>
	isYear(foldText(text)) && (readLabel(text, calendar, year) ?? readLabel(text, calendar, 2000)) !== null;

function memberOf(text: string, { dimensions }: DatasetContract) {
	for (const dimension of dimensions) {
		const member = findMember(text, dimension);
		if (member) return { dimension: dimension.id, member };
	}
	return null;
}
