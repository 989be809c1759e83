import type { Figure } from '../figures/figure.ts';
import { lineLayout } from './line-layout.ts';
import { chartSize } from './size.ts';
import { stackedLayout } from './stacked-layout.ts';

/** Where the periods of a chart stand across it, in pixels. */
export interface TimePlot {
	/** The number of the period at a place; the nearest one beside the plot. */
	at(x: number): number;
	/** Periods from one to another, both counted. */
	box(first: number, last: number): { readonly left: number; readonly width: number };
}

/** The periods of a figure that is drawn in a column of some width; null where time does not go across it. */
export function timePlot(figure: Figure, width: number): TimePlot | null {
	if (!('buckets' in figure) || figure.buckets.length < 2) return null;
	const size = chartSize(figure, width);
	switch (figure.kind) {
		case 'line': {
			const { x, left, right } = lineLayout(figure, size);
			return plotOf(figure.buckets.length, x, { left, right: width - right });
		}
		case 'stacked_bar':
		case 'stacked_area': {
			const { x, left, right } = stackedLayout(figure, size);
			return plotOf(figure.buckets.length, x, { left, right: width - right });
		}
		default:
			return null;
	}
}

/** A period reaches halfway to the next one. */
function plotOf(
	count: number,
	x: (index: number) => number,
	{ left, right }: { readonly left: number; readonly right: number }
): TimePlot {
	const edges = Array.from({ length: count + 1 }, (_, at) => {
		if (at === 0) return left;
		return at === count ? right : (x(at - 1) + x(at)) / 2;
	});
	return {
		at: (place) =>
			Math.min(
				count - 1,
				Math.max(
					0,
					edges.findLastIndex((edge) => edge <= place)
				)
			),
		box: (first, last) => ({ left: edges[first]!, width: edges[last + 1]! - edges[first]! })
	};
}
