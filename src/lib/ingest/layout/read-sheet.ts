import type { Problem } from '../../model/problem.ts';
import type { UnitIndex } from '../unit-index.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow, Sheet } from '../raw-table.ts';
import { readRows } from '../read-export.ts';
import { tableBelow } from '../table-below.ts';
import { chooseLayout, type Layout, type LayoutOptions, type LayoutTask } from './choose-layout.ts';
import { tableColumns } from './form-plans.ts';
import { isNumbering } from './find-numbering.ts';
import { cellText, isTooWide, readHead, type HeadRow } from './head.ts';
import { personalData } from './personal-data.ts';
import { isHeader } from './form-sheet.ts';
import { longLayout } from './long-layout.ts';
import { readForm } from './read-form.ts';
import { isTotalLabel } from '../units/total-label.ts';
import { columnScales, scaleColumns } from './scale-columns.ts';
import type { SheetRead, SheetTask } from './sheet-read.ts';
import { unnamedColumns } from './unnamed-columns.ts';
import { wideLayout } from './wide-layout.ts';

/** What became of a sheet: read as a layout, refused, or not understood. */
export type ReadSheet =
	| { readonly kind: 'read'; readonly layout: Layout; readonly read: SheetRead }
	| { readonly kind: 'refused'; readonly problem: Problem }
	/** Empty, or read as soon as a question is answered. */
	| { readonly kind: 'unread'; readonly problem: Problem }
	| { readonly kind: 'unmapped' };

/** Finds how a sheet is laid out and reads its rows; one that lists citizens is refused whole. */
export function readSheet(file: string, sheet: Sheet, options: LayoutOptions & { units: UnitIndex }): ReadSheet {
	const head = readHead(sheet);
	const layout = findLayout(sheet, head, { ...options, file });
	const top = layout && 'match' in layout ? head.slice(0, layout.match.bottom.index + 1) : head;
	const personal = personalData(file, top);
	if (personal) return { kind: 'refused', problem: personal };
	if (!layout) return { kind: 'unmapped' };
	if ('rule' in layout) return { kind: 'unread', problem: layout };
	if (layout.match.bottom.index >= sheet.rows.length - 1)
		return { kind: 'unread', problem: makeProblem(file, 'header_only') };
	const { contract } = layout;
	const scaled = scaleColumns(file, sheet, layout.match, columnScales(head, layout.match, contract));
	const task: SheetTask = { file, sheet: scaled.sheet, contract, units: options.units, choices: options.choices };
	const read =
		layout.kind === 'table' && isPlainTable(sheet, layout)
			? readPlain(task, layout)
			: readForm(task, head, layout.match);
	return { kind: 'read', layout, read: { ...read, problems: [...scaled.problems, ...read.problems] } };
}

/** Forms come first, then tables of which each row names its count; a table whose rows do not say when may have its periods in the header. */
function findLayout(sheet: Sheet, head: readonly HeadRow[], options: LayoutTask): Layout | Problem | null {
	if (isTooWide(head)) return null;
	const layout = chooseLayout(sheet, head, options);
	const long = layout?.kind === 'form' ? null : longLayout(sheet, head, options);
	if (long) return long;
	const saysWhen = layout?.match.columns.some(
		(column) =>
			column?.target.kind === 'period' || (column?.target.kind === 'column' && column.target.id === 'period_start')
	);
	return layout?.kind === 'form' || saysWhen ? layout : (wideLayout(sheet, head, options) ?? layout);
}

/** A table as programs write it: its header first, one period per row, no totals. */
export function isPlainTable(sheet: Sheet, { match }: Layout): boolean {
	const placeOf = (id: string) =>
		match.columns.findIndex((column) => column?.target.kind === 'column' && column.target.id === id);
	const unitAt = match.columns.findIndex((column) => column?.target.kind === 'unit');
	const hasPeriod = match.columns.some((column) => column?.target.kind === 'period');
	const next = sheet.rows[match.bottom.index + 1]?.cells ?? [];
	if (match.bottom.index > 0 || hasPeriod || sheet.merges.length > 0 || isHeader(next, match)) return false;
	if (isNumbering(next.map(cellText))) return false;
	if (placeOf('period_start') < 0 && placeOf('unit_code') < 0) return false;
	const labelAt = [placeOf('unit_code'), unitAt].filter((at) => at >= 0);
	return !sheet.rows.some(({ cells }) => labelAt.some((at) => isTotalCell(cells[at])));
}

const longestTotal = 60;

/** True for a cell in the place of a unit that announces a total. */
export function isTotalCell(cell: RawRow['cells'][number] | undefined): boolean {
	return (
		typeof cell === 'string' && cell.length < longestTotal && /^\s*[TtCc\u1ed4\u1ed5]/.test(cell) && isTotalLabel(cell)
	);
}

function readPlain({ file, sheet, contract, units, choices }: SheetTask, { match }: Layout): SheetRead {
	const { bottom } = match;
	const isLeftOut = (at: number) => match.columns[at]?.target.kind === 'ignored';
	const names = bottom.own.map((name, at) => (isLeftOut(at) ? '' : name));
	const header = { line: bottom.line, names, columns: tableColumns(match, contract) };
	const { rows, problems } = tableBelow(file, sheet, bottom.index);
	const read = readRows(file, header, rows, contract, units, choices);
	const unnamed = unnamedColumns(file, match, rows);
	return { ...read, problems: unnamed.concat(problems, read.problems), period: null };
}

/** The head of a sheet that nobody understood, for a reader who will. */
export function previewRows(sheet: Sheet): RawRow[] {
	return sheet.rows.slice(0, shown);
}

const shown = 12;
