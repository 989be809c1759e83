import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { RankedUnit } from '../insight/rank-finding.ts';
import { rankFinding } from '../insight/rank-finding.ts';
import { placeOf, ranksOf } from '../insight/rank.ts';
import type { Subject } from '../insight/amount.ts';
import { comparatorIn } from '../model/comparator.ts';
import { fewestCases, smallestDenominator } from '../model/smallest-denominator.ts';
import { qualifiers, statuses } from '../model/status.ts';
import { altOf, captionOf, periodsText } from './caption.ts';
import { measureOf, type CountedCell } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Cell, FigureBase, Role } from './figure-base.ts';
import { bucketOfView, coloursOf, isChosen } from './focus.ts';
import { plain } from './mean.ts';
import { referenceOf } from './reference.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { subjectOf } from './subject.ts';
import { observed, quantityOf } from './trend-facts.ts';

/** A unit's bar. */
export interface Bar extends Cell {
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	readonly colour: number | null;
	/** Shared by ties; null where the unit is not ranked. */
	readonly rank: number | null;
	/** What is written behind the bar where something must be said: "2/4 kỳ", "mẫu số nhỏ", "không báo cáo". */
	readonly remark: string | null;
}

/** Units at one bucket, as bars. */
export interface BarFigure extends FigureBase {
	readonly kind: 'bar';
	readonly periodLabel: string;
	/** Ranked units by value, then units with a number but no rank. */
	readonly bars: readonly Bar[];
	/** Units without a number. */
	readonly missing: readonly Bar[];
	readonly mean: { readonly label: string; readonly value: number } | null;
	readonly ranked: number;
}

/** Units at one bucket from the highest down, those without a number apart at the end, compared as the view says unless told. */
export function barFigure(input: FigureInput, comparator = comparatorIn('bar', input.view.chart.versus)): BarFigure {
	const draft = draftOf(input);
	const at = bucketOfView(input, draft);
	const bars = barsAt(input, draft, at);
	const chosen = draft.series.filter((one) => isChosen(one, input.view.chart.focus));
	const reference = referenceOf(input, draft, chosen, comparator);
	const mean = reference.series;
	const average = mean?.points[at]?.value ?? null;
	const values = [...bars.flatMap((bar) => bar.value ?? []), ...(average === null ? [] : [average])];
	const subject = subjectOf(input, values);
	const bucket = draft.buckets[at];
	const caption = captionOf(input, subject.number, bucket ? [bucket] : [], unitCoverage(input, draft, at));
	const ranked = bars.filter((bar) => bar.rank !== null);
	const finding = findingOf(input, draft, at, bars, comparator === 'all' ? average : null, subject);
	return {
		kind: 'bar',
		...caption,
		finding,
		periodLabel: bucket?.label ?? '',
		bars: bars.filter((bar) => bar.value !== null).sort(byRankThenValue),
		missing: bars.filter((bar) => bar.value === null && bar.status !== 'not_applicable'),
		mean: mean && average !== null ? { label: mean.label, value: average } : null,
		ranked: ranked.length,
		notes: [...notesOf(input, bars), ...reference.notes, ...ownNotes(input, bars)],
		alt: altOf('bar', caption, finding, bars)
	};
}

function barsAt(input: FigureInput, draft: Draft, at: number): Bar[] {
	const chosen = input.view.chart.focus;
	const cells = draft.series.map((one) => one.points[at]);
	const rankable = cells.map((cell) => cell !== undefined && isRankable(input, cell));
	const ranks = ranksOf(cells.flatMap((cell, index) => (rankable[index] && cell?.value != null ? cell.value : [])));
	const isFocus = (one: DraftSeries) => isChosen(one, chosen);
	const colours = coloursOf(
		draft.series.map((one) => (isFocus(one) ? one.id : null)),
		(id) =>
			preferredColour(
				input,
				draft.series.find((one) => one.id === id)
			)
	);
	return draft.series.flatMap((one, index): Bar[] => {
		const cell = cells[index];
		if (!cell) return [];
		const rank = rankable[index] ? (ranks.shift() ?? null) : null;
		const role = isFocus(one) ? 'focus' : 'context';
		const remark = remarkOf(input, cell, draft.buckets[at]);
		return [{ ...plain(cell), id: one.id, label: one.label, role, colour: colours[index] ?? null, rank, remark }];
	});
}

