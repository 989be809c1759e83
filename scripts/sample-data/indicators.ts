import contract from '#lib/datasets/indicators.contract.ts';
import { countMeasures } from '#lib/model/columns.ts';
import { countUnits } from '#lib/model/contract.ts';
import { activityRows, type Line } from './activity-rows.ts';
import { markZeros } from './reports.ts';
import type { Row } from './row.ts';
import { type ReportingUnit, residentsOn } from './units.ts';

const classSize = { province: 60, district: 45, commune: 35 } as const;
const newsPerClass = { province: 40, district: 24, commune: 12 } as const;
const dongPerClass = 8_500_000;

/** A unit holds a class a year and another for each 40.000 residents; the rest goes with them. */
const classes = (unit: ReportingUnit, date: string): Line[] => [
	{
		where: {},
		perYear: 1 + residentsOn(unit, date) / 40_000,
		rows: (count, random) => [
			{
				training_classes: count,
				training_attendances: Math.round(count * classSize[unit.level] * random.between(0.7, 1.2)),
				contests: random.count(unit.level === 'commune' ? 0.08 : 0.4 + residentsOn(unit, date) / 500_000),
				news_items: random.count((count + 1) * newsPerClass[unit.level] * 0.4),
				comments_on_party: random.count(residentsOn(unit, date) / 5_000),
				activity_budget: Math.round((count + 0.2) * random.between(0.6, 1.6) * (dongPerClass / 100_000)) * 100_000
			}
		]
	}
];

/** A row for each indicator of a report, named with its unit of measure. */
export function indicatorRows(units: readonly ReportingUnit[]): Row[] {
	const counts = countMeasures(contract);
	const rows = activityRows(contract, units, classes).flatMap((report): Row[] => {
		const status = report['status'] === 'not_reported' ? 'not_reported' : 'reported';
		return counts.map(({ id, label, unit }) => ({
			...report,
			...{ status, indicator_code: id, indicator_label: label.vi },
			...{ unit_of_measure: countUnits[unit].vi, value: report[id] ?? null }
		}));
	});
	markZeros(rows, ['value']);
	return rows;
}
