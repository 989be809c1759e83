import { countMeasures } from '#lib/model/columns.ts';
import receptions from '#lib/datasets/receptions.contract.ts';
import { addDays } from '#lib/model/period.ts';
import { reportsCumulatively } from './reports.ts';
import { amount, endOf, type Row } from './row.ts';
import type { ReportingUnit } from './units.ts';

const measures = countMeasures(receptions).map((measure) => measure.id);

const yearStart = (row: Row) => `${endOf(row).slice(0, 4)}-01-01`;

/** Replaces the quarters of units that report cumulatively by sums since 1 January; needs them in order of time. */
export function toCumulative(rows: readonly Row[], units: readonly ReportingUnit[]): Row[] {
	const codes = new Set(units.filter((unit) => reportsCumulatively('receptions', unit)).map((unit) => unit.code));
	const sums = new Map<string, Row>();
	return rows.map((row) => {
		if (!codes.has(String(row['unit_code']))) return row;
		const key = [row['unit_code'], row['mode'], yearStart(row)].join('|');
		const before = sums.get(key);
		const sum: Row = { ...row, period_start: yearStart(row), is_cumulative: true };
		for (const measure of measures)
			if (row[measure] !== null) sum[measure] = amount(row, measure) + (before ? amount(before, measure) : 0);
		if (measures.some((measure) => amount(sum, measure) > 0)) sum['status'] = 'reported';
		sums.set(key, sum);
		return sum;
	});
}

const isRevised = (row: Row): boolean =>
	(row['unit_code'] === '38' && endOf(row) === '2019-06-30') ||
	(row['unit_code'] === '008' && endOf(row) === '2018-06-30') ||
	(row['unit_code'] === '391' && endOf(row) === '2018-06-30');

/** Some reports were sent again with more turns: the first version stays in the file beside the second. */
export function addRevisions(rows: readonly Row[]): Row[] {
	return rows.flatMap((row) => {
		if (!isRevised(row)) return [row];
		const first: Row = { ...row, revision_no: 1, as_of: row['submitted_on'] ?? null };
		for (const measure of ['turns', 'people', 'cases_first', 'group_cases_first', 'groups', 'group_people'])
			if (row[measure] !== null) first[measure] = Math.floor(amount(row, measure) * 0.9);
		return [first, { ...row, revision_no: 2, as_of: addDays(endOf(row), 75), submitted_on: addDays(endOf(row), 75) }];
	});
}
