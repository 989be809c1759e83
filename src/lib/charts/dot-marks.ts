import type { MarkStyle } from './dots.ts';
import type { Hits } from './hits.ts';
import { circlePath, path } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** A dot of a chart at its place in pixels. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly style: MarkStyle;
}

/** The pointer may miss a dot by this much. */
const reach = 6;

/** Dots as one path for each look, the rare looks over the common ones; hollow and dashed where a number is not final. */
export function dotShapes(dots: readonly Dot[]): Shape[] {
	const looks = new Map<string, { style: MarkStyle; count: number; d: string }>();
	for (const { x, y, radius, style } of dots) {
		const key = `${style.colour} ${style.soft}`;
		const look = looks.get(key) ?? { style, count: 0, d: '' };
		look.count += 1;
		look.d += circlePath(x, y, style.soft ? radius - 0.75 : radius);
		looks.set(key, look);
	}
	return [...looks.values()]
		.sort((a, b) => b.count - a.count)
		.flatMap(({ style: { colour, paper, soft }, d }) =>
			soft
				? path(d, { fill: paper, stroke: colour, lineWidth: 1.5, lineDash: [2, 1.5] })
				: path(d, { fill: colour, stroke: paper, lineWidth: 0.75 })
		);
}

/** The dot nearest to a pointer, as a number of the figure's only series. */
export function dotHits(dots: readonly Dot[]): Hits {
	return {
		find: (x, y) => {
			let [nearest, least] = [-1, Infinity];
			dots.forEach((dot, index) => {
				const distance = Math.hypot(dot.x - x, dot.y - y) - dot.radius;
				if (distance < least) [nearest, least] = [index, distance];
			});
			return least <= reach ? { series: 0, index: nearest } : null;
		},
		place: ({ index }) => dots[index] ?? null
	};
}
