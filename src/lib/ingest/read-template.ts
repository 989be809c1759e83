import { calendars, type Calendar } from '../model/period.ts';
import type { ColumnTarget, CountTarget, Template, TemplateColumn } from '../model/template.ts';

/** A form that a file or the browser's memory describes; null where it is none. */
export function readTemplate(value: unknown): Template | null {
	if (!isRecord(value) || !isText(value.id) || !isText(value.dataset) || value.id.length > 100) return null;
	const columns = listOf(value.columns, readColumn);
	const titles = listOf(value.titles, (title) => (isText(title) ? title : null));
	const [label, act] = [readLocalText(value.label), readLocalText(value.act)];
	if (!columns || columns.length === 0 || !titles || !label || !act) return null;
	const [validFrom, validTo] = [textOrNull(value.validFrom), textOrNull(value.validTo)];
	const read = { id: value.id, label, dataset: value.dataset, act, validFrom, validTo, titles, columns };
	const { calendar } = value;
	return isText(calendar) && calendar in calendars ? { ...read, calendar: calendar as Calendar } : read;
}

type Entries = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Entries =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const textOrNull = (value: unknown) => (isText(value) ? value : null);
const mostColumns = 500;

/** Null as soon as one entry is not what it should be. */
function listOf<T>(value: unknown, read: (entry: unknown) => T | null): T[] | null {
	if (!Array.isArray(value) || value.length > mostColumns) return null;
	const entries = value.map(read);
	return entries.includes(null) ? null : (entries as T[]);
}

function readLocalText(value: unknown): Template['label'] | null {
	return isRecord(value) && isText(value.vi) && isText(value.en) ? { vi: value.vi, en: value.en } : null;
}

function readColumn(value: unknown): TemplateColumn | null {
	if (!isRecord(value)) return null;
	const path = listOf(value.path, (wordings) => listOf(wordings, (one) => (isText(one) ? one : null)));
	const target = readTarget(value.target);
	return path && target ? { number: textOrNull(value.number), path, target } : null;
}

function readTarget(value: unknown): ColumnTarget | null {
	if (!isRecord(value)) return null;
	switch (value.kind) {
		case 'column':
			return isText(value.id) ? { kind: 'column', id: value.id } : null;
		case 'unit':
		case 'parent':
		case 'period':
		case 'measure':
		case 'ignored':
			return { kind: value.kind };
		case 'value': {
			const where = readWhere(value.where);
			return where && { kind: 'value', where };
		}
		case 'count':
		case 'addend': {
			const count = readCount(value);
			return count && { kind: value.kind, ...count };
		}
		case 'sum': {
			const of = listOf(value.of, (one) => (isText(one) ? one : null));
			if (!of || value.instead === undefined) return of && { kind: 'sum', of };
			const instead = readCount(value.instead);
			return instead && { kind: 'sum', of, instead };
		}
		default:
			return null;
	}
}

function readCount(value: unknown): CountTarget | null {
	if (!isRecord(value) || !isText(value.measure)) return null;
	const where = readWhere(value.where);
	return where && { measure: value.measure, where };
}

function readWhere(value: unknown): CountTarget['where'] | null {
	if (!isRecord(value) || !Object.values(value).every(isText)) return null;
	return value as CountTarget['where'];
}
