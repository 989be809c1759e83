import { countMeasures } from '#lib/model/columns.ts';
import campaigns from '#lib/datasets/campaigns.contract.ts';
import type { Period } from '#lib/model/period.ts';
import { fitCampaigns } from './published-campaigns.ts';
import { randomFor } from './random.ts';
import { writeRoundly } from './rough-number.ts';
import { commonColumns, markZeros, type Report, reportsOf } from './reports.ts';
import { amount, type Row } from './row.ts';
import { seasonShare, unitLevel } from './shape.ts';
import { type ReportingUnit, residentsOn } from './units.ts';

const measures = countMeasures(campaigns).map((measure) => measure.id);
const none = Object.fromEntries(measures.map((measure) => [measure, null]));

// Registered early in the year, built all through it, judged and rewarded at its end.
const builtSeason = [0.05, 0.05, 0.09, 0.09, 0.1, 0.1, 0.08, 0.08, 0.1, 0.1, 0.09, 0.07];
const registeredSeason = [0.18, 0.16, 0.2, 0.15, 0.12, 0.09, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01];
const judgedSeason = [0.01, 0.01, 0.02, 0.02, 0.03, 0.12, 0.04, 0.03, 0.06, 0.14, 0.27, 0.25];
const fundSeason = [0.07, 0.03, 0.04, 0.04, 0.05, 0.06, 0.05, 0.06, 0.09, 0.22, 0.2, 0.09];
const worksSeason = [0.05, 0.05, 0.09, 0.1, 0.1, 0.09, 0.09, 0.09, 0.1, 0.1, 0.08, 0.06];

const fields = { economy: 0.43, culture_society: 0.3, defence_security: 0.16, political_system: 0.11 };
const holders = { collective: 0.6, individual: 0.4 };

/** Models built in an ordinary year. */
function builtPerYear(unit: ReportingUnit, date: string): number {
	if (unit.level === 'province') return unit.code === '01' ? 11000 : date < '2023-11-01' ? 2700 : 1000;
	return (residentsOn(unit, date) / 10000) * (unit.level === 'district' ? 4.2 : 5) * unitLevel(unit, date);
}

function modelRow(report: Report, common: Row, field: string, holder: string, share: number): Row {
	const { unit, period } = report;
	const row: Row = { ...common, programme: 'dan_van_kheo', field, holder, ...none };
	if (report.state === 'not_reported') return row;
	const random = randomFor('models', unit.id, period.start, field, holder);
	const year = builtPerYear(unit, period.start) * share;
	const registered = year * (unit.code === '01' ? 2.3 : 1.35);
	row['built'] = random.count(year * seasonShare(period, builtSeason));
	row['registered_new'] = random.count(registered * 0.6 * seasonShare(period, registeredSeason));
	row['registered_maintained'] = random.count(registered * 0.4 * seasonShare(period, registeredSeason));
	row['effective'] = random.count(registered * 0.8 * seasonShare(period, judgedSeason));
	row['recognised'] = Math.min(amount(row, 'effective'), random.count(amount(row, 'effective') * 0.85));
	row[`awards_${holder}`] = random.count(year * 0.06 * seasonShare(period, judgedSeason));
	return row;
}

/** Provinces and districts report by field, communes only by holder. */
function modelRows(report: Report, common: Row): Row[] {
	const byField = report.unit.level === 'commune' ? { all: 1 } : fields;
	return Object.entries(byField).flatMap(([field, fieldShare]) =>
		Object.entries(holders).map(([holder, share]) => modelRow(report, common, field, holder, fieldShare * share))
	);
}

interface Programme {
	readonly id: string;
	readonly season: readonly number[];
	/** By measure, per 1,000 residents and year. */
	readonly rates: Readonly<Record<string, number>>;
	readonly step: Readonly<Record<string, number>>;
}
const programmes: readonly Programme[] = [
	{
		id: 'vi_nguoi_ngheo',
		season: fundSeason,
		rates: { amount_vnd: 14_000_000, households: 1.6 },
		step: { amount_vnd: 100_000 }
	},
	{ id: 'nha_dai_doan_ket', season: worksSeason, rates: { houses: 0.12, households: 0.12 }, step: {} },
	{ id: 'ntm_dtvm', season: worksSeason, rates: { land_m2: 42, workdays: 19 }, step: { land_m2: 0.5 } },
	{ id: 'gpmb', season: worksSeason, rates: { households: 0.7 }, step: {} }
];

function programmesOf({ level }: ReportingUnit): readonly Programme[] {
	if (level === 'province') return programmes;
	return level === 'district' ? programmes.slice(0, 3) : programmes.slice(0, 1);
}

const shareOfLevel = (unit: ReportingUnit): number => (unit.level === 'district' ? 0.6 : 1);

function programmeRow(report: Report, common: Row, { id, season, rates, step }: Programme): Row {
	const { unit, period } = report;
	const row: Row = { ...common, programme: id, field: 'all', holder: 'all', ...none };
	if (report.state === 'not_reported') return row;
	const random = randomFor(id, unit.id, period.start);
	const size = thousands(unit, period) * seasonShare(period, season) * shareOfLevel(unit);
	for (const [measure, rate] of Object.entries(rates)) {
		const unitOfCount = step[measure] ?? 1;
		row[measure] = random.count((size * rate * random.between(0.8, 1.2)) / unitOfCount) * unitOfCount;
	}
	if (id === 'nha_dai_doan_ket') row['households'] = amount(row, 'houses');
	return row;
}

function thousands(unit: ReportingUnit, period: Period): number {
	return (residentsOn(unit, period.start) / 1000) * unitLevel(unit, period.start);
}

/** Every row of the campaign exports. */
export function campaignRows(units: readonly ReportingUnit[]): Row[] {
	const reports = reportsOf('campaigns', units, { province: 1, district: 3, commune: 3 });
	const rows = reports
		.filter((report) => report.state !== 'missing')
		.flatMap((report) => {
			const common = commonColumns('campaigns', report);
			const programmes = programmesOf(report.unit).map((programme) => programmeRow(report, common, programme));
			return [...modelRows(report, common), ...programmes];
		});
	fitCampaigns(rows);
	markZeros(rows, measures);
	for (const row of rows) if (row['programme'] !== 'dan_van_kheo') writeRoundly(row, 'households', 'campaigns', 0.012);
	return rows;
}
