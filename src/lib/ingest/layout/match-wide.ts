import { contractTemplate } from '../../model/contract-template.ts';
import type { DatasetContract } from '../../model/contract.ts';
import { countNamed } from './count-named.ts';
import { cellText, headerPaths, type HeadRow } from './head.ts';
import { findNumberings } from './find-numbering.ts';
import type { Sheet } from '../raw-table.ts';
import type { SheetTask } from './sheet-read.ts';
import { calendarOf, titlePeriod, type TitlePeriod } from './title-period.ts';
import { wideColumn, type WideColumn } from './wide-column.ts';

/** A header with periods in it, read by the words of one dataset. */
export interface WideHeader {
	readonly contract: DatasetContract;
	readonly columns: readonly WideColumn[];
	/** The rows above the header. */
	readonly titles: readonly HeadRow[];
	readonly title: TitlePeriod;
	readonly bottom: HeadRow;
	/** How many columns or rows name a count of the dataset. */
	readonly known: number;
}

const deepest = 3;
const looked = 60;

/** The header of a sheet whose columns are periods; null where none is. */
export function matchWide(
	place: Pick<SheetTask, 'file' | 'sheet' | 'choices'>,
	head: readonly HeadRow[],
	contract: DatasetContract
): WideHeader | null {
	const template = contractTemplate(contract);
	const calendar = calendarOf(place, template);
	let best: WideHeader | null = null;
	for (const leaf of head) {
		for (let depth = 1; depth <= deepest; depth++) {
			const rows = head.slice(Math.max(0, leaf.index + 1 - depth), leaf.index + 1);
			if (rows.length < depth || rows.some(isTitle)) break;
			const titles = head.slice(0, leaf.index + 1 - depth);
			const title = titlePeriod(place, titles, template);
			const columns = headerPaths(rows).map((path) => wideColumn(path, { contract, calendar, year: title.year }));
			const header = { contract, columns, titles, title, bottom: bottomOf(leaf, head), known: 0 };
			if (isWide(columns, place.sheet, header.bottom) && isBetter(header, best)) best = header;
		}
	}
	return best && { ...best, known: knownCounts(best, place.sheet) };
}

/** One text in the first cell, or over the whole width. */
const isTitle = ({ own }: HeadRow) => own.filter((text) => text !== '').length <= 1 && (own[0] ?? '') !== '';

/** A row that numbers the columns belongs to the header. */
function bottomOf(leaf: HeadRow, head: readonly HeadRow[]): HeadRow {
	const next = head[leaf.index + 1];
	return next && findNumberings([next]).length > 0 ? next : leaf;
}

const numbersOf = (columns: readonly WideColumn[]) => columns.filter((column) => column.kind === 'number');

function isWide(columns: readonly WideColumn[], sheet: Sheet, bottom: HeadRow): boolean {
	const names = ['unit', 'measure'];
	const isNamed = columns.some(
		(column) =>
			column.kind === 'text' &&
			(names.includes(column.column.target.kind) ||
				(column.column.target.kind === 'column' && column.column.target.id === 'unit_code'))
	);
	const numbers = numbersOf(columns).length;
	return isNamed && (numbers > 1 || (numbers === 1 && holdsNumbers(columns, sheet, bottom)));
}

/** A single period in a header may be a remark: the cells below it must be numbers then. */
function holdsNumbers(columns: readonly WideColumn[], { rows }: Sheet, bottom: HeadRow): boolean {
	const at = columns.findIndex((column) => column.kind === 'number');
	const texts = rows.slice(bottom.index + 1, bottom.index + 1 + looked).map(({ cells }) => cellText(cells[at]));
	const given = texts.filter((text) => text !== '');
	return given.length > 0 && given.every((text) => /^[-+(]?\d/.test(text));
}

function isBetter({ columns }: WideHeader, best: WideHeader | null): boolean {
	if (!best) return true;
	const more = numbersOf(columns).length - numbersOf(best.columns).length;
	const named = measuresOf(columns) - measuresOf(best.columns);
	return more > 0 || (more === 0 && named > 0);
}

const measuresOf = (columns: readonly WideColumn[]) =>
	numbersOf(columns).filter(({ measure }) => measure !== null).length;

/** Counts that the header names, or else the rows do. */
function knownCounts({ columns, bottom, contract }: WideHeader, sheet: Sheet): number {
	const at = columns.findIndex((column) => column.kind === 'text' && column.column.target.kind === 'measure');
	if (at < 0) return measuresOf(columns);
	const rows = sheet.rows.slice(bottom.index + 1, bottom.index + 1 + looked);
	return measuresOf(columns) + rows.filter(({ cells }) => countNamed(cellText(cells[at]), contract) !== null).length;
}
