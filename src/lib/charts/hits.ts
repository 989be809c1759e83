import type { Figure } from '../figures/figure.ts';
import { readPoint } from '../figures/read-point.ts';
import { barHits } from './bar-option.ts';
import { dotHits } from './dot-marks.ts';
import { facetsHits } from './facets-option.ts';
import { funnelDots } from './funnel-option.ts';
import { scatterDots } from './scatter-option.ts';
import { slopeHits } from './slope-option.ts';
import { stripDots } from './strip-option.ts';
import { stackedHits } from './stacked-option.ts';
import { heatHits } from './heat-option.ts';
import { wrapText } from './text-width.ts';
import type { Size } from './theme.ts';
import { barTooltip, literal } from './tooltip.ts';
import { allBars } from './bar-layout.ts';
import { rowLines } from '../figures/units-figure.ts';

/** One number of a figure, as the arrow keys count them (`readerSize`). */
export interface PointAt {
	readonly series: number;
	readonly index: number;
}

/** Where the numbers of a drawing stand; for kinds that are drawn as shapes, which the chart library cannot point at. */
export interface Hits {
	/** The number under the pointer. */
	find(x: number, y: number): PointAt | null;
	/** The place of a number. */
	place(at: PointAt): { readonly x: number; readonly y: number } | null;
}

/** Where a figure's numbers stand; null where the chart library finds them itself. */
export function hitsOf(figure: Figure, size: Size): Hits | null {
	switch (figure.kind) {
		case 'heat':
			return heatHits(figure, size);
		case 'facets':
			return facetsHits(figure, size);
		case 'bar':
			return barHits(figure, size);
		case 'strip':
			return dotHits(stripDots(figure, size));
		case 'scatter':
			return dotHits(scatterDots(figure, size));
		case 'funnel':
			return dotHits(funnelDots(figure, size));
		case 'slope':
			return slopeHits(figure, size);
		case 'stacked_bar':
		case 'stacked_area':
			return stackedHits(figure, size);
		default:
			return null;
	}
}

const widest = 300;

/** What a tooltip says of a number, in lines. */
export function hitText(figure: Figure, { series, index }: PointAt): string {
	if (figure.kind === 'bar') return barTooltip(figure, allBars(figure)[index]);
	if ('table' in figure) return rowLines(figure, index).map(literal).join('\n');
	return wrapText(literal(readPoint(figure, series, index)), widest, 12).join('\n');
}
