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
		.map((mark) => ({ mark, x: Math.min(plot.right, Math.max(plot.left, plot.x(mark.at))) }))
		// A change of definition stands between two numbers, which may be before an earlier event.
		.sort((a, b) => a.x - b.x);
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

/** Numbers that would touch are written as one: "2–4", "2, 5". */
function numbersOf(placed: readonly { mark: Mark; x: number }[], fontSize: number): { text: string; x: number }[] {
	const groups: { labels: string[]; x: number; right: number }[] = [];
	for (const { mark, x } of placed) {
		const half = textWidth(mark.label, fontSize) / 2;
		const before = groups.at(-1);
		if (before && x - half < before.right + 4) {
			before.labels.push(mark.label);
			before.right = before.x + textWidth(joined(before.labels), fontSize) / 2;
		} else groups.push({ labels: [mark.label], x, right: x + half });
	}
	return groups.map(({ labels, x }) => ({ text: joined(labels), x }));
}

function joined(labels: readonly string[]): string {
	const sorted = labels.map(Number).sort((a, b) => a - b);
	const [first, last] = [sorted[0]!, sorted.at(-1)!];
	const follow = last - first === sorted.length - 1;
	return follow && first < last ? `${first}–${last}` : sorted.join(', ');
}
