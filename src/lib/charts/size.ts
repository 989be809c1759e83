import type { Figure } from '../figures/figure.ts';
import { barLayout } from './bar-layout.ts';
import { facetsLayout } from './facets-layout.ts';
import { lineFoot } from './line-foot.ts';
import { slopeHeight } from './slope-layout.ts';
import { stackedHeight } from './stacked-layout.ts';
import { heatLayout } from './heat-layout.ts';
import { bulletHeight } from './bullet-option.ts';
import { mapLayout } from './map-layout.ts';
import { legendHeight } from './mark-legend.ts';
import { openDots } from './open-dots.ts';
import { pairedHeight } from './paired-option.ts';
import type { Size } from './theme.ts';

/** The size at which a figure reads well in a column of some width; few bars use more of `room`, a height. */
export function chartSize(figure: Figure, width: number, room = 0): Size {
	switch (figure.kind) {
		case 'line':
		case 'seasonal':
		case 'cumulative':
			return { width, height: plotHeight(width) + lineFoot(figure, width).height };
		case 'funnel':
		case 'scatter':
			return { width, height: plotHeight(width) + legendHeight(openDots(figure), width) };
		case 'bar':
			return { width, height: barLayout(figure, width, room).height };
		case 'bullet':
			return { width, height: bulletHeight(figure, width) };
		case 'paired':
			return { width, height: pairedHeight(figure, width) };
		case 'map':
			return { width, height: mapLayout(figure, width).height };
		case 'strip':
			return { width, height: stripHeight(figure.bars.length) + legendHeight(openDots(figure), width) };
		case 'facets':
			return { width, height: facetsLayout(figure, width).height };
		case 'slope':
			return { width, height: slopeHeight(figure, width) };
		case 'stacked_bar':
		case 'stacked_area':
			return { width, height: stackedHeight(figure, width) };
		case 'heat':
			return { width, height: heatLayout(figure, width).height };
		case 'sparkline':
			return { width, height: Math.round(Math.min(96, Math.max(48, width / 5))) };
	}
}

const stripHeight = (units: number) => (units > 300 ? 400 : units > 60 ? 300 : 240);
const plotHeight = (width: number) => (width < 480 ? 280 : width < 900 ? 340 : 400);
