import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { yearOf } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { Coverage } from '../model/result.ts';
import { rowGrain } from './buckets.ts';
import type { CountedCell } from './cell.ts';
import { emptyCell } from './cell.ts';
import { draftOf } from './draft-series.ts';
import type { DraftSeries } from './draft-series.ts';
import { isChosen } from './focus.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, SeriesFigure } from './figure-base.ts';
import { openReports, unitsByBucket } from './reports.ts';

/** One year of a series: a cell for each month or quarter, in their order. */
export interface SeasonYear {
	readonly year: number;
	readonly points: readonly CountedCell[];
	/** Units in and due in each; null for the numbers of one of several units, or where none is due. */
	readonly reports: readonly (Coverage | null)[];
}

/** A series laid year over year. */
export interface SeasonDraft {
	/** Months or quarters without their year, dated in the last year. */
	readonly buckets: readonly Bucket[];
	readonly years: readonly SeasonYear[];
	/** Whose numbers they are. */
	readonly who: string;
	readonly series: DraftSeries | undefined;
	/** The query of these numbers alone. */
	readonly query: Query;
}

/** Months or quarters in a year at the query's grain; null where its buckets are longer. */
export function seasonsOf(input: Pick<FigureInput, 'view'>): 12 | 4 | null {
	const grain = rowGrain(input.view.query);
	return grain === 'month' ? 12 : grain === 'quarter' ? 4 : null;
}

/** The chosen unit's numbers, the only series', or those of all units together, year over year. */
export function seasonDraft(input: FigureInput): SeasonDraft {
	const { draft, series, query, reports } = mainSeries(input);
	const count = seasonsOf(input) ?? 12;
	const years = [...new Set(draft.buckets.map((bucket) => yearOf(bucket.start)))];
	const last = years.at(-1) ?? yearOf(input.view.query.time.end);
	const buckets = Array.from({ length: count }, (_, index) => seasonBucket(last, index, count, input.locale));
	return {
		buckets,
		years: years.map((year): SeasonYear => {
			const own = Array.from({ length: count }, (_, index) => seasonBucket(year, index, count, input.locale));
			const places = own.map(({ start }) => draft.buckets.findIndex((one) => one.start === start));
			return {
				year,
				points: own.map((bucket, index) => series?.points[places[index] ?? -1] ?? emptyCell(bucket, input.context)),
				reports: places.map((at) => reports[at] ?? null)
			};
		}),
		who: series?.label ?? '',
		series,
		query
	};
}

/** The reports behind the line of a year; nothing where all are in. */
export function yearReports(year: SeasonYear | undefined): Pick<SeriesFigure, 'reports' | 'ownReports' | 'reportsOf'> {
	if (!year) return {};
	const open = openReports(year.reports, [year]);
	return open.reports || open.ownReports ? { ...open, reportsOf: String(year.year) } : {};
}

function mainSeries(input: FigureInput) {
	const draft = draftOf(input);
	const chosen = input.view.chart.focus;
	const own = draft.series.find((one) => isChosen(one, chosen));
	const { query } = input.view;
	const isOne = draft.series.length <= 1;
	if (own || isOne || !input.mean) {
		const series = own ?? draft.series[0];
		const units = series?.unit == null ? query.units : ({ kind: 'ids', ids: [series.unit] } as const);
		return { draft, series, query: { ...query, units }, reports: isOne ? unitsByBucket(input, draft) : [] };
	}
	const splitBy = query.splitBy.filter((split) => split === 'time');
	const asked = { ...query, splitBy };
	const all = { ...input, table: input.mean.table, view: { ...input.view, query: asked } };
	const whole = draftOf(all);
	return { draft: whole, series: whole.series[0], query: asked, reports: unitsByBucket(all, whole) };
}

function seasonBucket(year: number, index: number, count: 12 | 4, locale: Locale): Bucket {
	const { season } = plotMessagesOf(locale);
	const width = 12 / count;
	const day = (month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
	const [label, shortLabel] = count === 12 ? season.month(index + 1) : season.quarter(index + 1);
	return { start: day(index * width, 1), end: day((index + 1) * width, 0), label, shortLabel };
}
