import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatPercent } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { phraseNoun } from '../insight/amount.ts';
import type { Subject } from '../insight/amount.ts';
import { changeOf } from '../insight/change.ts';
import { trendFinding } from '../insight/trend-finding.ts';
import { yearOf } from '../model/period.ts';
import { altOf, captionOf } from './caption.ts';
import { measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { draftOf } from './draft-series.ts';
import type { Cell, Series, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { seasonDraft, yearReports } from './season.ts';
import type { SeasonDraft } from './season.ts';
import { subjectOf } from './subject.ts';
import { observed, quantityOf } from './trend-facts.ts';

/** Sums from the start of the year: this year, the year before, and what was asked for. */
export interface CumulativeFigure extends SeriesFigure {
	readonly kind: 'cumulative';
}

/** The last two years of one unit (or of all together) month by month, each from its start (`to_date`). */
export function cumulativeFigure(input: FigureInput): CumulativeFigure {
	const draft = lastYears(seasonDraft(input));
	const asked = askedSeries(input, draft);
	const series = [...(asked ? [asked] : []), ...yearSeries(input, draft)];
	const cells = series.flatMap((one) => one.points);
	const subject = subjectOf(
		input,
		cells.flatMap((cell) => cell.value ?? [])
	);
	const own = { ...input, view: { ...input.view, query: draft.query } };
	const years = draft.years.map(({ year }) => ({
		...draft.buckets[0]!,
		label: String(year),
		shortLabel: String(year)
	}));
	const caption = captionOf(own, subject.number, years, null);
	// The sentence names the months that are added up.
	const finding = findingOf(input, draft, { ...subject, transform: { kind: 'absolute' } }, asked);
	const { note } = plotMessagesOf(input.locale);
	return {
		kind: 'cumulative',
		...caption,
		finding,
		buckets: draft.buckets,
		series,
		...yearReports(draft.years.at(-1)),
		notes: [...notesOf(input, cells), ...(asked ? [note.asked] : [])],
		alt: altOf('cumulative', caption, finding, cells)
	};
}

/** The last year with a number, and the one before it. */
function lastYears(draft: SeasonDraft): SeasonDraft {
	const last = draft.years.findLastIndex((year) => year.points.some((cell) => cell.value !== null));
	return { ...draft, years: draft.years.slice(Math.max(0, last - 1), last + 1) };
}

function yearSeries(input: FigureInput, { years, series }: SeasonDraft): Series[] {
	return years.map(({ year, points }, index) => {
		const isLast = index === years.length - 1;
		const colour = isLast ? preferredColour(input, series) % 6 : null;
		const role = isLast ? 'focus' : 'member';
		return { id: String(year), label: String(year), role, colour, points: points.map(plain), endsOn: null };
	});
}

/**
 * What the targets ask for in the last year, evenly over its months; null where there is none, or where reports are
 * missing, for then it is not known what was asked of them.
 */
function askedSeries(input: FigureInput, draft: SeasonDraft): Series | null {
	const last = draft.years.at(-1);
	const at = last?.points.findLastIndex((cell) => cell.value !== null) ?? -1;
	const table = input.asked;
	if (!table || !last || at < 0 || last.points[at]?.partial) return null;
	const query = { ...draft.query, grain: 'year', transform: { kind: 'versus_target' } } as const;
	const asked = draftOf({ ...input, table, view: { ...input.view, query } });
	const own = asked.series.find((one) => one.id === draft.series?.id);
	const index = asked.buckets.findIndex((bucket) => yearOf(bucket.start) === last.year);
	const sum = own?.points[index]?.denominator;
	if (!sum) return null;
	const points = draft.buckets.map((_, month): Cell => ({ ...askedCell, value: (sum * (month + 1)) / (at + 1) }));
	const { label } = plotMessagesOf(input.locale).cumulative;
	return { id: 'asked', label, role: 'mean', colour: null, points, endsOn: null };
}

const askedCell: Omit<Cell, 'value'> = {
	status: 'reported',
	qualifier: 'exact',
	provisional: false,
	partial: false,
	coverage: null
};

function findingOf(input: FigureInput, draft: SeasonDraft, subject: Subject, asked: Series | null): string {
	const { locale } = input;
	const [before, now] = draft.years.length > 1 ? draft.years : [undefined, draft.years[0]];
	const at = now?.points.findLastIndex((cell) => cell.value !== null) ?? -1;
	const cell = now?.points[at];
	if (!now || !cell || cell.value === null) return findingMessagesOf(locale).noNumbers(phraseNoun(subject, locale));
	const { cumulative } = plotMessagesOf(locale);
	const months = ((at + 1) * 12) / draft.buckets.length;
	const sentence = trendFinding(
		{
			who: draft.who,
			subject,
			period: cumulative.period(months, now.year),
			now: observed(cell, cell.value),
			change: changeSince(input, cell, before?.points[at]),
			versus: findingMessagesOf(locale).samePeriod,
			place: null
		},
		locale
	);
	const [soFar, all] = [asked?.points[at]?.value, asked?.points.at(-1)?.value];
	if (!soFar || !all) return sentence;
	const share = (target: number) => formatPercent((cell.value ?? 0) / target, locale);
	return `${sentence}; ${cumulative.done(soFar === all ? null : share(soFar), share(all))}`;
}

/** Sums that lack reports on either side are not compared. */
function changeSince(input: FigureInput, now: CountedCell, base: CountedCell | undefined) {
	if (!base || now.partial || base.partial) return { kind: 'none' } as const;
	return changeOf(now.value, base.value, quantityOf(measureOf(input), input));
}
