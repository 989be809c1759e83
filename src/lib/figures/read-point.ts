import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { statuses } from '../model/status.ts';
import { exactText } from './caption.ts';
import type { Cell, FigureBase } from './figure-base.ts';
import type { Figure } from './figure.ts';
import { rowLines } from './units-figure.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A number that a reader can stop at, with what it belongs to. */
interface Stop {
	readonly name: string;
	readonly period: string;
	readonly cell: Cell;
	readonly remark?: string | null;
}

/** The points that a reader can walk through, side by side in each series. */
interface Walk {
	readonly series: number;
	readonly points: number;
	at(series: number, index: number): Stop | null;
}

/** Series and points per series that a reader can walk through; bars are points of one series. */
export function readerSize(figure: Figure): { readonly series: number; readonly points: number } {
	if ('table' in figure) return { series: 1, points: figure.table.rows.length };
	const { series, points } = walkOf(figure);
	return { series, points };
}

/** The series that a reader comes to first: the one brought out, else the first. */
export function firstSeries(figure: Figure): number {
	if (!('series' in figure)) return 0;
	return Math.max(
		0,
		figure.series.findIndex(({ role }) => role === 'focus')
	);
}

/** One point in words: "Thanh Hóa, quý III/2023: 4.123 lượt (tạm tính)". */
export function readPoint(figure: Figure, series: number, index: number): string {
	if ('table' in figure) return rowText(figure, index);
	const stop = walkOf(figure).at(series, index);
	return stop ? stopText(figure, stop) : '';
}

function rowText(figure: UnitsFigure, index: number): string {
	const [name, ...numbers] = rowLines(figure, index);
	if (name === undefined) return '';
	return chartMessagesOf(figure.locale).readAloud(name, figure.periodLabel, numbers.join('; '), null);
}

function walkOf(figure: Exclude<Figure, UnitsFigure>): Walk {
	switch (figure.kind) {
		case 'bar':
			return barWalk([...figure.bars, ...figure.missing], figure.periodLabel);
		case 'line':
		case 'heat':
		case 'facets':
		case 'slope':
		case 'stacked_bar':
		case 'stacked_area':
		case 'sparkline':
		case 'seasonal':
		case 'cumulative':
			return {
				series: figure.series.length,
				points: figure.buckets.length,
				at: (series, index) => {
					const [one, bucket] = [figure.series[series], figure.buckets[index]];
					const cell = one?.points[index];
					return one && bucket && cell ? { name: one.label, period: bucket.label, cell } : null;
				}
			};
	}
}

type Named = Cell & { readonly label: string; readonly remark: string | null };

function barWalk(bars: readonly Named[], period: string): Walk {
	const at = (_: number, index: number) => {
		const bar = bars[index];
		return bar ? { name: bar.label, period, cell: bar, remark: bar.remark } : null;
	};
	return { series: 1, points: bars.length, at };
}

function stopText(figure: FigureBase, { name, period, cell, remark }: Stop): string {
	const text = chartMessagesOf(figure.locale);
	if (cell.value === null) {
		const small = cell.below === undefined ? [] : [`<${cell.below}`];
		return text.readAloud(name, period, [statuses[cell.status][figure.locale], ...small].join(', '), null);
	}
	// A percentage has its sign already.
	const unit = figure.number.unit.replace(figure.number.kind === 'percent' ? /^%\s*/ : '', '');
	const value = `${exactText(cell, figure.number, figure.locale)} ${unit}`.trim();
	return text.readAloud(name, period, value, remark ?? (cell.provisional ? text.remark.provisional : null));
}
