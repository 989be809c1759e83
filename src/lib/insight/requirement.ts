import { bucketOf, daysBetween, monthOf, monthsIn, yearOf } from '../model/period.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { Target } from '../model/target.ts';

/** What an act asks for over a span of days. */
export interface Requirement {
	readonly required: number;
	/** The most, of a range; null of a mere minimum. */
	readonly most: number | null;
	/** The row in force at the end of the span. */
	readonly target: Target;
	/** Every row that counts has been read in its act. */
	readonly verified: boolean;
}

/**
 * What the dated rows of one target ask for over a span. Each row asks by the days on which it is in force: of a week a
 * seventh a day, of a month, a year or a term its part. Whole minimums ask for whole numbers, rounded down, and whole maximums
 * are rounded up. Null where they ask for nothing. `compileTarget` holds reports to the same rule.
 */
export function requirementOf(rows: readonly Target[], span: Period): Requirement | null {
	const asking = rows.flatMap((row) => {
		const start = row.validFrom > span.start ? row.validFrom : span.start;
		const end = row.validTo !== null && row.validTo < span.end ? row.validTo : span.end;
		return start > end ? [] : [{ row, times: timesIn({ start, end }, row.per) }];
	});
	const last = latest(asking.map(({ row }) => row));
	const sum = asking.reduce((total, { row, times }) => total + row.min * times, 0);
	const required = asking.every(({ row }) => Number.isInteger(row.min)) ? Math.floor(sum + rounding(sum)) : sum;
	if (last === null || required <= 0) return null;
	const ceiling = asking.reduce((total, { row, times }) => total + (row.max ?? Infinity) * times, 0);
	const isWhole = asking.every(({ row }) => Number.isInteger(row.max));
	const most = isWhole ? Math.ceil(ceiling - rounding(ceiling)) : ceiling;
	return {
		required,
		most: Number.isFinite(most) ? most : null,
		target: last,
		verified: asking.every(({ row }) => row.verified)
	};
}

/** A span's last day, and how much weighs what is asked on it: the denominator of its reports. */
export interface Weighed {
	readonly end: IsoDate;
	readonly weight: number;
}

/**
 * What the dated rows of one target ask of a ratio: of each part what the row in force at its end says, whatever its
 * length, and of all parts the weighted mean. Null where they ask for nothing.
 */
export function ratioRequirementOf(rows: readonly Target[], parts: readonly Weighed[]): Requirement | null {
	const asking = parts.flatMap(({ end, weight }) => {
		const row = rows.find(({ validFrom, validTo }) => validFrom <= end && (validTo ?? end) >= end);
		return row && weight > 0 ? [{ row, weight }] : [];
	});
	const last = latest(asking.map(({ row }) => row));
	const weight = asking.reduce((sum, one) => sum + one.weight, 0);
	if (last === null) return null;
	const mean = (ask: (row: Target) => number) =>
		asking.reduce((sum, one) => sum + ask(one.row) * one.weight, 0) / weight;
	const most = mean(({ max }) => max ?? Infinity);
	return {
		required: mean(({ min }) => min),
		most: Number.isFinite(most) ? most : null,
		target: last,
		verified: asking.every(({ row }) => row.verified)
	};
}

const latest = (rows: readonly Target[]) =>
	rows.reduce<Target | null>((late, row) => (late === null || row.validFrom > late.validFrom ? row : late), null);

/** Parts of a month do not add up to it exactly, and those of a large sum of money less so. */
const rounding = (sum: number) => 1e-6 + sum * 1e-12;

function timesIn({ start, end }: Period, per: Target['per']): number {
	if (per === 'week') return (daysBetween(start, end) + 1) / 7;
	const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start);
	const part = (date: IsoDate, day: number) => day / dayOf(bucketOf(date, 'month').end);
	const exact = months + part(end, dayOf(end)) - part(start, dayOf(start) - 1);
	return per === 'month' ? exact : exact / (per === 'year' ? 12 : monthsIn(per));
}

const dayOf = (date: IsoDate) => Number(date.slice(8));

/**
 * How a unit stands to what is asked of it: `open` while the span is not over or its reports are not all in, `above`
 * where it holds more than a range asks for at most.
 */
export type DutyState = 'met' | 'below' | 'above' | 'open';

/** What was held of what was asked for. */
export interface Held {
	readonly held: number;
	readonly required: number;
	readonly most: number | null;
	/** A ratio may still fall: nothing settles it before everything is in. */
	readonly isRatio: boolean;
}

/** Reaching the minimum of a count settles it early; falling short does only once everything is in. */
export function dutyState({ held, required, most, isRatio }: Held, complete: boolean): DutyState {
	if (isRatio && !complete) return 'open';
	if (most !== null && held > most * (1 + slack)) return 'above';
	if (held >= required * (1 - slack)) return 'met';
	return complete ? 'below' : 'open';
}

/** Products of fractions are not exact. */
const slack = 1e-9;
