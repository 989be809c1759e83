import type { MergedRange, RawCell, RawRow, Sheet } from '../raw-table.ts';
import { readMark } from '../cells/read-mark.ts';
import { isTotalLabel } from '../units/total-label.ts';
import { isNumbering } from './find-numbering.ts';
import { isClosing, rowKind, type RowKind } from './row-kind.ts';
import { cellText } from './head.ts';
import { headerKey } from './header-key.ts';
import { byWords, isCounted, measureColumn, type FormMatch } from './match-form.ts';

/** A row below the header of a form: what it is, with merged texts filled down. */
export interface FormRow {
	readonly kind: RowKind | 'repeated' | 'numbering' | 'below';
	readonly row: RawRow;
	/** What names it: the unit, or else its first text. */
	readonly label: string;
}

/**
 * The rows below a header, each with its kind; sections without rows are reports. Behind notes and signatures nothing
 * is read but below the header once more, where rows say themselves when they were.
 */
export function formRows(sheet: Sheet, match: FormMatch): FormRow[] {
	const rows: FormRow[] = [];
	let isOver = false;
	const fillDown = downFiller(sheet, match);
	for (const raw of sheet.rows.slice(match.bottom.index + 1)) {
		const row = fillDown(raw);
		const isFirst = rows.length === 0;
		const found = isFirst && isWorded(row.cells, match) ? repeatedRow(row) : formRow(row, match, rows.at(-1));
		if (isOver && (found.kind !== 'repeated' || !saysWhen(match))) {
			if (found.kind === 'report' && hasNumber(row.cells, match)) rows.push({ ...found, kind: 'below' });
			continue;
		}
		isOver = found.kind === 'end' && !isFirst;
		rows.push(found);
	}
	return rows.map((one, at) => (isBareSection(rows, at) ? { ...one, kind: 'report' } : one));
}

const repeatedRow = (row: RawRow): FormRow => ({
	kind: 'repeated',
	row,
	label: row.cells.map(cellText).join(' ').trim()
});

/** True for the header once more in another language: words, where numbers or marks for them would stand. */
function isWorded(cells: readonly RawCell[], { columns }: FormMatch): boolean {
	const texts = cells.map(cellText).filter((text, at) => text !== '' && isNumbered(columns[at]));
	const isWord = (text: string) => /\p{L}{3}/u.test(text) && !/\d/.test(text) && readMark(text) === null;
	return texts.length > 0 && texts.every(isWord);
}

/** Roman numerals may number the units themselves. */
function isBareSection(rows: readonly FormRow[], at: number): boolean {
	if (rows[at]?.kind !== 'section') return false;
	let next = at + 1;
	while (rows[next]?.kind === 'repeated' || rows[next]?.kind === 'heading') next++;
	return rows[next]?.kind !== 'report';
}

function formRow(row: RawRow, match: FormMatch, before: FormRow | undefined): FormRow {
	const { columns, bottom } = match;
	const texts = row.cells.map(cellText);
	const unitAt = columns.findIndex((column) => column?.target.kind === 'unit');
	const first = texts.find((text) => text !== '') ?? '';
	const unit = texts[unitAt] ?? '';
	const label = unit === '' ? first : unit;
	if (repeats(texts, bottom.own) || isHeader(row.cells, match)) return { kind: 'repeated', row, label };
	const isTop = before === undefined || before.kind === 'repeated';
	if (isTop && isNumbering(texts)) return { kind: 'numbering', row, label };
	const hasCounts = columns.some((column, at) => isNumbered(column) && texts[at] && !isClosing(texts[at]));
	const ordinal = unitAt > 0 ? (texts[unitAt - 1] ?? '') : '';
	const measure = measureColumn(match);
	const saysStatus = measure >= 0 && columns.some((column, at) => isStatus(column) && texts[at]);
	if (measure >= 0 && (hasCounts || saysStatus) && (unit === '' || !hasCounts))
		return { kind: 'report', row, label: texts[measure] ?? '' };
	const isKeyed = unit !== '' && columns.some((column, at) => isKey(column) && texts[at]);
	const kind = rowKind({ ordinal, unit, first, hasCounts, isKeyed });
	return { kind, row, label: isTotalLabel(first) ? first : label };
}

/** True for a number among the counts, not the name of who signs. */
const hasNumber = (cells: readonly RawCell[], { columns }: FormMatch) =>
	cells.some((cell, at) => isNumbered(columns[at]) && /^\(?\d/.test(cellText(cell)));

/** What says of a row which report it is, beside its unit. */
const isKey = (column: FormMatch['columns'][number] | undefined) =>
	column?.target.kind === 'period' || column?.target.kind === 'column';
/** True where each row has its own period. */
export const saysWhen = ({ columns }: FormMatch) =>
	columns.some(
		(column) =>
			column?.target.kind === 'period' || (column?.target.kind === 'column' && column.target.id === 'period_start')
	);

const isStatus = (column: FormMatch['columns'][number] | undefined) =>
	column?.target.kind === 'column' && column.target.id === 'status';
const isNumbered = (column: FormMatch['columns'][number] | undefined) => !!column && isCounted(column);

/** True for a row that names the same columns once more: in another language, or by their ids. */
export function isHeader(cells: readonly RawCell[], { columns, template }: FormMatch): boolean {
	const texts = cells.map(cellText);
	const filled = texts.filter((text) => text !== '').length;
	const worded = texts.filter((text) => /\p{L}{2}/u.test(text)).length;
	if (filled < 3 || worded <= filled / 2) return false;
	const same = texts.filter((text, at) => text !== '' && columns[at] && byWords([text], template) === columns[at]);
	return same.length > filled / 2;
}

/** The header again on a new page, or once more in another language. */
function repeats(texts: readonly string[], header: readonly string[]): boolean {
	const filled = texts.flatMap((text, at) => (text === '' ? [] : [[text, header[at] ?? ''] as const]));
	return filled.length > 2 && filled.every(([text, above]) => headerKey(text) === headerKey(above));
}

/**
 * Texts (units, periods) of merged ranges stand in every row of the range; numbers stay where they are. Rows are given
 * one after the other, as a sheet may have as many ranges as rows.
 */
function downFiller({ rows, merges }: Sheet, { columns, bottom }: FormMatch): (row: RawRow) => RawRow {
	const coming = merges
		.filter(({ top, bottom: last, left }) => top > bottom.line && last > top && isText(columns[left]))
		.sort((a, b) => a.top - b.top);
	const lines = new Map(coming.length === 0 ? [] : rows.map((row) => [row.line, row]));
	let next = 0;
	let over: MergedRange[] = [];
	return (row) => {
		for (let range = coming[next]; range && range.top < row.line; range = coming[++next]) over.push(range);
		over = over.filter(({ bottom: last }) => last >= row.line);
		if (over.length === 0) return row;
		const cells: RawCell[] = [...row.cells];
		for (const { top, left } of over) {
			while (cells.length <= left) cells.push(null);
			cells[left] = lines.get(top)?.cells[left] ?? null;
		}
		return { line: row.line, cells };
	};
}

const isText = (column: FormMatch['columns'][number] | undefined) =>
	column?.target.kind === 'unit' ||
	column?.target.kind === 'parent' ||
	column?.target.kind === 'period' ||
	column?.target.kind === 'measure' ||
	column?.target.kind === 'column';
