import { messagesOf } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { statuses } from '../model/status.ts';
import type { Status } from '../model/status.ts';
import { exactText } from './caption.ts';
import type { Bar, BarFigure, Cell, Figure, LineFigure, Series, SparklineFigure } from './figure.ts';

/** A cell as a table prints it; `value` is the exact number, `status` is null for texts. */
export interface TableCell {
	readonly text: string;
	readonly value: number | null;
	readonly status: Status | null;
	/** "tạm tính", "2/4 kỳ", "không báo cáo": what the number alone does not say. */
	readonly remark: string | null;
}

export interface TableColumn {
	readonly label: string;
	readonly numeric: boolean;
}

/** A figure as rows and columns; the first cell of each row names it. */
export interface FigureTable {
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[];
}

/** With more series than this, they go down the page and periods across. */
const mostColumns = 8;

/** The numbers of a figure for the table under it. */
export function toTable(figure: Figure): FigureTable {
	switch (figure.kind) {
		case 'line':
		case 'sparkline':
			return figure.series.length > mostColumns ? periodsAcross(figure) : seriesAcross(figure);
		case 'bar':
			return barTable(figure);
	}
}

function seriesAcross(figure: LineFigure | SparklineFigure): FigureTable {
	const { table } = messagesOf(figure.locale).chart;
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.period, numeric: false },
			...figure.series.map((one) => ({ label: one.label, numeric: true }))
		],
		rows: figure.buckets.map((bucket, index) => ({
			id: bucket.start,
			cells: [textCell(bucket.label), ...figure.series.map((one) => pointCell(figure, one, index))]
		}))
	};
}

function periodsAcross(figure: LineFigure | SparklineFigure): FigureTable {
	const { table } = messagesOf(figure.locale).chart;
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			...figure.buckets.map((bucket) => ({ label: bucket.shortLabel, numeric: true }))
		],
		rows: figure.series.map((one) => ({
			id: one.id,
			cells: [textCell(one.label), ...figure.buckets.map((_, index) => pointCell(figure, one, index))]
		}))
	};
}

function pointCell(figure: Figure, series: Series, index: number): TableCell {
	const point = series.points[index];
	return point ? numberCell(figure, point) : textCell('');
}

function barTable(figure: BarFigure): FigureTable {
	const { table } = messagesOf(figure.locale).chart;
	const rows = [...figure.bars, ...figure.missing].map((bar) => ({ id: bar.id, cells: barCells(figure, bar) }));
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: figure.number.unit, numeric: true },
			{ label: table.rank, numeric: true },
			{ label: table.status, numeric: false }
		],
		rows
	};
}

function barCells(figure: BarFigure, bar: Bar): TableCell[] {
	const none = messagesOf(figure.locale).chart.none;
	const rank = bar.rank === null ? none : formatNumber(bar.rank, figure.locale);
	return [
		textCell(bar.label),
		{ ...numberCell(figure, bar), remark: null },
		{ ...textCell(rank), value: bar.rank },
		textCell(bar.remark ?? statuses[bar.status][figure.locale])
	];
}

function numberCell(figure: Figure, cell: Cell): TableCell {
	return {
		text: exactText(cell, figure.number, figure.locale),
		value: cell.value,
		status: cell.status,
		remark: remarkOf(figure, cell)
	};
}

function remarkOf({ locale }: Figure, cell: Cell): string | null {
	const { remark, periods } = messagesOf(locale).chart;
	if (cell.value === null) return statuses[cell.status][locale];
	if (cell.provisional) return remark.provisional;
	if (cell.coverage && cell.coverage.reported < cell.coverage.due)
		return periods(cell.coverage.reported, cell.coverage.due);
	return cell.partial ? remark.partial : null;
}

const textCell = (text: string): TableCell => ({ text, value: null, status: null, remark: null });
