import type { Bar, BarFigure } from '../../figures/bar-figure.ts';
import type { BulletFigure } from '../../figures/bullet-figure.ts';
import type { Cell } from '../../figures/figure-base.ts';
import type { PairedFigure } from '../../figures/paired-figure.ts';
import { toTable } from '../../figures/to-table.ts';
import { chartMessagesOf } from '../../i18n/chart-messages.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import type { ChartColour, NativeChart, NativeSeries } from '../ooxml/native-chart.ts';
import { accent, isOpen, numberCode, plainAxis, stored } from './native-style.ts';

/** More bars than this are read in a picture and a table; more columns, lying. */
const most = { bars: 36, columns: 8 };

/** Units as bars; a few with short names as columns with the average over them. */
export function barChart(figure: BarFigure): NativeChart | null {
	const bars = [...figure.bars, ...figure.missing];
	if (bars.length === 0 || bars.length > most.bars) return null;
	const base = {
		alt: figure.alt,
		format: numberCode(figure.number),
		...plainAxis,
		categoryLabel: chartMessagesOf(figure.locale).table.unit
	};
	const name = ({ label, remark }: Bar) => (remark === null ? label : `${label} (${remark})`);
	const isShort = bars.length <= most.columns && bars.every((bar) => name(bar).length <= 16);
	const { mean } = figure;
	if (isShort && mean) {
		const columns = barSeries(bars, figure);
		const line: NativeSeries = {
			...plainSeries(
				mean.label,
				bars.map(() => stored(mean.value, figure.number))
			),
			colour: 'mean'
		};
		return { kind: 'combo', ...base, categories: bars.map(name), series: [columns], lines: [line] };
	}
	const at = mean ? figure.bars.findIndex(({ value }) => (value ?? 0) < mean.value) : -1;
	const place = at < 0 ? figure.bars.length : at;
	const rows = mean
		? [
				...bars.slice(0, place),
				{ ...bars[0]!, ...plainCell(mean.value), label: mean.label, remark: null },
				...bars.slice(place)
			]
		: bars;
	const series = barSeries(rows, figure);
	const pointColours = new Map(series.pointColours);
	if (mean) pointColours.set(place, 'mean');
	return { kind: 'bars', ...base, categories: rows.map(name), series: [{ ...series, pointColours }] };
}

const plainCell = (value: number) =>
	({ value, provisional: false, partial: false, qualifier: 'exact', colour: null }) as const;

const plainSeries = (label: string, values: readonly (number | null)[]): NativeSeries => ({
	label,
	values,
	colour: 'context',
	strong: true,
	open: []
});

function barSeries(bars: readonly Bar[], figure: BarFigure): NativeSeries {
	const coloured = bars.flatMap((bar, at): [number, ChartColour][] =>
		bar.colour === null ? [] : [[at, accent(bar.colour)]]
	);
	return {
		...plainSeries(
			figure.measureLabel,
			bars.map(({ value }) => stored(value, figure.number))
		),
		open: bars.flatMap((bar, at) => (isOpen(bar) ? [at] : [])),
		pointColours: new Map(coloured)
	};
}

/** Shares of what was asked for, as bars. */
export function bulletChart(figure: BulletFigure): NativeChart | null {
	const { rows } = figure;
	if (rows.length === 0 || rows.length > most.bars || rows.some(({ beside }) => beside.length > 0)) return null;
	const text = exportMessagesOf(figure.locale).deck;
	const held = toTable(figure).rows;
	const names = rows.map(({ label }, at) => {
		const remark = held[at]?.cells.find((cell) => cell.value === null && cell.remark)?.remark;
		return remark ? `${label} (${remark})` : label;
	});
	return {
		kind: 'bars',
		alt: figure.alt,
		format: '0%',
		max: null,
		legend: true,
		categoryLabel: chartMessagesOf(figure.locale).table.unit,
		categories: names,
		series: [
			{
				...plainSeries(
					text.ofTarget,
					rows.map(({ done }) => done)
				),
				open: rows.flatMap((row, at) => (isOpen(row) ? [at] : [])),
				pointColours: new Map(
					rows.flatMap((row, at): [number, ChartColour][] => (row.colour === null ? [] : [[at, accent(row.colour)]]))
				)
			}
		]
	};
}

/** Units before and after a change, as pairs of bars. */
export function pairedChart(figure: PairedFigure): NativeChart | null {
	const rows = [...figure.rows, ...figure.missing];
	if (rows.length === 0 || rows.length > most.bars / 2 || !figure.before || !figure.after) return null;
	const side = (label: string, colour: ChartColour, cells: readonly Cell[]): NativeSeries => ({
		...plainSeries(
			label,
			cells.map(({ value }) => stored(value, figure.number))
		),
		colour,
		open: cells.flatMap((cell, at) => (isOpen(cell) ? [at] : []))
	});
	return {
		kind: 'bars',
		alt: figure.alt,
		format: numberCode(figure.number),
		...plainAxis,
		categoryLabel: chartMessagesOf(figure.locale).table.unit,
		categories: rows.map(({ label }) => label),
		series: [
			side(
				figure.before.label,
				'context',
				rows.map(({ before }) => before)
			),
			side(
				figure.after.label,
				{ accent: 1 },
				rows.map(({ after }) => after)
			)
		]
	};
}
