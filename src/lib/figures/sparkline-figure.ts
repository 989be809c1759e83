import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { phraseNoun } from '../insight/amount.ts';
import { trendFinding } from '../insight/trend-finding.ts';
import { capital } from '../model/text.ts';
import { keyOf, yearBefore } from './buckets.ts';
import { altOf, captionOf } from './caption.ts';
import { emptyCell } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Series, SeriesFigure } from './figure-base.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { wholeOf } from './place.ts';
import { subjectOf } from './subject.ts';
import { trendFacts } from './trend-facts.ts';

/** One series without axes. */
export interface SparklineFigure extends SeriesFigure {
	readonly kind: 'sparkline';
	readonly series: readonly [Series];
	/** Index of the bucket that is emphasised, and of the same period a year before; null where there is none. */
	readonly last: number | null;
	readonly samePeriod: number | null;
}

/** A small trend of the table's first series: the view's period or the last number stands out, with the same period a year before. */
export function sparklineFigure(input: FigureInput): SparklineFigure {
	const draft = draftOf(input);
	const first = draft.series[0] ?? emptySeries(input, draft.buckets.length);
	const subject = subjectOf(
		input,
		first.points.flatMap((cell) => cell.value ?? [])
	);
	const chosen = draft.buckets.findIndex((bucket) => keyOf(bucket, input.view.query) === input.view.chart.at);
	const last = chosen >= 0 ? chosen : first.points.findLastIndex((cell) => cell.value !== null);
	const caption = captionOf(input, subject.number, draft.buckets, unitCoverage(input, draft, last));
	const facts = trendFacts(input, draft, first, subject, chosen);
	const finding = facts
		? trendFinding(facts, input.locale)
		: findingMessagesOf(input.locale).noNumbers(phraseNoun(subject, input.locale));
	const before = yearBefore(draft.buckets, last);
	return {
		kind: 'sparkline',
		...caption,
		finding,
		buckets: draft.buckets,
		series: [seriesOf(first)],
		last: first.points[last]?.value != null ? last : null,
		samePeriod: before >= 0 && first.points[before]?.value != null ? before : null,
		notes: notesOf(input, first.points),
		alt: altOf('sparkline', caption, finding, first.points)
	};
}

function seriesOf({ id, label, points, endsOn }: DraftSeries): Series {
	return { id, label, role: 'focus', colour: 0, points: points.map(plain), endsOn };
}

function emptySeries(input: FigureInput, buckets: number): DraftSeries {
	const cell = emptyCell({ start: '', end: '', label: '', shortLabel: '' }, input.context);
	const points = Array.from({ length: buckets }, () => cell);
	return { id: 'total', unit: null, members: [], label: capital(wholeOf(input)), points, endsOn: null };
}
