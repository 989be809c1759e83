import { cellText } from '../figures/caption.ts';
import type { FacetsFigure } from '../figures/facets-figure.ts';
import type { Series } from '../figures/figure-base.ts';
import { formatValue } from '../i18n/number-style.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { hasGaps } from './gaps.ts';
import { placeEntries } from './mark-legend.ts';
import type { LegendEntry, PlacedEntry } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { panelReportEntries, panelReports, panelStripHeight } from './panel-reports.ts';
import type { ReportedPanel } from './panel-reports.ts';
import { tickText, valueAxis } from './plot-axis.ts';
import { linePath, path } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { shortLines } from './short-text.ts';
import { dashedEntry } from './soft-legend.ts';
import { textWidth } from './text-width.ts';
import type { ValueAxis } from './ticks.ts';

/** One small chart: where it stands, its title and its scale. */
export interface Facet extends ReportedPanel {
	readonly lines: readonly string[];
	/** The number at the figure's bucket. */
	readonly value: string;
	/** Where the line is drawn. */
	readonly plot: Box;
	readonly axis: ValueAxis;
	/** Text of the scale's end, where it stands in the chart itself. */
	readonly ownTop: string | null;
	readonly isFirstInRow: boolean;
	readonly isLastInColumn: boolean;
	x(index: number): number;
	y(value: number): number;
}

export interface FacetsLayout {
	readonly fontSize: number;
	readonly facets: readonly Facet[];
	readonly height: number;
	readonly legend: readonly PlacedEntry[];
	tickText(value: number): string;
}

const fontSize = 12;
const lineHeight = 14;
const narrowest = 165;
const plotHeight = 64;
const gap = 16;
/** Between the axis and its strip of reports. */
const stripGap = 3;

/** As many small charts beside one another as can be read, all of one size. */
export function facetsLayout(figure: FacetsFigure, width: number): FacetsLayout {
	const shared = axisOf(figure, [...figure.series, ...(figure.mean ? [figure.mean] : [])]);
	const text = tickText(shared, figure.number, figure.locale);
	const isShared = figure.scale === 'shared';
	const gutter = isShared ? Math.ceil(Math.max(...shared.ticks.map((tick) => textWidth(text(tick), 11)))) + 6 : 0;
	const columns = Math.max(1, Math.min(figure.series.length, Math.floor((width - gutter + gap) / (narrowest + gap))));
	const panel = (width - gutter - gap * (columns - 1) - 2) / columns;
	const titles = figure.series.map((series) => titleOf(figure, series, panel));
	const reports = panelReports(figure);
	const isLast = (index: number) => index + columns >= figure.series.length;
	const hasStrip = (index: number) => reports === 'own' || (reports === 'common' && isLast(index));
	let top = 4;
	const rows: { top: number; titleLines: number }[] = [];
	for (let start = 0; start < titles.length; start += columns) {
		const titleLines = Math.max(1, ...titles.slice(start, start + columns).map(({ lines }) => lines.length));
		rows.push({ top, titleLines });
		const strip = hasStrip(start + columns - 1) ? stripGap + panelStripHeight : 0;
		top += titleLines * lineHeight + 14 + plotHeight + strip + 26;
	}
	const facets = figure.series.map((series, index): Facet => {
		const row = rows[Math.floor(index / columns)]!;
		const axis = isShared ? shared : axisOf(figure, [series]);
		const plot = {
			x: gutter + (index % columns) * (panel + gap),
			y: row.top + row.titleLines * lineHeight + 14,
			width: panel,
			height: plotHeight
		};
		const step = plot.width / Math.max(1, figure.buckets.length);
		return {
			series,
			...titles[index]!,
			plot,
			strip: hasStrip(index) ? { ...plot, y: plot.y + plotHeight + stripGap, height: panelStripHeight } : null,
			axis,
			ownTop: isShared ? null : formatValue(axis.max, figure.number, figure.locale),
			isFirstInRow: index % columns === 0,
			isLastInColumn: isLast(index),
			x: (at) => plot.x + (at + 0.5) * step,
			y: (value) => plot.y + ((axis.max - value) / (axis.max - axis.min)) * plotHeight
		};
	});
	const cells = figure.series.flatMap(({ points }) => points);
	const dashed = reports === 'none' ? dashedEntry(cells, figure.locale, false) : [];
	const entries = [...meanEntry(figure), ...dashed, ...panelReportEntries(figure, reports)];
	const { placed, height } = placeEntries(entries, { left: 0, width, top });
	return { fontSize, facets, height: Math.max(40, top + height), legend: placed, tickText: text };
}

/** The line that is drawn in each of the charts; it has no name beside it there. */
function meanEntry({ mean, locale }: FacetsFigure): LegendEntry[] {
	if (!mean) return [];
	const sample = ({ x, y, width, height }: Box, palette: Palette) =>
		meanShapes(
			[
				[x, y + height / 2],
				[x + width, y + height / 2]
			],
			palette
		);
	const words = hasGaps(mean) ? markMessagesOf(locale).gapped(mean.label) : mean.label;
	return [{ words, sample }];
}

/** The average, thin and dashed behind the line of a unit. */
export const meanShapes = (points: Parameters<typeof linePath>[0], { mean }: Palette): Shape[] =>
	path(linePath(points), { stroke: mean, lineDash: [3, 2] });

function axisOf(figure: FacetsFigure, series: readonly Series[]): ValueAxis {
	const values = series.flatMap((one) => one.points.flatMap((cell) => cell.value ?? []));
	// Ticks as of a larger chart: only the first and the last of them are written.
	return valueAxis([0, ...values], figure.number, plotHeight * 4);
}

function titleOf(figure: FacetsFigure, series: Series, panel: number): { lines: readonly string[]; value: string } {
	const cell = series.points[figure.at];
	const value = cell ? cellText(cell, figure.number, figure.locale) : '';
	return { lines: shortLines(series.label, panel - textWidth(value, fontSize, true) - 10, fontSize * 1.05, 2), value };
}
