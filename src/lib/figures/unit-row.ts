import { formatNumber } from '../i18n/format.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { formatValue } from '../i18n/number-style.ts';
import { unitMessagesOf } from '../i18n/unit-messages.ts';
import type { Subject } from '../insight/amount.ts';
import { changeOf } from '../insight/change.ts';
import type { Change } from '../insight/change.ts';
import { standoutFinding, standoutWeight } from '../insight/standout.ts';
import type { Measure } from '../model/contract.ts';
import type { PeriodKey } from '../model/period.ts';
import { fewestCases } from '../model/smallest-denominator.ts';
import { keyOf, yearBefore } from './buckets.ts';
import { cellText } from './caption.ts';
import { emptyCell, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Bucket } from './figure-base.ts';
import { isComparable } from './comparable.ts';
import { keyChange } from './key-change.ts';
import type { KeyChange } from './key-change.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { sparklineFigure } from './sparkline-figure.ts';
import type { SparklineFigure } from './sparkline-figure.ts';
import { subjectOf } from './subject.ts';
import { observed, quantityOf } from './trend-facts.ts';
import type { UnitRowInput } from './unit-row-input.ts';

/** A number and what stands behind it, in smaller letters. */
export interface Quantified {
	readonly text: string;
	readonly unit: string;
}

/** A measure of a unit: its trend, its last complete number, its change and its place among its siblings. */
export interface UnitRow {
	readonly dataset: string;
	readonly measure: string;
	readonly label: string;
	readonly trend: SparklineFigure;
	/** "≥ 1.166"; "—" without a number. */
	readonly value: string;
	readonly unit: string;
	/** "quý III/2023", and its key in links; null without a number. */
	readonly period: string | null;
	readonly at: PeriodKey | null;
	/** "tạm tính", "chưa đủ báo cáo"; null for a final number. */
	readonly caution: string | null;
	readonly change: KeyChange;
	/** "2,10" "/1.000 dân", where the unit is compared by residents. */
	readonly rate: Quantified | null;
	/** "thứ 3/27", from the highest down. */
	readonly place: string | null;
	/** The others' average. */
	readonly mean: Quantified | null;
	/** What stands out, and how much; 0 where nothing is to be said. */
	readonly standout: { readonly text: string; readonly weight: number };
}

/** The row of the view's first measure. */
export function unitRow(input: UnitRowInput): UnitRow {
	const { locale, contract } = input;
	const draft = draftOf({ ...input, table: input.own });
	const points = draft.series[0]?.points ?? [];
	const at = lastWhole(points);
	const bucket = draft.buckets[at];
	const cell = points[at] ?? emptyCell({ start: '', end: '', label: '', shortLabel: '' }, input.context);
	const subject = subjectOf(
		input,
		points.flatMap((point) => point.value ?? [])
	);
	const change = changeAt(input, draft, at);
	const standing = bucket && cell.value !== null ? standingOf(input, bucket, cell) : null;
	const key = bucket ? keyOf(bucket, input.view.query) : null;
	return {
		dataset: contract.id,
		measure: measureOf(input).id,
		label: measureOf(input).label[locale],
		trend: sparklineFigure({
			...input,
			table: input.own,
			view: { ...input.view, chart: { ...input.view.chart, at: key } }
		}),
		value: cellText(cell, subject.number, locale),
		unit: subject.number.kind === 'percent' ? '' : subject.number.unit,
		period: cell.value === null ? null : (bucket?.label ?? null),
		at: cell.value === null ? null : key,
		caution: cautionOf(cell, locale),
		change: keyChange(change, [cell.value, baseOf(draft, at)?.value ?? null], subject.number, locale),
		...standingTexts(input, standing),
		standout: standoutOf(input, subject, bucket, { now: cell, base: baseOf(draft, at) }, change, standing)
	};
}

