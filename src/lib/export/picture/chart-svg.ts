import { paletteOf } from '../../charts/palette.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import type { Size } from '../../charts/theme.ts';
import type { Figure } from '../../figures/figure.ts';
import { escapeXml } from '../clean-text.ts';
import { fitFigure } from './fit-figure.ts';
import { officeFont, officeMarks } from './office-svg.ts';

/** The chart of a figure alone, without a ground, as office programs show it: for slides that have its words beside it. */
export function chartSvg(figure: Figure, { width, height }: Size): string {
	const fitted = fitFigure(figure, { width, height });
	const marks = officeMarks(renderSvg(fitted.figure, fitted.size, 'print'), { halo: true });
	const scale = Math.floor(fitted.scale * 1000) / 1000;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${officeFont}" font-size="12" fill="${paletteOf('print').ink}"><title>${escapeXml(figure.finding)}</title><g transform="scale(${scale})">${marks}</g></svg>`;
}