/** Complete, and not of a denominator so small that chance decides. */
function isRankable(input: FigureInput, cell: CountedCell): boolean {
	return cell.value !== null && !cell.partial && !isSmall(input, cell);
}

function isSmall(input: FigureInput, { denominator }: CountedCell): boolean {
	if (denominator === null) return false;
	const isRate = input.view.query.transform.kind === 'per_population';
	return denominator < (isRate ? smallestDenominator.residents : fewestCases(measureOf(input)));
}

function remarkOf(input: FigureInput, cell: CountedCell, bucket: Bucket | undefined): string | null {
	const text = chartMessagesOf(input.locale);
	if (cell.value === null) return statuses[cell.status][input.locale];
	if (cell.coverage && cell.coverage.reported < cell.coverage.due) return periodsText(cell.coverage, input.locale);
	if (cell.partial) return bucket && bucket.end > input.context.dataThrough ? text.remark.cut : text.remark.partial;
	if (isSmall(input, cell)) return text.remark.small;
	if (cell.qualifier === 'estimate') return qualifiers.estimate[input.locale];
	return cell.provisional ? text.remark.provisional : null;
}

function byRankThenValue(a: Bar, b: Bar): number {
	if ((a.rank === null) !== (b.rank === null)) return a.rank === null ? 1 : -1;
	return (b.value ?? 0) - (a.value ?? 0);
}

function findingOf(
	input: FigureInput,
	draft: Draft,
	at: number,
	bars: readonly Bar[],
	mean: number | null,
	subject: Subject
): string {
	const counted = quantityOf(subject.measure, input) === 'count';
	const cells = new Map(draft.series.map((one) => [one.id, one.points[at]]));
	const units = bars.flatMap((bar): (RankedUnit & { bar: Bar })[] => {
		const cell = cells.get(bar.id);
		if (bar.rank === null || bar.value === null || !cell) return [];
		const count = counted ? bar.value : cell.numerator;
		return [{ bar, label: bar.label, observed: observed(cell, bar.value), count }];
	});
	const ranked = units.sort((a, b) => byRankThenValue(a.bar, b.bar));
	const focus = ranked.filter((unit) => unit.bar.role === 'focus');
	const place =
		focus.length === 1 && focus[0]
			? placeOf(
					focus[0].observed.value,
					ranked.map((unit) => unit.observed.value)
				)
			: null;
	const top = ranked[0]?.observed.value ?? 0;
	const bottom = Math.min(0, ranked.at(-1)?.observed.value ?? 0);
	const isExceeded = bars.some(({ rank, value }) => rank === null && value !== null && (value > top || value < bottom));
	const period = draft.buckets[at]?.label;
	if (period === undefined) return findingMessagesOf(input.locale).noNumbers(subject.measure.noun[input.locale]);
	return rankFinding(
		{ subject, period, ranked, focus: place && focus[0] ? { ...focus[0], place } : null, mean, isExceeded },
		input.locale
	);
}

function ownNotes(input: FigureInput, bars: readonly Bar[]): string[] {
	const { note } = chartMessagesOf(input.locale);
	const missing = bars.filter((bar) => bar.value === null && bar.status !== 'not_applicable');
	const shown = bars.filter((bar) => bar.value !== null);
	const shared = shown.length > 1 && shown.every((bar) => bar.remark === shown[0]?.remark) ? shown[0]?.remark : null;
	return [
		...(shared ? [note.allUnits(shared)] : []),
		...(bars.some((bar) => bar.value !== null && bar.rank === null) ? [note.unranked] : []),
		...(missing.length > 0 ? [note.missing(missing.map((bar) => bar.label).join(', '))] : [])
	];
}
