import { wrapText } from '../../charts/text-width.ts';
import type { Box } from './drawing.ts';
import type { SlideCell, SlideTable } from './planned-slide.ts';

/** A cell as it is written, with the mark of a remark: "(2)". */
export interface FittedCell {
	readonly text: string;
	readonly mark: string | null;
}

/** English metric units. */
interface FittedRow {
	readonly cells: readonly FittedCell[];
	readonly height: number;
}

/** A table with as many rows as its box has room for. */
export interface FittedTable {
	/** Points. */
	readonly size: number;
	readonly widths: readonly number[];
	/** The names of the columns first. */
	readonly rows: readonly FittedRow[];
	/** What is said across the table below: what the marks mean, and how much is left out. */
	readonly foot: readonly { readonly text: string; readonly height: number }[];
}

/** Room inside a cell, in English metric units. */
export const cellMargins = { across: 60_000, down: 20_000 };

const point = 12_700;
const lineHeight = 1.2;
const tallest = 370_000;
const sizes = [12, 11, 10];
const smallest = 9;
/** With more remarks than these below a table, each says less. */
const mostRemarks = 8;

/** Smaller letters before fewer rows: what is said of the numbers shown always has its room. */
export function fitTable(table: SlideTable, box: Box, scale: number): FittedTable {
	const fonts = sizes.map((size) => Math.max(smallest, Math.round(size * scale)));
	const all = table.rows.length;
	const fewer = Array.from({ length: Math.max(0, all - 1) }, (_, at) => all - 1 - at);
	const last = fonts.at(-1)!;
	let fitted = lay(table, all, fonts[0]!, box);
	for (const [shown, size] of [
		...fonts.map((size) => [all, size] as const),
		...fewer.map((rows) => [rows, last] as const)
	]) {
		fitted = lay(table, shown, size, box);
		if (heightOf(fitted) <= box.height) break;
	}
	return spread(fitted, box, scale);
}

/** As many rows at their least height. */
function lay(
	{ columns, rows, isTime, count, more, signs }: SlideTable,
	shown: number,
	size: number,
	box: Box
): FittedTable {
	const weights = columns.map(({ numeric }, at) => (at === 0 ? 2 : numeric ? 1 : 1.6));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const widths = weights.map((weight) => Math.floor((box.width * weight) / total));
	const { cells, remarks } = marked(isTime ? rows.slice(-shown) : rows.slice(0, shown));
	const height = (texts: readonly string[], rooms: readonly number[], bold: boolean) => {
		const lines = texts.map((text, at) => linesIn(text, rooms[at] ?? 0, bold ? size * 1.08 : size));
		return Math.ceil(Math.max(1, ...lines) * size * lineHeight * point) + 2 * cellMargins.down;
	};
	const row = (line: readonly FittedCell[], bold: boolean): FittedRow => ({
		cells: line,
		height: height(
			line.map(({ text, mark }) => text + (mark ?? '')),
			widths,
			bold
		)
	});
	const left = more(count - cells.length);
	const said = signs(cells.flat().map(({ text }) => text));
	const below = [remarks.length > 0 ? remarks.join('; ') : null, said, left].filter((text) => text !== null);
	return {
		size,
		widths,
		rows: [
			row(
				columns.map(({ label }) => ({ text: label, mark: null })),
				true
			),
			...cells.map((line) => row(line, false))
		],
		foot: below.map((text) => ({ text, height: height([text], [box.width], false) }))
	};
}

const linesIn = (text: string, width: number, size: number) =>
	wrapText(text, (width - 2 * cellMargins.across) / point, size).length;

/** Cells with the numbers of their remarks, and the remarks with theirs, each once. */
function marked(rows: readonly (readonly SlideCell[])[]): { cells: FittedCell[][]; remarks: string[] } {
	const distinct = (of: (cell: SlideCell) => string | null) => [
		...new Set(rows.flat().flatMap((cell) => of(cell) ?? []))
	];
	const exact = distinct(({ remark }) => remark);
	const said = exact.length <= mostRemarks ? ({ remark }: SlideCell) => remark : ({ general }: SlideCell) => general;
	const remarks = distinct(said);
	const mark = (remark: string | null) => (remark === null ? null : `(${remarks.indexOf(remark) + 1})`);
	return {
		cells: rows.map((row) => row.map((cell) => ({ text: cell.text, mark: mark(said(cell)) }))),
		remarks: remarks.map((remark) => `${mark(remark)} ${remark}`)
	};
}

const heightOf = ({ rows, foot }: FittedTable) => [...rows, ...foot].reduce((sum, { height }) => sum + height, 0);

/** Rows share what is left of the box, up to a comfortable height. */
function spread(fitted: FittedTable, box: Box, scale: number): FittedTable {
	const least = fitted.size * lineHeight * point + 2 * cellMargins.down;
	const left = (box.height - heightOf(fitted)) / (fitted.rows.length + fitted.foot.length);
	const more = Math.max(0, Math.floor(Math.min(left, tallest * scale - least)));
	const taller = <Row extends { readonly height: number }>(row: Row): Row => ({ ...row, height: row.height + more });
	return { ...fitted, rows: fitted.rows.map(taller), foot: fitted.foot.map(taller) };
}
