import type { Cell, Series, SeriesFigure } from '../figures/figure-base.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { cellMarks } from './cell-marks.ts';
import type { PlacedCell } from './cell-marks.ts';
import { hasGaps } from './gaps.ts';
import { legendShapes, markEntries, placeEntries } from './mark-legend.ts';
import type { LegendEntry, PlacedEntry } from './mark-legend.ts';
import type { LineLayout } from './line-layout.ts';
import { seriesColour } from './line-series.ts';
import { meanStroke } from './line-shapes.ts';
import type { Palette } from './palette.ts';
import { periodSpan, reportStrip, stripRoom } from './report-strip.ts';
import { linePath, path } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { dashedEntry } from './soft-legend.ts';
import { isSoft } from './status-marks.ts';
import type { Size } from './theme.ts';

/** What stands below the axis of a chart over time: what is missing of each line, and how many have reported. */
export interface LineFoot {
	readonly height: number;
	/** Coloured lines, or parts, with gaps; heights are counted from the top of the foot. */
	readonly rows: readonly { readonly series: Series; readonly top: number }[];
	/** Top of the strip of reports. */
	readonly strip: number;
	readonly legend: readonly PlacedEntry[];
}

const rowHeight = 14;

/** Room below the axis of lines; none where every number is there. */
export function lineFoot(figure: SeriesFigure, width: number): LineFoot {
	const gapped = figure.series.filter((one) => one.role !== 'context' && hasNumbers(one) && hasGaps(one));
	const marked = gapped.flatMap(({ points }) => points).filter(isGap);
	const entries = [...dashedEntries(figure), ...markEntries(marked, figure.locale), ...greyEntries(figure)];
	return footOf(figure, gapped, entries, width);
}

/** Room below the axis of parts; a part that is not there looks like none, so that every gap is told. */
export function stackFoot(figure: SeriesFigure, width: number): LineFoot {
	const gapped = figure.series.filter(({ points }) => points.some(isGap));
	// As the parts lie one on the other.
	const marked = figure.series.flatMap(({ points }) => points);
	return footOf(figure, gapped.toReversed(), markEntries(marked, figure.locale, ['reported_zero']), width);
}

const isGap = ({ value }: Cell) => value === null;

const hasNumbers = ({ role, points }: Series) => role !== 'mean' || points.some((cell) => !isGap(cell));

function dashedEntries({ series, locale }: SeriesFigure): LegendEntry[] {
	const cells = (of: readonly Series[]) => of.flatMap(({ points }) => points);
	const isGrey = !cells(series.filter(({ role }) => role !== 'context')).some(isSoft);
	return dashedEntry(cells(series), locale, isGrey);
}

/** Grey lines have no rows of marks: there may be sixty of them. That they break is said once. */
function greyEntries({ series, locale }: SeriesFigure): LegendEntry[] {
	const isBroken = (one: Series) =>
		one.role === 'context' && hasGaps(one) && one.points.some(({ value }) => value !== null);
	if (!series.some(isBroken)) return [];
	return [{ words: markMessagesOf(locale).greyGaps, sample: brokenLine }];
}

function brokenLine({ x, y, width, height }: Box, palette: Palette): Shape[] {
	const [middle, part] = [y + height / 2, width * 0.35];
	const d = linePath([[x, middle], [x + part, middle], null, [x + width - part, middle], [x + width, middle]]);
	return path(d, { stroke: palette.contextLine, lineWidth: 1.5 });
}

function footOf(
	figure: SeriesFigure,
	gapped: readonly Series[],
	entries: readonly LegendEntry[],
	width: number
): LineFoot {
	const rows = gapped.map((series, index) => ({ series, top: 4 + index * rowHeight }));
	const top = rows.length === 0 ? 0 : 8 + rows.length * rowHeight;
	const { placed, height } = placeEntries(entries, { left: 0, width, top });
	const below = top + height;
	return { height: below + stripRoom(figure), rows, strip: below, legend: placed };
}

/** The marks of the foot of a chart, at the end of its height. */
export function footShapes(
	figure: SeriesFigure,
	layout: Pick<LineLayout, 'x' | 'left' | 'foot'>,
	{ width, height }: Size,
	palette: Palette
): Shape[] {
	const { foot } = layout;
	const top = height - foot.height;
	const legend = foot.legend.map((entry) => ({ ...entry, y: entry.y + top }));
	return [
		...foot.rows.flatMap((row) => gapRow(row.series, row.top + top, layout, palette)),
		...legendShapes(legend, palette),
		...reportStrip(figure, foot.strip + top, layout, width, palette)
	];
}

/** A row of marks behind a sample of its line. */
function gapRow(series: Series, top: number, layout: Pick<LineLayout, 'x' | 'left'>, palette: Palette): Shape[] {
	const middle = top + rowHeight / 2;
	const sample = linePath([
		[layout.left - 20, middle],
		[layout.left - 8, middle]
	]);
	const cells = series.points.map((cell, index): PlacedCell => {
		const { x, width } = periodSpan(layout, series.points.length, index);
		return { cell, box: { x, y: top + 1, width, height: rowHeight - 2 } };
	});
	const style = series.role === 'mean' ? meanStroke : { lineWidth: 2.5 };
	return [
		...path(sample, { stroke: seriesColour(series, palette), ...style }),
		...cellMarks(
			cells.filter(({ cell }) => cell.value === null),
			palette
		)
	];
}
