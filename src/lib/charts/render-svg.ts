import type { Figure } from '../figures/figure.ts';
import { init } from './echarts.ts';
import { slimSvg } from './slim-svg.ts';
import type { Size, Theme } from './theme.ts';
import { toEChartsOption } from './to-echarts-option.ts';

/**
 * A figure as an SVG text, the same for the same figure. In the `light` theme colours are custom properties of the
 * page (`chartProperties`) with the light colour as fallback; in the others they are literal, for files.
 */
export function renderSvg(figure: Figure, size: Size, theme: Theme): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
	try {
		chart.setOption(toEChartsOption(figure, size, theme));
		return slimSvg(chart.renderToSVGString(), { ...size, label: figure.alt, themed: theme === 'light' });
	} finally {
		chart.dispose();
	}
}
