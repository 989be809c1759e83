import type { SeriesFigure } from '../figures/figure-base.ts';
import { reportsText } from '../figures/reports.ts';
import type { Palette } from './palette.ts';
import { boxPath, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { shortText } from './short-text.ts';

/** Where periods stand on an axis. */
export interface PeriodAxis {
	x(index: number): number;
}

const wordsHeight = 18;
const stripHeight = 12;

/** Height of the strip of reports under a chart over time, with its words; none where all reports are in. */
export const stripRoom = ({ reports, ownReports }: SeriesFigure): number =>
	(reports ?? ownReports) ? wordsHeight + stripHeight + 4 : 0;

/** A column for each period, filled as far as reports are in, under words about the emptiest. */
export function reportStrip(
	figure: SeriesFigure,
	top: number,
	axis: PeriodAxis,
	width: number,
	palette: Palette
): Shape[] {
	const reports = figure.reports ?? figure.ownReports;
	if (!reports) return [];
	const y = top + wordsHeight;
	const boxes = reports.map((coverage, index) => {
		const box = { ...periodSpan(axis, reports.length, index), y, height: stripHeight };
		const share = coverage && coverage.due > 0 ? coverage.reported / coverage.due : 0;
		const filled: Box = { ...box, y: y + stripHeight * (1 - share), height: stripHeight * share };
		return { box, filled, isDue: coverage !== null && coverage.due > 0 };
	});
	const due = boxes.filter(({ isDue }) => isDue);
	const words = shortText(reportsText(figure) ?? '', width, 12);
	return [
		text(words, { x: 0, y: y - wordsHeight / 2, color: palette.muted, fontSize: 12 }),
		...path(due.map(({ box }) => boxPath(box)).join(''), { fill: palette.grid }),
		...path(due.map(({ filled }) => boxPath(filled)).join(''), { fill: palette.contextBar })
	];
}

/** The room of a period around its place on the axis. */
export function periodSpan({ x }: PeriodAxis, count: number, index: number): Pick<Box, 'x' | 'width'> {
	const step = count === 1 ? 24 : x(1) - x(0);
	const width = Math.min(24, Math.max(1.5, step - (step < 4 ? 0.5 : 1)));
	return { x: x(index) - width / 2, width };
}
