import { countUnits } from '../model/contract.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { partFinding } from '../insight/part-finding.ts';
import type { PartFacts } from '../insight/part-finding.ts';
import type { Subject } from '../insight/amount.ts';
import { yearBefore } from './buckets.ts';
import { altOf, captionOf } from './caption.ts';
import { emptyCell, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Cell, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView } from './focus.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { paint } from './paint.ts';
import { isHole, partsOf, sumCell } from './stack.ts';
import { reportsOf } from './reports.ts';
import { subjectOf } from './subject.ts';

type StackKind = 'stacked_bar' | 'stacked_area';

/** Parts of a whole one on the other, as amounts or as shares. */
interface StackedFigure<Kind extends StackKind> extends SeriesFigure {
	readonly kind: Kind;
	readonly stack: 'amount' | 'share';
	/** The sum of the parts; a share of an incomplete whole is not known. */
	readonly whole: readonly Cell[];
}
export type StackedBarFigure = StackedFigure<'stacked_bar'>;
export type StackedAreaFigure = StackedFigure<'stacked_area'>;

/** The members of a dimension as parts of their sum, over time. */
export function stackedFigure<Kind extends StackKind>(kind: Kind, input: FigureInput): StackedFigure<Kind> {
	const { draft, outside } = partsOf(input, draftOf(input));
	const { stack } = input.view.chart;
	const whole = draft.buckets.map((bucket, index) => {
		const cells = draft.series.flatMap((one) => one.points[index] ?? []);
		return cells.length > 0 ? sumCell(cells) : emptyCell(bucket, input.context);
	});
	const amounts = subjectOf(
		input,
		whole.flatMap((cell) => cell?.value ?? [])
	);
	const shown = stack === 'share' ? { ...draft, series: sharesOf(draft, whole) } : draft;
	const number = stack === 'share' ? shareStyle(input, amounts.number) : amounts.number;
	const series = paint(
		input,
		shown,
		shown.series.map(({ id }) => (id === 'rest' ? 'context' : 'member'))
	);
	const cells = series.flatMap((one) => one.points);
	const at = bucketOfView(input, draft);
	const caption = captionOf(input, number, draft.buckets, unitCoverage(input, draft, at));
	const finding = partFinding(factsOf(input, draft, whole, at, amounts), input.locale);
	const words = markMessagesOf(input.locale);
	return {
		kind,
		...caption,
		finding,
		buckets: draft.buckets,
		series,
		...reportsOf(input, draft),
		stack,
		whole: whole.map((cell) => plain(cell)),
		notes: [
			...notesOf(input, cells),
			...(outside.length > 0 ? [words.outside(outside.join(', '))] : []),
			...(stack === 'share' && whole.some((cell) => cell.value !== null && cell.partial) ? [words.openWhole] : [])
		],
		alt: altOf(kind, caption, finding, cells)
	};
}

/** Parts divided by their whole; none where a part of it is missing. */
function sharesOf({ series, buckets }: Draft, whole: readonly CountedCell[]): Draft['series'] {
	const open = buckets.map((_, index) => series.some((one) => isHole(one.points[index]!)));
	return series.map((one) => ({
		...one,
		points: one.points.map((cell, index) => {
			const sum = whole[index]?.value ?? null;
			const value = cell.value === null || !sum || open[index] ? null : cell.value / sum;
			return { ...cell, value, status: value === null && cell.value !== null ? 'not_applicable' : cell.status };
		})
	}));
}

function shareStyle(input: FigureInput, { unit }: NumberStyle): NumberStyle {
	const measure = measureOf(input);
	const counted = measure.kind === 'count' ? countUnits[measure.unit][input.locale] : unit;
	return { kind: 'percent', digits: 1, divisor: 1, unit: markMessagesOf(input.locale).shareOf(counted) };
}

function factsOf(
	input: FigureInput,
	{ buckets, series }: Draft,
	whole: readonly CountedCell[],
	at: number,
	subject: Subject
): PartFacts {
	const before = yearBefore(buckets, at);
	const shareAt = (points: readonly CountedCell[], index: number) => {
		const [part, sum] = [points[index]?.value, whole[index]];
		return part == null || !sum?.value || series.some((one) => isHole(one.points[index]!)) ? null : part / sum.value;
	};
	const [largest] = series.toSorted((a, b) => (b.points[at]?.value ?? -1) - (a.points[at]?.value ?? -1));
	const share = largest ? shareAt(largest.points, at) : null;
	const text = findingMessagesOf(input.locale);
	return {
		subject,
		period: buckets[at]?.label ?? '',
		versus: (input.view.query.grain === 'year' && buckets[before]?.label) || text.samePeriod,
		whole: whole[at]?.value ?? null,
		chosen: isFiltered(input) ? series.length : null,
		part: largest && share !== null ? { label: largest.label, share, before: shareAt(largest.points, before) } : null
	};
}

/** True where the members of the split are not all that there are. */
function isFiltered({ view: { query } }: FigureInput): boolean {
	return query.filters.some((filter) => query.splitBy.includes(filter.dimension));
}
