import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { phraseNoun } from '../insight/amount.ts';
import type { Subject } from '../insight/amount.ts';
import { compareFinding } from '../insight/compare-finding.ts';
import { trendFinding } from '../insight/trend-finding.ts';
import { eventMarks } from './event-marks.ts';
import { altOf, captionOf } from './caption.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Mark, Role, SeriesFigure } from './figure-base.ts';
import { lastComplete, rolesOf } from './focus.ts';
import { paint } from './paint.ts';
import { subjectOf } from './subject.ts';
import { endMarks, endNotes, notesOf } from './notes.ts';
import { referenceOf } from './reference.ts';
import { reportsOf } from './reports.ts';
import { sampleOf } from './sample.ts';
import { observed, trendFacts } from './trend-facts.ts';

/** Series as lines over time. */
export interface LineFigure extends SeriesFigure {
	readonly kind: 'line';
	readonly marks: readonly Mark[];
	/** The period that the finding is about, where it is about one. */
	readonly foundIn?: string;
	/** The least number stands at the top: places. */
	readonly inverted?: true;
}

/** A trend: one line per unit or member, the chosen ones in colour, and the average. */
export function lineFigure(input: FigureInput): LineFigure {
	const draft = draftOf(input);
	const at = lastComplete(draft);
	const roles = rolesOf(draft, input.view.chart.focus, at);
	const focus = draft.series.filter((_, index) => roles[index] === 'focus');
	const reference = referenceOf(input, draft, focus, input.view.chart.versus);
	const sample = sampleOf(input, draft, roles, at);
	const series = [...paint(input, sample.draft, sample.roles), ...(reference.series ? [reference.series] : [])];
	const cells = series.flatMap((one) => one.points);
	const subject = subjectOf(
		input,
		cells.flatMap((cell) => cell.value ?? [])
	);
	const caption = captionOf(input, subject.number, draft.buckets, unitCoverage(input, draft, at));
	const found = findingOf(input, draft, roles, at, subject);
	const ends = endMarks(input, sample.draft);
	const events = eventMarks(input, draft.buckets, ends);
	return {
		kind: 'line',
		...(input.view.query.transform.kind === 'rank' ? { inverted: true as const } : {}),
		...caption,
		...found,
		buckets: draft.buckets,
		series,
		...reportsOf(input, draft),
		marks: [...ends, ...events.marks],
		notes: [
			...sample.notes,
			...notesOf(input, cells),
			...reference.notes,
			...endNotes(input, sample.draft.series),
			...events.notes
		],
		alt: altOf('line', caption, found.finding, cells)
	};
}

function findingOf(
	input: FigureInput,
	draft: Draft,
	roles: readonly Role[],
	at: number,
	subject: Subject
): Pick<LineFigure, 'finding' | 'foundIn'> {
	const { locale } = input;
	const shown = draft.series.filter((_, index) => roles[index] !== 'context');
	const bucket = draft.buckets[at];
	const present = shown.flatMap((one) => {
		const cell = one.points[at];
		return cell?.value == null ? [] : [{ label: one.label, observed: observed(cell, cell.value) }];
	});
	if (bucket && present.length > 1 && present.length <= 4)
		return {
			finding: compareFinding({ subject, period: bucket.label, items: present }, locale),
			foundIn: bucket.label
		};
	const [main] = shown.filter((one) => one.points.some((cell) => cell.value !== null));
	const facts = main && trendFacts(input, draft, main, subject);
	if (facts) return { finding: trendFinding(facts, locale), foundIn: facts.period };
	return { finding: findingMessagesOf(locale).noNumbers(phraseNoun(subject, locale)) };
}
