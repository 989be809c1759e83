import { countMeasures } from '#lib/model/columns.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { randomFor, type Random } from './random.ts';
import { commonColumns, markZeros, type Report, reportsOf } from './reports.ts';
import type { Row } from './row.ts';
import { monthsOf, unitLevel } from './shape.ts';
import type { ReportingUnit } from './units.ts';

/** A part of a unit's report: its members, how much happens in an ordinary year, and the rows that follow from it. */
export interface Line {
	readonly where: Readonly<Record<string, string>>;
	readonly perYear: number;
	readonly rows: (count: number, random: Random) => readonly Row[];
}

/** Quarterly reports of an activity from 2016 on, by the lines that a unit reports on a date. */
export function activityRows(
	contract: DatasetContract,
	units: readonly ReportingUnit[],
	linesOf: (unit: ReportingUnit, date: string) => readonly Line[]
): Row[] {
	const measures = countMeasures(contract).map((measure) => measure.id);
	const rows = reportsOf(contract.id, units, { province: 3, district: 3, commune: 3 })
		.filter((report) => report.state !== 'missing')
		.flatMap((report) =>
			linesOf(report.unit, report.period.start).flatMap((line) => rowsOf(contract, measures, report, line))
		);
	markZeros(rows, measures);
	return rows;
}

function rowsOf({ id }: DatasetContract, measures: readonly string[], report: Report, line: Line): Row[] {
	const { unit, period, state } = report;
	const random = randomFor(id, unit.id, period.start, ...Object.values(line.where));
	const year = monthsOf(period).reduce((sum, { weight }) => sum + weight, 0);
	const count = random.count(line.perYear * year * unitLevel(unit, period.start));
	const none = Object.fromEntries(measures.map((measure) => [measure, null]));
	const common = { ...commonColumns(id, report), ...line.where };
	// Where nothing was reported the members stand there without numbers.
	return line.rows(count, random).map((row) => ({ ...common, ...row, ...(state === 'not_reported' ? none : {}) }));
}

/** A part of a whole, never more than it. */
export const partOf = (whole: number, share: number): number => Math.min(whole, Math.round(whole * share));
