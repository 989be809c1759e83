import inspections from '#lib/datasets/inspections.contract.ts';
import { activityRows, type Line, partOf } from './activity-rows.ts';
import type { Random } from './random.ts';
import type { Row } from './row.ts';
import type { ReportingUnit } from './units.ts';

/** Inspections in an ordinary year by the bodies of one unit. */
const perYear = {
	province: { inspection: 5, supervision: 6, front_supervision: 9, social_criticism: 5 },
	district: { inspection: 4, supervision: 4, front_supervision: 9, social_criticism: 2.5 },
	commune: { inspection: 0.9, supervision: 0.8, front_supervision: 2.2, social_criticism: 0.7 }
} as const;

const linesOf = ({ level }: ReportingUnit): Line[] =>
	Object.entries(perYear[level]).map(([kind, count]) => ({ where: { kind }, perYear: count, rows: numbersOf }));

function numbersOf(conducted: number, random: Random): Row[] {
	const findings = random.count(conducted * 2.6);
	const recommendations = random.count(conducted * 2.2);
	const row = {
		conducted,
		planned: Math.max(0, conducted + (random.chance(0.12) ? 1 : 0) - (random.chance(0.16) ? 1 : 0)),
		days: conducted + random.count(conducted * 0.9),
		units_inspected: conducted + random.count(conducted * 1.1),
		findings,
		remedied: partOf(findings, random.between(0.55, 0.95)),
		recommendations,
		accepted: partOf(recommendations, random.between(0.6, 0.97))
	};
	return [row];
}

/** Hà Nội's team no. 1 of March 2020: 24, 26 and 27/3, at three units; what it found is not published in numbers. */
function putPublished(rows: readonly Row[]): void {
	for (const row of rows) {
		if (row['unit_code'] !== '01' || row['period_start'] !== '2020-01-01' || row['kind'] !== 'inspection') continue;
		for (const measure of ['findings', 'remedied', 'recommendations', 'accepted']) row[measure] = null;
		Object.assign(row, { status: 'reported', conducted: 1, planned: 1, days: 3, units_inspected: 3 });
	}
}

/** Every row of the exports on inspections: what the bodies of a unit did themselves, a province's as well. */
export function inspectionRows(units: readonly ReportingUnit[]): Row[] {
	const rows = activityRows(inspections, units, linesOf);
	for (const row of rows) row['scope'] = 'body';
	putPublished(rows);
	return rows;
}
