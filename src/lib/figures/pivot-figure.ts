import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { PivotKey } from '../model/explore-view.ts';
import type { IsoDate } from '../model/period.ts';
import type { Coverage } from '../model/result.ts';
import { chartMeasures } from './chart-measures.ts';
import { crossingInput, crossingKinds } from './crossing.ts';
import type { CrossingFigure, CrossingFrame } from './crossing.ts';
import { figureOf } from './figure-of.ts';
import type { Figure, FigureKind } from './figure.ts';
import type { Naming } from './member-label.ts';
import { periodStart, pivotCrossing, timedPivot } from './pivot-crossing.ts';
import { pivotReports } from './pivot-reports.ts';
import type { ReportedPivot, ReportsOf } from './pivot-reports.ts';
import type { Pivot } from './pivot.ts';

/** What a pivot is drawn from. */
export interface DrawnPivot extends ReportedPivot {
	readonly naming: Naming;
	readonly frame: CrossingFrame;
}

/** The figure of the kind and measure that a pivot's view names. A kind that does not suit gives way to the best. */
export async function pivotFigure(drawn: DrawnPivot): Promise<CrossingFigure> {
	const { pivot, view, naming, frame } = drawn;
	const all = chartMeasures(pivot, view, naming);
	const shown = all.filter(({ id }) => id === view.chart?.measure);
	const measures = [...shown, ...all.filter((measure) => !shown.includes(measure))].slice(0, 2);
	const reportsOf = pivotReports(drawn);
	const crossing = pivotCrossing(pivot, view, measures, { naming, reportsOf });
	const kinds = crossingKinds(crossing, frame);
	const kind = kinds.find((one) => one === view.chart?.kind) ?? kinds[0];
	if (!kind) return { kinds, figure: null };
	const figure = await figureOf<FigureKind>(kind, crossingInput(crossing, kind, frame));
	const { spansLeft } = exploreMessagesOf(naming.locale).pivot;
	const notes = timedPivot(pivot).hasSpans ? [...figure.notes, spansLeft] : figure.notes;
	return { kinds, figure: { ...figure, notes, ...coverageOf(figure, drawn, reportsOf) } };
}

/** The reports of the periods that a figure shows. */
function coverageOf(
	figure: Figure,
	{ pivot, naming }: DrawnPivot,
	reportsOf: ReportsOf
): Pick<Figure, 'coverage' | 'coverageText'> {
	const found = periodsShown(figure, pivot).flatMap((members) => reportsOf(members) ?? []);
	const sum = found.reduce<Coverage>(
		(total, { due, reported }) => ({ due: total.due + due, reported: total.reported + reported }),
		{ due: 0, reported: 0 }
	);
	if (sum.due === 0) return { coverage: null, coverageText: null };
	const count = (value: number) => formatNumber(value, naming.locale);
	return {
		coverage: sum,
		coverageText: exploreMessagesOf(naming.locale).coverage(count(sum.reported), count(sum.due))
	};
}

/** The periods of a pivot that a figure shows, as members; one of all members where it has no periods. */
function periodsShown(figure: Figure, pivot: Pivot): ReadonlyMap<PivotKey, string | null>[] {
	const { key, periods } = timedPivot(pivot);
	if (key === null) return [new Map()];
	const isShown = (start: IsoDate) =>
		'buckets' in figure
			? figure.buckets.some((bucket) => bucket.start === start)
			: formatPeriod(start, key, figure.locale) === figure.periodLabel;
	const shown = periods.filter(({ path }) => isShown(periodStart(key, path[0] ?? '')));
	return (shown.length > 0 ? shown : periods).map(({ path }) => new Map([[key, path[0] ?? null]]));
}
