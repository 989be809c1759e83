import type { Figure } from '../figures/figure.ts';
import { chartSize } from './size.ts';
import { renderSvg } from './render-svg.ts';

/** A chart drawn for wide and for narrow screens, as SVG; the page shows the one that fits. */
export interface ChartPictures {
	readonly wide: string;
	readonly narrow: string | null;
}

/** Draws a figure at build for the widths it will be read at. */
export function chartPictures(figure: Figure): ChartPictures {
	const draw = (width: number) => renderSvg(figure, chartSize(figure, width), 'light');
	if (figure.kind === 'sparkline') return { wide: draw(360), narrow: null };
	return { wide: draw(720), narrow: draw(360) };
}
