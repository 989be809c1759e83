import type { Cell, Series, SeriesFigure } from '../figures/figure-base.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { cellMarks } from './cell-marks.ts';
import type { PlacedCell } from './cell-marks.ts';
import { markEntries } from './mark-legend.ts';
import type { LegendEntry } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { boxPath, path } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { marksOf } from './status-marks.ts';
import type { MarkName } from './status-marks.ts';

/** Where small charts show the reports behind their numbers: nowhere, once for all of them, or under each. */
export type PanelReports = 'none' | 'common' | 'own';

/** A series and the strip under its small chart; null where it has none. */
export interface ReportedPanel {
	readonly series: Series;
	readonly strip: Box | null;
}

/** Height of the strip of reports under a small chart. */
export const panelStripHeight = 9;
/** What is in is a thinner bar: marks are to be seen first. */
const barInset = 2;

/** Zeros are read from the line. */
const leftOut = ['reported_zero'] as const satisfies readonly MarkName[];

/** Each chart has its strip where numbers are missing, estimated or incomplete; what is provisional is seen in the line. */
export function panelReports({ series }: Pick<SeriesFigure, 'series'>): PanelReports {
	if (!series.some(({ points }) => points.some(needsStrip))) return 'none';
	const states = new Set(series.map(({ points }) => points.map(stateOf).join()));
	return series.length > 1 && states.size === 1 ? 'common' : 'own';
}

const saidBelow = (cell: Cell) => marksOf(cell).filter((name) => name !== 'reported_zero');

const needsStrip = (cell: Cell) => shareIn(cell) < 1 || saidBelow(cell).some((name) => name !== 'unfinished');

const stateOf = (cell: Cell) => `${saidBelow(cell).join(' ')} ${shareIn(cell)}`;

/** The part of the reports behind a number that is in. */
function shareIn({ value, coverage }: Cell): number {
	if (value === null || coverage === null || coverage.due === 0) return 1;
	return coverage.reported / coverage.due;
}

/** What the strips have to be read with. */
export function panelReportEntries(
	{ series, locale }: Pick<SeriesFigure, 'series' | 'locale'>,
	reports: PanelReports
): LegendEntry[] {
	if (reports === 'none') return [];
	const { reportsDrawn, reportsDrawnOnce } = markMessagesOf(locale);
	return [
		{
			words: reports === 'common' ? reportsDrawnOnce : reportsDrawn,
			sample: (box, palette) => path(boxPath(box), { fill: palette.contextLine })
		},
		...markEntries(
			series.flatMap(({ points }) => points),
			locale,
			leftOut
		)
	];
}

/** Strips under small charts: a bar as high as reports are in, and a mark for each number that is not plainly there. */
export function panelReportShapes(panels: readonly ReportedPanel[], palette: Palette): Shape[] {
	const placed = panels.flatMap(({ series, strip }) => (strip ? cellsIn(series, strip) : []));
	const known = placed.filter(({ cell }) => cell.value !== null);
	const filled = known.map(({ cell, box }) => {
		const [bottom, height] = [box.y + box.height - barInset, (box.height - 2 * barInset) * shareIn(cell)];
		return { ...box, y: bottom - height, height };
	});
	return [
		...path(joined(filled).map(boxPath).join(''), { fill: palette.contextLine }),
		...cellMarks(known, palette, leftOut),
		...cellMarks(panels.flatMap(gapsOf), palette)
	];
}

function cellsIn({ points }: Series, { x, y, width, height }: Box) {
	const step = width / Math.max(1, points.length);
	return points.map((cell, index) => ({ cell, box: { x: x + index * step, y, width: step, height } }));
}

/** A mark is read at this width, even where a period is narrower. */
const readable = 9;

/** Numbers that are not there; one mark for those beside one another that are alike. */
function gapsOf({ series, strip }: ReportedPanel): PlacedCell[] {
	const gaps: PlacedCell[] = [];
	if (!strip) return gaps;
	for (const { cell, box } of cellsIn(series, strip)) {
		const last = gaps.at(-1);
		const isNext = last && Math.abs(last.box.x + last.box.width - box.x) < 0.1;
		if (cell.value !== null) continue;
		if (last && isNext && last.cell.status === cell.status && box.width < readable)
			gaps[gaps.length - 1] = { cell, box: { ...last.box, width: last.box.width + box.width } };
		else gaps.push({ cell, box });
	}
	return gaps.map(({ cell, box }) => ({ cell, box: widened(box, strip) }));
}

/** As wide as a mark needs, inside the strip. */
function widened(box: Box, { x, width: whole }: Box): Box {
	const width = Math.max(box.width, Math.min(readable, whole));
	const left = box.x + (box.width - width) / 2;
	return { ...box, x: Math.min(Math.max(left, x), x + whole - width), width };
}

/** Boxes that touch and are alike, as one. */
function joined(boxes: readonly Box[]): Box[] {
	const runs: Box[] = [];
	for (const box of boxes) {
		const last = runs.at(-1);
		const touches = last && Math.abs(last.x + last.width - box.x) < 0.1;
		if (last && touches && last.y === box.y && last.height === box.height)
			runs[runs.length - 1] = { ...last, width: box.x + box.width - last.x };
		else runs.push(box);
	}
	return runs;
}
