import type { Period } from '#lib/model/period.ts';
import { addDays, bucketsIn, monthOf, yearOf } from '#lib/model/period.ts';
import { randomFor } from './random.ts';
import type { Row } from './row.ts';
import { covered, releasedOn } from './shape.ts';
import { periodWithin, type ReportingUnit } from './units.ts';

/** One report that a unit owes: in, marked as not made, or without any row. */
export interface Report {
	readonly unit: ReportingUnit;
	readonly period: Period;
	readonly state: 'in' | 'not_reported' | 'missing';
}

/** Thanh Hóa's districts report receptions as sums since 1 January. */
export function reportsCumulatively(dataset: string, unit: ReportingUnit): boolean {
	return dataset === 'receptions' && unit.province === '38' && unit.level === 'district';
}

function missingChance(unit: ReportingUnit, period: Period): number {
	const negligent = randomFor('negligent', unit.code).chance(0.07) ? 5 : 1;
	if (unit.level === 'commune' && period.end === covered.end) return 0.15;
	if (period.start === '2025-04-01') return 0.06;
	return (unit.level === 'commune' ? 0.014 : 0.006) * negligent * (yearOf(period.start) < 2019 ? 2 : 1);
}

function stateOf(dataset: string, unit: ReportingUnit, period: Period): Report['state'] {
	if (unit.level === 'province' || unit.code === '380') return 'in';
	if (unit.id === 'h-384' && yearOf(period.start) === 2016) return 'missing';
	const random = randomFor('gap', dataset, unit.id, period.start);
	// Without its first quarters a sum since January could not be taken apart again.
	if (reportsCumulatively(dataset, unit)) return monthOf(period.end) === 12 && random.chance(0.03) ? 'missing' : 'in';
	if (random.chance(missingChance(unit, period))) return 'missing';
	return random.chance(unit.level === 'commune' ? 0.008 : 0.004) ? 'not_reported' : 'in';
}

const buckets = { 1: bucketsIn(covered, 'month'), 3: bucketsIn(covered, 'quarter') };

/** Every report of a dataset, unit by unit, oldest first; periods end where a unit does. */
export function reportsOf(
	dataset: string,
	units: readonly ReportingUnit[],
	months: Record<ReportingUnit['level'], 1 | 3>
): Report[] {
	return units.flatMap((unit) =>
		buckets[months[unit.level]].flatMap((bucket) => {
			const period = periodWithin(unit, bucket);
			return period ? [{ unit, period, state: stateOf(dataset, unit, period) }] : [];
		})
	);
}

function submittedOn(dataset: string, { unit, period }: Report): string {
	const random = randomFor('submitted', dataset, unit.id, period.start);
	const days = random.chance(0.05) ? random.between(16, 40) : random.between(3, 14);
	const date = addDays(period.end, Math.round(days));
	return date > releasedOn ? addDays(releasedOn, -2) : date;
}

/** The common columns of a report's rows. */
export function commonColumns(dataset: string, report: Report): Row {
	const { unit, period, state } = report;
	return {
		unit_code: unit.code,
		period_start: period.start,
		period_end: period.end,
		is_cumulative: null,
		scope: unit.level === 'province' ? 'territory' : 'body',
		status: state === 'in' ? 'reported' : 'not_reported',
		is_provisional: period.end === covered.end && state === 'in' ? true : null,
		submitted_on: state === 'in' ? submittedOn(dataset, report) : null,
		revision_no: null,
		as_of: null
	};
}

/** Marks rows whose every number is zero as such: a zero that was reported, not one that is missing. */
export function markZeros(rows: readonly Row[], measures: readonly string[]): void {
	for (const row of rows) {
		const numbers = measures.map((measure) => row[measure]).filter((value) => typeof value === 'number');
		if (row['status'] === 'reported' && numbers.length > 0 && numbers.every((value) => value === 0))
			row['status'] = 'reported_zero';
	}
}
