import { qualifierMark, formatDate, formatNumber } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatExact, formatValue } from '../i18n/number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { chartKinds } from '../model/chart-kind.ts';
import type { ChartKind } from '../model/chart-kind.ts';
import type { Locale } from '../model/locale.ts';
import type { Coverage } from '../model/result.ts';
import { measureOf } from './cell.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Cell, FigureBase } from './figure-base.ts';
import { lensPlace } from './lens.ts';
import { placeOf, wholeOf } from './place.ts';

type CaptionFields =
	| 'locale'
	| 'subtitle'
	| 'measureLabel'
	| 'number'
	| 'source'
	| 'release'
	| 'dataThrough'
	| 'coverage'
	| 'coverageText'
	| 'illustrative';

/** What every figure prints around its marks. */
export function captionOf(
	input: FigureInput,
	number: NumberStyle,
	buckets: readonly Bucket[],
	coverage: Coverage | null
): Pick<FigureBase, CaptionFields> {
	const { context, contract, locale } = input;
	const text = chartMessagesOf(locale);
	const measure = measureOf(input);
	const release = [formatDate(context.dataThrough, locale), formatDate(context.releasedOn, locale), context.version];
	return {
		locale,
		subtitle: text.subtitle(measure.label[locale], number.unit, subtitleRest(input, buckets).join(', ')),
		measureLabel: measure.label[locale],
		number,
		source: text.source([context.publisher[locale], contract.source[locale], measure.source.form[locale]].join('; ')),
		release: text.release(release[0]!, release[1]!, release[2]!),
		dataThrough: context.dataThrough,
		coverage,
		coverageText: coverage && coverageText(coverage, locale),
		illustrative: context.illustrative
	};
}

/** "12/14 đơn vị" */
export function coverageText(coverage: Coverage, locale: Locale): string {
	const number = (value: number) => formatNumber(value, locale);
	return chartMessagesOf(locale).coverage(number(coverage.reported), number(coverage.due));
}

function subtitleRest(input: FigureInput, buckets: readonly Bucket[]): string[] {
	const { view, contract, locale } = input;
	const text = chartMessagesOf(locale);
	const { query } = view;
	const filters = query.filters.map((filter) => {
		const dimension = contract.dimensions.find((candidate) => candidate.id === filter.dimension);
		const members = filter.members.map(
			(id) => dimension?.members.find((member) => member.id === id)?.label[locale] ?? id
		);
		return text.filter(dimension?.label[locale] ?? filter.dimension, members.join(', '));
	});
	const place = input.about ?? (query.splitBy.includes('unit') ? placeOf(input) : wholeOf(input));
	const grain = buckets.length > 1 ? [text.grain[query.grain]] : [];
	return [
		place,
		...lensPlace(input),
		...(input.about === undefined ? filters : []),
		...grain,
		spanOf(buckets, locale),
		text.calendar[query.time.calendar]
	].filter(Boolean);
}

function spanOf(buckets: readonly Bucket[], locale: Locale): string {
	const [first, last] = [buckets[0], buckets.at(-1)];
	if (!first || !last) return '';
	return first === last ? first.label : chartMessagesOf(locale).range(first.shortLabel, last.shortLabel);
}

/** "2/4 kỳ" */
export function periodsText(coverage: Coverage, locale: Locale): string {
	const number = (value: number) => formatNumber(value, locale);
	return chartMessagesOf(locale).periods(number(coverage.reported), number(coverage.due));
}

/** A cell in the figure's precision, with the mark of its qualifier: "≥ 300". */
export function cellText(cell: Cell, number: NumberStyle, locale: Locale): string {
	if (cell.value === null) return withoutNumber(cell, locale);
	return qualifierMark(cell.qualifier) + formatValue(cell.value, number, locale);
}

/** "<5" for a small count, "đã ẩn" for what would give one away, a dash for what is missing. */
function withoutNumber({ status, below }: Cell, locale: Locale): string {
	const { none, hidden } = chartMessagesOf(locale);
	if (status !== 'suppressed') return none;
	return below === undefined ? hidden : `<${formatNumber(below, locale)}`;
}

/** A cell as exactly as it is known. */
export function exactText(cell: Cell, number: NumberStyle, locale: Locale): string {
	if (cell.value === null) return withoutNumber(cell, locale);
	return qualifierMark(cell.qualifier) + formatExact(cell.value, number, locale);
}

/** "95 %: 78,1 – 86,3" of a share of answers; null for other numbers. */
export function marginText({ margin }: Cell, number: NumberStyle, locale: Locale): string | null {
	if (!margin) return null;
	return chartMessagesOf(locale).margin(
		formatValue(margin.low, number, locale),
		formatValue(margin.high, number, locale)
	);
}

/** The text alternative: kind, subject, period, finding, range of the numbers. */
export function altOf(
	kind: ChartKind,
	caption: Pick<FigureBase, 'subtitle' | 'number' | 'locale'>,
	finding: string,
	cells: readonly Cell[]
): string {
	const text = chartMessagesOf(caption.locale);
	const values = cells.flatMap((cell) => cell.value ?? []);
	const number = (value: number) => formatValue(value, caption.number, caption.locale);
	const parts = [text.alt.text(chartKinds[kind][caption.locale], caption.subtitle, finding)];
	if (values.length > 1) parts.push(text.alt.range(number(Math.min(...values)), number(Math.max(...values))));
	const missing = cells.filter((cell) => cell.value === null && cell.status !== 'not_applicable').length;
	if (missing > 0) parts.push(text.alt.missing(missing));
	return parts.join(' ');
}
