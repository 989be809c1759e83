import type { Mark } from '../figures/figure-base.ts';
import { label, rect, vertical } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import type { Palette } from './palette.ts';
import { textWidth } from './text-width.ts';

/** Where marks of dated events go: pixels of the plot's top and bottom, and of a place along the buckets. */
export interface MarkedPlot {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
	readonly fontSize: number;
	x(at: number): number;
}

const gapWidth = 7;

/** Lines at the dates of events with their numbers above the plot; a change of definition cuts through all lines. */
export function eventGraphics(marks: readonly Mark[], plot: MarkedPlot, palette: Palette): Graphic[] {
	const placed = marks
		.filter((mark) => mark.kind !== 'break')
		.map((mark) => ({ mark, x: Math.min(plot.right, Math.max(plot.left, plot.x(mark.at))) }));
	const lines = placed.flatMap(({ mark, x }) => {
		if (mark.kind === 'event') return [{ ...vertical(x, plot.top, plot.bottom, palette.grid), z: 0 }];
		const gap = { ...rect(x - gapWidth / 2, plot.top, gapWidth, plot.bottom - plot.top - 1, palette.paper), z: 5 };
		return [gap, { ...vertical(x, plot.top, plot.bottom, palette.muted), z: 6 }];
	});
	const style = { y: plot.top - 5, color: palette.muted, fontSize: plot.fontSize - 1 };
	return [
		...lines,
		...numbersOf(placed, style.fontSize).map(({ text, x }) => label(text, { ...style, x, align: 'center' }))
	];
}

/** Numbers that would touch are written as one: "2–4". */
function numbersOf(placed: readonly { mark: Mark; x: number }[], fontSize: number): { text: string; x: number }[] {
	const groups: { first: string; last: string; x: number; right: number }[] = [];
	for (const { mark, x } of placed) {
		const half = textWidth(mark.label, fontSize) / 2;
		const before = groups.at(-1);
		if (before && x - half < before.right + 4) {
			before.last = mark.label;
			before.right = before.x + textWidth(`${before.first}–${before.last}`, fontSize) / 2;
		} else groups.push({ first: mark.label, last: mark.label, x, right: x + half });
	}
	return groups.map(({ first, last, x }) => ({ text: first === last ? first : `${first}–${last}`, x }));
}
