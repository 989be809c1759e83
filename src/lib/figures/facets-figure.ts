import { markMessagesOf } from '../i18n/mark-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { movesFinding } from '../insight/moves-finding.ts';
import { yearBefore } from './buckets.ts';
import { altOf, captionOf } from './caption.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Series, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, isChosen } from './focus.ts';
import { meanSeries } from './mean.ts';
import { movesOf } from './moves.ts';
import { endNotes, notesOf } from './notes.ts';
import { paint } from './paint.ts';
import { sortSeries } from './sort-series.ts';
import { subjectOf } from './subject.ts';

/** A small chart for each series, beside one another. */
export interface FacetsFigure extends SeriesFigure {
	readonly kind: 'facets';
	readonly scale: 'shared' | 'own';
	/** Drawn in each of them for comparison. */
	readonly mean: Series | null;
	/** Bucket whose numbers stand in the titles. */
	readonly at: number;
}

/** More small charts are not looked at; the heat grid holds them all. */
const mostFacets = 80;

/** Each unit's trend in a chart of its own, so that none hides another. */
export function facetsFigure(input: FigureInput): FacetsFigure {
	const draft = draftOf(input);
	const at = bucketOfView(input, draft);
	const shown = firstFacets(input, sortSeries(input, draft, at));
	const roles = shown.series.map((one) =>
		isChosen(one, input.view.chart.focus) ? ('focus' as const) : ('context' as const)
	);
	const series = paint(input, shown, roles);
	const mean = meanSeries(input, draft);
	const cells = [...series, ...(mean ? [mean] : [])].flatMap((one) => one.points);
	const subject = subjectOf(
		input,
		cells.flatMap((cell) => cell.value ?? [])
	);
	const caption = captionOf(input, subject.number, draft.buckets, unitCoverage(input, draft, at));
	const before = yearBefore(draft.buckets, at);
	const text = findingMessagesOf(input.locale);
	const finding = movesFinding(
		{
			subject,
			period: draft.buckets[at]?.label ?? '',
			versus: (input.view.query.grain === 'year' && draft.buckets[before]?.label) || text.samePeriod,
			items: movesOf(input, draft, before, at)
		},
		input.locale
	);
	const { scale } = input.view.chart;
	return {
		kind: 'facets',
		...caption,
		finding,
		buckets: draft.buckets,
		series,
		scale,
		mean,
		at,
		notes: [
			...notesOf(input, cells),
			...endNotes(input, shown.series),
			...(scale === 'own' ? [markMessagesOf(input.locale).ownScales] : []),
			...restNote(input, draft.series.length - series.length)
		],
		alt: altOf('facets', caption, finding, cells)
	};
}

/** The chosen series, then as many of the others as are still looked at, in their order. */
function firstFacets(input: FigureInput, draft: Draft): Draft {
	const chosen = draft.series.filter((one) => isChosen(one, input.view.chart.focus)).slice(0, mostFacets);
	const others = draft.series.filter((one) => !chosen.includes(one)).slice(0, mostFacets - chosen.length);
	const kept = new Set([...chosen, ...others]);
	return { ...draft, series: draft.series.filter((one) => kept.has(one)) };
}

function restNote({ locale }: FigureInput, rest: number): string[] {
	return rest > 0 ? [markMessagesOf(locale).notDrawn(formatNumber(rest, locale))] : [];
}
