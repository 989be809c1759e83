import { sparklineShape } from '#lib/charts/sparkline-shape.ts';
import type { SparklineShape } from '#lib/charts/sparkline-shape.ts';
import type { Cell } from '#lib/figures/figure-base.ts';
import { isCutShort } from '#lib/figures/crossing.ts';
import { periodStart, pivotCell, timedPivot } from '#lib/figures/pivot-crossing.ts';
import type { TimedPivot } from '#lib/figures/pivot-crossing.ts';
import type { PivotLine } from '#lib/figures/pivot-axis.ts';
import type { ShownMeasure } from '#lib/figures/pivot-measure.ts';
import { pivotReports } from '#lib/figures/pivot-reports.ts';
import type { ReportsOf } from '#lib/figures/pivot-reports.ts';
import type { Pivot } from '#lib/figures/pivot.ts';
import { exploreMessagesOf } from '#lib/i18n/explore-messages.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import { addDays, bucketOf } from '#lib/model/period.ts';
import type { IsoDate } from '#lib/model/period.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { ResultTable } from '#lib/model/result.ts';
import Sparkline from '#lib/ui/Sparkline.svelte';
import { numberText } from './pivot-cells.ts';

// Apart from the page: few readers want to see courses.

/** The course of a row of a pivot over its periods, as a line and in words. */
export interface Course {
	readonly shape: SparklineShape;
	/** "từ 412 (2016) đến 530 (2025)" */
	readonly text: string;
}

/** Courses of the rows of one pivot, and what draws them. */
export interface Courses {
	of(row: PivotLine, measure: ShownMeasure): Course;
	readonly Line: typeof Sparkline;
}

interface CourseOptions {
	/** The view of the pivot, and the reports behind its numbers; null where they are not known. */
	readonly view: ExploreView;
	readonly reports: ResultTable | null;
	readonly dataThrough: IsoDate;
	readonly locale: Locale;
}

const size = { width: 116, height: 26 };

/** Draws the rows of a pivot whose columns are periods; null for any other. Periods without rows are gaps. */
export function coursesOf(pivot: Pivot, { view, reports, dataThrough, locale }: CourseOptions): Courses | null {
	const timed = timedPivot(pivot);
	const { key } = timed;
	if (key === null || !timed.across) return null;
	const reportsOf = reports && pivotReports({ pivot, view, reports });
	const places = placesOf(timed);
	const startOf = (place: number) => periodStart(key, String(first(timed) + place));
	const isOpen = (place: number) => addDays(startOf(place + 1), -1) > dataThrough;
	return {
		of(row, measure) {
			const points = places.map((period, place) =>
				pointOf({ pivot, timed, row, period, start: startOf(place), isOpen: isOpen(place) }, measure, reportsOf)
			);
			const last = points.findLastIndex(({ value }) => value !== null);
			const shape = sparklineShape({ series: [{ points }], last: last < 0 ? null : last, samePeriod: null }, size);
			return { shape, text: textOf(points, places, measure, locale) };
		},
		Line: Sparkline
	};
}

const first = ({ periods: [period] }: TimedPivot) => Number(period?.path[0] ?? 0);

/** Periods from the first to the last, undefined where a pivot has none. */
function placesOf(timed: TimedPivot): (PivotLine | undefined)[] {
	const byNumber = new Map(timed.periods.map((period) => [Number(period.path[0]), period]));
	const last = Number(timed.periods.at(-1)?.path[0] ?? -1);
	const count = timed.periods.length === 0 ? 0 : last - first(timed) + 1;
	return Array.from({ length: count }, (_, place) => byNumber.get(first(timed) + place));
}

interface Place {
	readonly pivot: Pivot;
	readonly timed: TimedPivot;
	readonly row: PivotLine;
	readonly period: PivotLine | undefined;
	readonly start: IsoDate;
	/** It is not over. */
	readonly isOpen: boolean;
}

function pointOf(
	{ pivot, timed, row, period, start, isOpen }: Place,
	{ id }: ShownMeasure,
	reportsOf: ReportsOf | null
): Cell {
	if (!period) return nothing;
	const { value, status, reports } = pivotCell(pivot, timed, row, period, { measure: id, reportsOf });
	const isCut = isOpen || isCutShort(reports, start !== null && timed.key ? bucketOf(start, timed.key) : null);
	const partial = isCut || (reports !== null && reports.reported < reports.due);
	return { value, status, qualifier: 'exact', provisional: reports?.provisional ?? false, partial, coverage: reports };
}

const nothing: Cell = {
	value: null,
	status: 'not_applicable',
	qualifier: 'exact',
	provisional: false,
	partial: false,
	coverage: null
};

function textOf(
	points: readonly Cell[],
	places: readonly (PivotLine | undefined)[],
	measure: ShownMeasure,
	locale: Locale
): string {
	const t = exploreMessagesOf(locale).pivot;
	const known = points.flatMap(({ value }, place) =>
		value === null ? [] : [{ value, label: places[place]?.label ?? '' }]
	);
	const [from, to] = [known[0], known.at(-1)];
	if (!from || !to) return t.missing;
	const said = ({ value, label }: typeof from) => `${numberText(value, measure, locale)} (${label})`;
	return from === to ? said(from) : t.course(said(from), said(to));
}
