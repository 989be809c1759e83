import { countMeasures } from '#lib/model/columns.ts';
import petitions from '#lib/datasets/petitions.contract.ts';
import { monthOf } from '#lib/model/period.ts';
import { fitPetitions } from './published-petitions.ts';
import { randomFor } from './random.ts';
import { commonColumns, markZeros, type Report, reportsOf } from './reports.ts';
import { amount, type Row } from './row.ts';
import { monthsOf, unitLevel } from './shape.ts';
import { type ReportingUnit, residentsOn } from './units.ts';

const measures = countMeasures(petitions).map((measure) => measure.id);
const none = Object.fromEntries(measures.map((measure) => [measure, null]));

/** Petitions of a type per 1.000 residents and year, and what becomes of them. */
interface Kind {
	readonly type: string;
	readonly perThousand: number;
	readonly eligible: number;
	readonly inJurisdiction: number;
}

const kinds: readonly Kind[] = [
	{ type: 'khieu_nai', perThousand: 0.62, eligible: 0.88, inJurisdiction: 0.58 },
	{ type: 'to_cao', perThousand: 0.24, eligible: 0.8, inJurisdiction: 0.3 },
	{ type: 'kien_nghi_phan_anh', perThousand: 2.6, eligible: 0.9, inJurisdiction: 0.7 }
];

const levelShares = { province: 1, district: 0.28, commune: 0.55 } as const;

function expected({ unit, period }: Report, { perThousand }: Kind): number {
	return monthsOf(period).reduce(
		(sum, { start, weight }) =>
			sum + (weight * unitLevel(unit, start) * perThousand * levelShares[unit.level] * residentsOn(unit, start)) / 1000,
		0
	);
}

function petitionRow(report: Report, kind: Kind): Row {
	const { unit, period } = report;
	const row: Row = { ...commonColumns('petitions', report), type: kind.type, ...none };
	if (report.state === 'not_reported') return row;
	const random = randomFor('petitions', unit.id, period.start, kind.type);
	row['received'] = random.count(expected(report, kind) * random.between(0.9, 1.1));
	row['carried_over'] = monthOf(period.start) === 1 ? random.count(amount(row, 'received') * 0.12) : 0;
	return withOutcome(row, kind, unit);
}

/** Petitions dealt with, cases and their outcome, to fit the petitions received. */
function withOutcome(row: Row, kind: Kind, unit: ReportingUnit): Row {
	const random = randomFor('outcome', unit.id, String(row['period_start']), kind.type);
	const part = (whole: number, share: number) =>
		Math.min(whole, Math.round(whole * share * random.between(0.94, 1.06)));
	const handled = part(amount(row, 'received') + amount(row, 'carried_over'), 0.95);
	const eligible = part(handled, kind.eligible);
	const inJurisdiction = part(eligible, kind.inJurisdiction);
	const cases = part(inJurisdiction, 0.7);
	const resolved = part(cases, 0.86);
	const onTime = part(resolved, 0.9);
	return {
		...row,
		handled,
		eligible,
		in_jurisdiction: inJurisdiction,
		in_jurisdiction_cases: cases,
		resolved_cases: resolved,
		unresolved_cases: cases - resolved,
		on_time: onTime,
		late: resolved - onTime
	};
}

/** Every row of the petition exports. */
export function petitionRows(units: readonly ReportingUnit[]): Row[] {
	const rows = reportsOf('petitions', units, { province: 1, district: 3, commune: 3 })
		.filter((report) => report.state !== 'missing')
		.flatMap((report) => kinds.map((kind) => petitionRow(report, kind)));
	fitPetitions(rows);
	for (const row of rows) handInAtReceptions(row);
	markZeros(rows, measures);
	return rows;
}

/** About a third of the petitions are handed in when citizens are received. */
function handInAtReceptions(row: Row): void {
	if (typeof row['received'] !== 'number') return;
	const random = randomFor('handed in', String(row['unit_code']), String(row['period_start']), String(row['type']));
	row['received_at_reception'] = Math.round(row['received'] * random.between(0.25, 0.4));
}
