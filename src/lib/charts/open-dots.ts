import type { Cell } from '../figures/figure-base.ts';
import type { FunnelFigure } from '../figures/funnel-figure.ts';
import type { ScatterFigure } from '../figures/scatter-figure.ts';
import type { StripFigure } from '../figures/strip-figure.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { dotShapes } from './dot-marks.ts';
import type { LegendEntry } from './mark-legend.ts';
import { softWords } from './soft-legend.ts';
import type { Box, Shape } from './shapes.ts';
import { isSoft } from './status-marks.ts';
import type { Palette } from './palette.ts';

/** A figure whose units are dots. */
export type DotsFigure = StripFigure | FunnelFigure | ScatterFigure;

/** Why dots of a figure are hollow; no entry where none is. */
export function openDots(figure: DotsFigure): LegendEntry[] {
	const { small } = chartMessagesOf(figure.locale).remark;
	const words = softWords(cellsOf(figure), figure.locale, hasSmall(figure) ? [small] : []);
	return words === null ? [] : [{ words, sample: openDot }];
}

function cellsOf(figure: DotsFigure): readonly Cell[] {
	if (figure.kind === 'strip') return figure.bars;
	return figure.kind === 'funnel' ? figure.units : figure.units.flatMap(({ up, across }) => [up, across]);
}

/** Numbers of a denominator too small to be ranked are hollow although they are final. */
const hasSmall = (figure: DotsFigure) =>
	figure.kind === 'strip' && figure.bars.some((bar) => bar.value !== null && bar.rank === null && !isSoft(bar));

/** A dot as it is drawn where its number is not final. */
export const openDot = ({ x, y, width, height }: Box, palette: Palette): Shape[] =>
	dotShapes([
		{
			x: x + width / 2,
			y: y + height / 2,
			radius: 5.25,
			style: { colour: palette.mean, paper: palette.paper, soft: true }
		}
	]);
