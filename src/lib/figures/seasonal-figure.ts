import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { phraseNoun } from '../insight/amount.ts';
import type { Subject } from '../insight/amount.ts';
import { seasonFinding } from '../insight/season-finding.ts';
import type { Bucket, Series, SeriesFigure } from './figure-base.ts';
import { altOf, captionOf } from './caption.ts';
import type { CountedCell } from './cell.ts';
import type { FigureInput } from './figure-input.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { seasonDraft, yearReports } from './season.ts';
import type { SeasonDraft } from './season.ts';
import { subjectOf } from './subject.ts';

/** A line per year over months or quarters named without one; the latest year with a number is the focus. */
export interface SeasonalFigure extends SeriesFigure {
	readonly kind: 'seasonal';
}

/** A month counts for the peak where nearly all of its reports are in. */
const enough = 0.95;

/** "Tháng nào cao điểm?": the years of one unit, or of all together, over one another. */
export function seasonalFigure(input: FigureInput): SeasonalFigure {
	const draft = seasonDraft(input);
	const cells = draft.years.flatMap((year) => year.points);
	const values = cells.flatMap((cell) => cell.value ?? []);
	const subject = subjectOf(input, values);
	const span = draft.series ? yearsSpan(draft) : [];
	const own = { ...input, view: { ...input.view, query: draft.query } };
	const caption = captionOf(own, subject.number, span, null);
	const finding = findingOf(input, draft, subject);
	return {
		kind: 'seasonal',
		...caption,
		finding,
		buckets: draft.buckets,
		series: seriesOf(input, draft),
		...yearReports(latestOf(draft)),
		notes: [...notesOf(input, cells), plotMessagesOf(input.locale).season.note],
		alt: altOf('seasonal', caption, finding, cells)
	};
}

function yearsSpan({ years, buckets }: SeasonDraft): Bucket[] {
	const [first, last] = [years[0], years.at(-1)];
	const bucket = buckets[0];
	if (!first || !last || !bucket) return [];
	const named = (year: number) => ({ ...bucket, label: String(year), shortLabel: String(year) });
	return first === last ? [named(first.year)] : [named(first.year), named(last.year)];
}

/** The last year with a number. */
const latestOf = ({ years }: SeasonDraft) => years.findLast((year) => year.points.some((cell) => cell.value !== null));

function seriesOf(input: FigureInput, draft: SeasonDraft): Series[] {
	const latest = latestOf(draft);
	return draft.years.map((year) => ({
		id: String(year.year),
		label: String(year.year),
		role: year === latest ? 'focus' : 'context',
		colour: year === latest ? preferredColour(input, draft.series) % 6 : null,
		points: year.points.map(plain),
		endsOn: null
	}));
}

function findingOf(input: FigureInput, draft: SeasonDraft, subject: Subject): string {
	const { locale } = input;
	if (!draft.years.some((year) => year.points.some((cell) => cell.value !== null)))
		return findingMessagesOf(locale).noNumbers(phraseNoun(subject, locale));
	const complete = draft.years.filter((year) => year.points.every(isNearlyWhole));
	return seasonFinding(
		{
			who: draft.who,
			subject,
			seasons: draft.buckets.map((bucket) => bucket.label),
			years: complete.map(({ year, points }) => ({ year, values: points.map((cell) => cell.value ?? 0) }))
		},
		locale
	);
}

const isNearlyWhole = ({ value, provisional, partial, coverage }: CountedCell) =>
	value !== null &&
	!provisional &&
	(!partial || (coverage !== null && coverage.due > 0 && coverage.reported / coverage.due >= enough));
