import { countMeasures } from '#lib/model/columns.ts';
import receptions from '#lib/datasets/receptions.contract.ts';
import { yearOf } from '#lib/model/period.ts';
import { addRevisions, toCumulative } from './reception-files.ts';
import { fitReceptionGroups, fitReceptionTurns } from './published-receptions.ts';
import { randomFor } from './random.ts';
import { commonColumns, markZeros, type Report, reportsOf } from './reports.ts';
import { amount, type Row } from './row.ts';
import { monthsOf, unitLevel } from './shape.ts';
import { type ReportingUnit, residentsOn } from './units.ts';

const measures = countMeasures(receptions).map((measure) => measure.id);
const formModes = ['regular', 'head', 'delegated'] as const;
const none = Object.fromEntries(measures.map((measure) => [measure, null]));

function turnsPerThousand({ level, code }: ReportingUnit): number {
	if (level === 'province') return code === '01' ? 3.55 : 3.5;
	return level === 'district' ? 0.82 : 3.4;
}

function expectedTurns({ unit, period }: Report): number {
	return monthsOf(period).reduce(
		(sum, { start, weight }) =>
			sum + (weight * unitLevel(unit, start) * turnsPerThousand(unit) * residentsOn(unit, start)) / 1000,
		0
	);
}

/** Sessions that heads must hold in a month, over all bodies for a province. */
function sessionsPerMonth({ level, code }: ReportingUnit, date: string): number {
	if (level === 'commune') return 52 / 12;
	if (level === 'district') return 2;
	if (date >= '2025-07-01') return code === '01' ? 590 : 760;
	return code === '01' ? 2400 : 2450;
}

/** The part of the required sessions that a head holds in a year; over all heads of a province it hardly varies. */
function diligenceOf({ level, code }: ReportingUnit, year: number): number {
	const random = randomFor('diligence', code, year);
	return level === 'province' ? random.between(0.89, 0.97) : random.between(0.74, 1.03);
}

/** Turns and sessions of each mode, before published figures replace some of them. */
function plannedRows(report: Report): Row[] {
	const { unit, period } = report;
	const random = randomFor('turns', unit.id, period.start);
	const common = commonColumns('receptions', report);
	if (report.state === 'not_reported') return formModes.map((mode) => ({ ...common, mode, ...none }));
	const turns = random.count(expectedTurns(report) * random.between(0.9, 1.1));
	const leaders = Math.min(turns, random.count(turns * random.between(0.29, 0.37)));
	const required = monthsOf(period).reduce((sum, { start }) => sum + sessionsPerMonth(unit, start), 0);
	const diligence = diligenceOf(unit, yearOf(period.start));
	const held = Math.max(1, Math.round(required * diligence * random.between(0.94, 1.06)));
	const delegatedSessions = random.count(held * 0.15);
	const delegated = delegatedSessions === 0 ? 0 : Math.min(leaders, random.count(leaders * 0.14));
	const rows: Row[] = [
		{ ...common, mode: 'regular', ...none, turns: turns - leaders },
		{ ...common, mode: 'head', ...none, turns: leaders - delegated, sessions: held },
		{ ...common, mode: 'delegated', ...none, turns: delegated, sessions: delegatedSessions }
	];
	return unit.level === 'province' ? rows : [...rows, partyRow(report, common)];
}

/** The Party secretary's own receptions, outside of the form. */
function partyRow({ unit, period }: Report, common: Row): Row {
	const random = randomFor('party', unit.id, period.start);
	const perMonth = unit.level === 'district' ? 1 : 2;
	const held = random.count(monthsOf(period).length * perMonth * random.between(0.6, 1));
	const sessions = Math.min(held, monthsOf(period).length * (perMonth + 1));
	return {
		...common,
		mode: 'party_head',
		...none,
		sessions,
		turns: random.count(sessions * (unit.level === 'district' ? 4 : 1.1))
	};
}

/** Cases and groups that fit the turns of a row. */
function addCases(row: Row, unitId: string): void {
	if (row['turns'] === null || row['mode'] === 'party_head') return;
	const random = randomFor('cases', unitId, String(row['period_start']), String(row['mode']));
	const turns = amount(row, 'turns');
	const cases = Math.min(turns, Math.round(turns * random.between(0.7, 0.82)));
	row['cases_repeat'] = Math.min(cases, random.count(cases * random.between(0.26, 0.34)));
	row['cases_first'] = cases - amount(row, 'cases_repeat');
	row['groups'] = Math.min(cases, random.count(turns * 0.011));
}

/** People, and what large groups brought, for the groups of a row. */
function addPeople(row: Row, unitId: string): void {
	if (row['groups'] === null) return;
	const random = randomFor('people', unitId, String(row['period_start']), String(row['mode']));
	const groups = amount(row, 'groups');
	const repeat = Math.min(amount(row, 'cases_repeat'), Math.round(groups * random.between(0.2, 0.5)));
	row['group_people'] = Math.round(groups * random.between(9, 15));
	row['group_cases_repeat'] = repeat;
	row['group_cases_first'] = Math.min(amount(row, 'cases_first'), groups - repeat);
	const alone = Math.round((amount(row, 'turns') - groups) * random.between(1.0, 1.07));
	row['people'] = alone + amount(row, 'group_people');
}

/** Every row of the reception exports. */
export function receptionRows(units: readonly ReportingUnit[]): Row[] {
	const reports = reportsOf('receptions', units, { province: 1, district: 3, commune: 3 });
	const planned = reports
		.filter((report) => report.state !== 'missing')
		.flatMap((report) => plannedRows(report).map((row) => ({ row, unit: report.unit })));
	const rows = planned.map(({ row }) => row);
	fitReceptionTurns(rows);
	for (const { row, unit } of planned) addCases(row, unit.id);
	fitReceptionGroups(rows);
	for (const { row, unit } of planned) if (!isFitted(row)) addPeople(row, unit.id);
	markZeros(rows, measures);
	return addRevisions(toCumulative(rows, units));
}

const isFitted = (row: Row): boolean => row['people'] !== null;