/** The last number for which everything is in, or the last one at all. */
function lastWhole(points: readonly CountedCell[]): number {
	const whole = points.findLastIndex((cell) => cell.value !== null && !cell.partial);
	return whole >= 0 ? whole : points.findLastIndex((cell) => cell.value !== null);
}

const baseOf = ({ buckets, series }: Draft, at: number): CountedCell | undefined =>
	series[0]?.points[yearBefore(buckets, at)];

/** A share of fewer cases jumps with every one of them. */
const isOfFew = ({ denominator }: CountedCell, measure: Measure) => (denominator ?? 0) < fewestCases(measure);

/** A unit against itself a year before; nothing is said of numbers that are cut, incomplete or only a lower bound. */
function changeAt(input: UnitRowInput, draft: Draft, at: number): Change {
	const now = draft.series[0]?.points[at];
	const base = baseOf(draft, at);
	if (!now || !base || !isComparable(input, now) || !isComparable(input, base)) return { kind: 'none' };
	const measure = measureOf(input);
	if (measure.kind === 'ratio' && [now, base].some((cell) => isOfFew(cell, measure))) return { kind: 'none' };
	return changeOf(now.value, base.value, quantityOf(measure, input));
}

function cautionOf(cell: CountedCell, locale: UnitRowInput['locale']): string | null {
	const text = unitMessagesOf(locale);
	if (cell.value === null) return null;
	return cell.partial ? text.incomplete : cell.provisional ? text.provisional : null;
}

function standingTexts({ locale }: UnitRowInput, standing: Standing | null): Pick<UnitRow, 'rate' | 'place' | 'mean'> {
	if (!standing) return { rate: null, place: null, mean: null };
	const number = (value: number | null) => (value === null ? null : quantified(value, standing, locale));
	return {
		rate: standing.basis === 'rate' ? number(standing.value) : null,
		place: standing.place && unitMessagesOf(locale).place(standing.place),
		mean: number(standing.mean)
	};
}

/** A rate stands beside the count that it is of: its unit is only what it is divided by. */
function quantified(value: number, { number, per }: Standing, locale: UnitRowInput['locale']): Quantified {
	const unit = number.kind === 'percent' ? '' : number.unit;
	return {
		// An average of nothing is none, however fine the others are given.
		text: formatValue(value, value === 0 ? { ...number, digits: 0 } : number, locale),
		unit: per === null ? unit : unitMessagesOf(locale).per(formatNumber(per, locale))
	};
}

function standoutOf(
	input: UnitRowInput,
	subject: Subject,
	bucket: Bucket | undefined,
	{ now: cell, base }: { readonly now: CountedCell; readonly base: CountedCell | undefined },
	change: Change,
	standing: Standing | null
): UnitRow['standout'] {
	if (!bucket || cell.value === null || cell.partial) return { text: '', weight: 0 };
	const { locale } = input;
	const number = numberStyleOf(subject.measure, subject.transform, [cell.value], locale);
	// Places by plain counts follow the size of the unit: they are shown, but nothing is made of them.
	const place = standing?.basis === 'count' ? null : (standing?.place ?? null);
	const facts = {
		subject: { ...subject, number },
		period: bucket.label,
		now: observed(cell, cell.value),
		change: change.kind === 'points' && base && !isCertain(cell, base) ? ({ kind: 'none' } as const) : change,
		place
	};
	const counted = quantityOf(subject.measure, input) === 'count';
	const weight = standoutWeight(facts, { counted, expected: standing?.expected ?? null });
	return { text: weight === 0 ? '' : standoutFinding(facts, locale), weight };
}

/** Two shares differ by more than twice what chance brings to counts like those behind them. */
function isCertain(now: CountedCell, base: CountedCell): boolean {
	const variance = [now, base].reduce((sum, { value, numerator, denominator }) => {
		if (value === null || !numerator || !denominator) return Infinity;
		return sum + value ** 2 * (1 / numerator + 1 / denominator);
	}, 0);
	return Math.abs((now.value ?? 0) - (base.value ?? 0)) > 2 * Math.sqrt(variance);
}
