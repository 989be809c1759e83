import type { Series } from '../figures/figure-base.ts';
import type { LineFigure } from '../figures/line-figure.ts';
import { formatValue } from '../i18n/number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { placeLabels } from './end-labels.ts';
import { lineFoot } from './line-foot.ts';
import type { LineFoot } from './line-foot.ts';
import { shortLines } from './short-text.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { lineAxis, stepDigits } from './ticks.ts';
import type { ValueAxis } from './ticks.ts';

/** A series' name at the end of its line. */
export interface EndLabel {
	readonly series: Series;
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
}

export interface LineLayout {
	readonly fontSize: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly axis: ValueAxis;
	readonly labels: readonly EndLabel[];
	/** What stands below the axis. */
	readonly foot: LineFoot;
	tickText(value: number): string;
	x(index: number): number;
	y(value: number): number;
}

const fontSize = 12;
const lineHeight = 14;
/** Longer names are cut; the tooltip and the table have them in full. */
const mostLines = 4;
/** With more lines than this only the coloured ones and the average are named. */
const mostNamed = 12;

/** Where everything of a line chart stands, in pixels. */
export function lineLayout(figure: LineFigure, { width, height }: Size): LineLayout {
	const values = figure.series.flatMap((one) => one.points.flatMap((cell) => cell.value ?? []));
	const axis = lineAxis(values, smallestStep(figure.number), height);
	const style = tickStyle(figure.number, axis.step);
	// There is no place 0.
	const tickText = (value: number) => (figure.inverted && value === 0 ? '' : formatValue(value, style, figure.locale));
	const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(tickText(tick), fontSize)))) + 10;
	const named = namedSeries(figure);
	const names = named.map((series) => shortLines(series.label, Math.min(170, width * 0.27), fontSize, mostLines));
	const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, fontSize, true)));
	const right = named.length === 0 ? 26 : Math.ceil(widest) + 14;
	const foot = lineFoot(figure, width);
	const frame = { left, right, top: 26, bottom: 26 + foot.height };
	const count = figure.buckets.length;
	const plotWidth = width - left - right;
	const plotHeight = height - frame.top - frame.bottom;
	const x = (index: number) => left + (count === 1 ? plotWidth / 2 : (index / (count - 1)) * plotWidth);
	const fromTop = (value: number) => (figure.inverted ? value - axis.min : axis.max - value);
	const y = (value: number) => frame.top + (fromTop(value) / (axis.max - axis.min)) * plotHeight;
	const labels = endLabels(named, names, x, y, { width, top: frame.top, bottom: height - frame.bottom });
	return { fontSize, ...frame, axis, labels, foot, tickText, x, y };
}

/** Steps between ticks that the figure's numbers can tell apart: whole ones for counts. */
const smallestStep = (style: NumberStyle) =>
	style.kind === 'percent' ? 0.01 : style.divisor * (style.digits === 0 ? 1 : 10 ** -style.digits);

function tickStyle(style: NumberStyle, step: number): NumberStyle {
	const scaled = style.kind === 'percent' ? step * 100 : step / style.divisor;
	return { ...style, digits: stepDigits(scaled) };
}

function namedSeries({ series }: LineFigure): Series[] {
	const drawn = series.filter((one) => one.points.some((cell) => cell.value !== null));
	if (drawn.length <= 1) return [];
	return drawn.length <= mostNamed ? drawn : drawn.filter((one) => one.role !== 'context');
}

const weights = { focus: 0, member: 0, mean: 1, context: 2 } as const;

function endLabels(
	named: readonly Series[],
	names: readonly (readonly string[])[],
	x: (index: number) => number,
	y: (value: number) => number,
	bounds: { width: number; top: number; bottom: number }
): EndLabel[] {
	const wanted = named.map((series, index) => {
		const last = series.points.findLastIndex((cell) => cell.value !== null);
		const lines = names[index] ?? [];
		const widest = Math.max(0, ...lines.map((line) => textWidth(line, fontSize, true)));
		const at = Math.min(x(last) + 8, bounds.width - widest - 2);
		const height = lines.length * lineHeight;
		return { series, lines, x: at, y: y(series.points[last]?.value ?? 0), height };
	});
	const placed = placeLabels(
		wanted.map((label) => ({
			id: label.series.id,
			y: label.y,
			height: label.height,
			weight: weights[label.series.role],
			movable: label.series.role !== 'context'
		})),
		bounds.top - lineHeight / 2,
		bounds.bottom + lineHeight / 2
	);
	return placed.flatMap(({ id, y: centre }) => {
		const label = wanted.find((one) => one.series.id === id);
		return label ? [{ ...label, y: centre }] : [];
	});
}
