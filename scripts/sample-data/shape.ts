import type { Period } from '#lib/model/period.ts';
import { bucketsIn, monthOf, yearOf } from '#lib/model/period.ts';
import { randomFor } from './random.ts';
import type { ReportingUnit } from './units.ts';

/** Days that the exports cover. */
export const covered: Period = { start: '2016-01-01', end: '2026-09-30' };
export const releasedOn = '2026-10-31';

// Few come around Tết, most in spring and late in the year.
const monthWeights = [0.92, 0.62, 1.1, 1.1, 1.12, 1.06, 1.04, 1.0, 1.0, 1.1, 1.06, 0.88];
const yearWeights: Record<number, number> = {
	2016: 0.97,
	2017: 1.0,
	2018: 1.03,
	2019: 1.05,
	2020: 0.92,
	2021: 0.93,
	2022: 0.95,
	2023: 1.12,
	2024: 1.06,
	2025: 0.96,
	2026: 0.98
};
const distancing: Period = { start: '2021-05-01', end: '2021-10-31' };

const months = bucketsIn(covered, 'month');
const monthsBySpan = new Map<string, readonly Period[]>();

function monthsWithin(period: Period): readonly Period[] {
	const key = period.start + period.end;
	const known = monthsBySpan.get(key) ?? months.filter(({ start, end }) => start >= period.start && end <= period.end);
	monthsBySpan.set(key, known);
	return known;
}

/** The months of a period, each with its share of an ordinary year. */
export function monthsOf(period: Period): { start: string; weight: number }[] {
	return monthsWithin(period).map(({ start }) => {
		const distanced = start >= distancing.start && start <= distancing.end ? 0.58 : 1;
		const weight = (monthWeights[monthOf(start) - 1] ?? 1) * (yearWeights[yearOf(start)] ?? 1) * distanced;
		return { start, weight: weight / 12 };
	});
}

// Units that a reader should find rising or falling without looking for long.
const trends: Record<string, number> = {
	'h-008': 0.075,
	'h-006': -0.055,
	'h-382': 0.09,
	'h-398': -0.06,
	'h-274': 0.08,
	'h-002': -0.07
};

/** How far a unit stands above or below its peers on a date, with a trend of its own. */
export function unitLevel(unit: ReportingUnit, date: string): number {
	const random = randomFor('level', unit.code, unit.level);
	const level = random.between(0.72, 1.32);
	const trend = trends[`h-${unit.code}`] ?? random.between(-0.035, 0.045);
	if (unit.level === 'province') return 1;
	return level * Math.max(0.3, 1 + trend * (yearOf(date) + (monthOf(date) - 1) / 12 - 2021));
}

/** Months of the year in which a programme mostly happens, as shares of a year. */
export function seasonShare(period: Period, shares: readonly number[]): number {
	return monthsWithin(period).reduce((sum, { start }) => sum + (shares[monthOf(start) - 1] ?? 0), 0);
}
