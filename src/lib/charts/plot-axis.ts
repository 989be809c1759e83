import { formatValue } from '../i18n/number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { Locale } from '../model/locale.ts';
import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import type { Palette } from './palette.ts';
import { tenth } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { lineAxis, stepDigits } from './ticks.ts';
import type { ValueAxis } from './ticks.ts';

/** Where marks may stand, in pixels. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** A tick of an axis: its place in pixels and its text. */
export interface PlacedTick {
	readonly at: number;
	readonly text: string;
}

export const axisFontSize = 12;
const gap = 10;

/** The axis of some values in their style: `size` is the axis' length in pixels. */
export function valueAxis(values: readonly number[], style: NumberStyle, size: number): ValueAxis {
	const smallest = style.kind === 'percent' ? 0.01 : style.divisor * (style.digits === 0 ? 1 : 10 ** -style.digits);
	return lineAxis(values, smallest, size);
}

/** The text of an axis' tick, with as many digits as its steps need. */
export function tickText(axis: ValueAxis, style: NumberStyle, locale: Locale): (value: number) => string {
	const step = style.kind === 'percent' ? axis.step * 100 : axis.step / style.divisor;
	return (value) => formatValue(value, { ...style, digits: stepDigits(step) }, locale);
}

/** A horizontal axis below a plot: grid lines, and as many of the ticks' texts as fit. */
export function acrossAxis(ticks: readonly PlacedTick[], plot: Plot, width: number, palette: Palette): Graphic[] {
	let edge = -Infinity;
	const y = plot.bottom + 14;
	return ticks.flatMap(({ at, text }) => {
		const grid = line([at, plot.top], [at, plot.bottom], palette.grid);
		const half = textWidth(text, axisFontSize) / 2;
		const left = Math.min(Math.max(at - half, 0), width - 2 * half);
		if (left < edge + gap) return [grid];
		edge = left + 2 * half;
		return [grid, label(text, { x: left, y, color: palette.muted, fontSize: axisFontSize })];
	});
}

/** A vertical axis left of a plot: grid lines, and the ticks' texts. */
export function upAxis(ticks: readonly PlacedTick[], plot: Plot, palette: Palette): Graphic[] {
	return ticks.flatMap(({ at, text }) => [
		line([plot.left, at], [plot.right, at], palette.grid),
		label(text, { x: plot.left - 6, y: at, color: palette.muted, fontSize: axisFontSize, align: 'right' })
	]);
}

/** A thin line behind the marks. */
export function line(
	[x1, y1]: readonly [number, number],
	[x2, y2]: readonly [number, number],
	color: string,
	dash?: number[]
): Graphic {
	return {
		type: 'line',
		silent: true,
		z: -1,
		shape: { x1, y1, x2, y2 },
		style: { stroke: color, lineWidth: 1, ...(dash ? { lineDash: dash } : {}) }
	};
}

/** A thin curve behind the marks. */
export function curve(points: readonly (readonly [number, number])[], color: string, dash?: number[]): Graphic {
	return {
		type: 'polyline',
		silent: true,
		z: -1,
		shape: { points: points.map(([x, y]) => [tenth(x), tenth(y)]) },
		style: { stroke: color, fill: 'none', lineWidth: 1, ...(dash ? { lineDash: dash } : {}) }
	};
}

/** Ticks of a logarithmic axis between two positive numbers: 1, 2 and 5 × 10ⁿ, or only 10ⁿ over many decades. */
export function logTicks(from: number, to: number): number[] {
	const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
	const units = last - first > 3 ? [1] : [1, 2, 5];
	const ticks = Array.from({ length: last - first + 1 }, (_, step) => units.map((unit) => unit * 10 ** (first + step)));
	return ticks.flat().filter((tick) => tick >= from && tick <= to);
}
