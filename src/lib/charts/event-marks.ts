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

interface NumberGroup {
	readonly labels: readonly string[];
	readonly from: number;
	readonly to: number;
}

/** Numbers that would touch are written as one, in their middle: "2–4", "2, 5". */
function numbersOf(placed: readonly { mark: Mark; x: number }[], fontSize: number): { text: string; x: number }[] {
	const half = (labels: readonly string[]) => textWidth(joined(labels), fontSize) / 2;
	const middle = ({ from, to }: NumberGroup) => (from + to) / 2;
	const touch = (a: NumberGroup, b: NumberGroup) => middle(b) - half(b.labels) < middle(a) + half(a.labels) + 4;
	const groups: NumberGroup[] = [];
	for (const { mark, x } of placed) {
		let group: NumberGroup = { labels: [mark.label], from: x, to: x };
		for (let before = groups.at(-1); before && touch(before, group); before = groups.at(-1)) {
			groups.pop();
			group = { labels: [...before.labels, ...group.labels], from: before.from, to: group.to };
		}
		groups.push(group);
	}
	return groups.map((group) => ({ text: joined(group.labels), x: middle(group) }));
}

function joined(labels: readonly string[]): string {
	const sorted = labels.map(Number).sort((a, b) => a - b);
	const [first, last] = [sorted[0]!, sorted.at(-1)!];
	const follow = last - first === sorted.length - 1;
	return follow && first < last ? `${first}–${last}` : sorted.join(', ');
}
