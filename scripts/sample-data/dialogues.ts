import { countMeasures } from '#lib/model/columns.ts';
import dialogues from '#lib/datasets/dialogues.contract.ts';
import { randomFor } from './random.ts';
import { commonColumns, markZeros, type Report, reportsOf } from './reports.ts';
import { amount, type Row, rowsWithin } from './row.ts';
import { monthsOf, unitLevel } from './shape.ts';
import type { ReportingUnit } from './units.ts';

const measures = countMeasures(dialogues).map((measure) => measure.id);
const none = Object.fromEntries([...measures, 'participants_qualifier'].map((id) => [id, null]));

interface Dialogue {
	readonly kind: string;
	readonly chair: string;
	/** Conferences in an ordinary year. */
	readonly events: number;
	readonly participants: number;
}

const dialogue = (kind: string, chair: string, events: number, participants: number): Dialogue => ({
	kind,
	chair,
	events,
	participants
});

/** What units of a level hold; a province's figures cover all bodies of its territory. */
function dialoguesOf({ level }: ReportingUnit, date: string): Dialogue[] {
	switch (level) {
		case 'province': {
			const bodies = date >= '2025-07-01' ? 0.36 : 1;
			return [
				dialogue('periodic', 'people_committee_chair', 300 * bodies, 82),
				dialogue('periodic', 'party_secretary', 235 * bodies, 96),
				dialogue('ad_hoc', 'joint', 205 * bodies, 52),
				dialogue('internal_staff', 'other', 60 * bodies, 70),
				dialogue('complaint', 'people_committee_chair', 90 * bodies, 14)
			];
		}
		case 'district':
			return [
				dialogue('periodic', 'people_committee_chair', 1.3, 210),
				dialogue('periodic', 'party_secretary', 1.1, 190),
				dialogue('ad_hoc', 'joint', 0.9, 55)
			];
		case 'commune':
			return [
				dialogue('periodic', 'people_committee_chair', date >= '2023-07-01' ? 1.35 : 0.95, 74),
				dialogue('periodic', 'party_secretary', 0.8, 82)
			];
	}
}

function withOpinions(row: Row, key: string): Row {
	const random = randomFor('opinions', key);
	const raised = Math.round(amount(row, 'participants') * random.between(0.1, 0.17));
	const onSpot = Math.min(raised, Math.round(raised * random.between(0.62, 0.93)));
	const resolved = Math.round((raised - onSpot) * random.between(0.3, 0.9));
	return {
		...row,
		opinions_raised: raised,
		opinions_answered_on_spot: onSpot,
		opinions_resolved: resolved,
		opinions_pending: raised - onSpot - resolved
	};
}

function dialogueRow(report: Report, { kind, chair, events, participants }: Dialogue): Row {
	const { unit, period } = report;
	const row: Row = { ...commonColumns('dialogues', report), kind, chair, ...none };
	if (report.state === 'not_reported') return row;
	const key = ['dialogue', unit.id, period.start, kind, chair].join('|');
	const random = randomFor(key);
	const year = monthsOf(period).reduce((sum, { weight }) => sum + weight, 0);
	const held = random.count(events * year * unitLevel(unit, period.start));
	row['events'] = held;
	row['participants'] = held === 0 ? 0 : Math.max(held, random.count(held * participants * random.between(0.75, 1.3)));
	if (amount(row, 'participants') > 60 && random.chance(unit.level === 'province' ? 0 : 0.05)) {
		row['participants'] = Math.floor(amount(row, 'participants') / 10) * 10;
		row['participants_qualifier'] = random.chance(0.7) ? 'at_least' : 'approx';
	}
	return withOpinions(row, key);
}

/** TP Thanh Hóa's Party secretary, 2021–2023: "hơn 300 lượt người". */
const published = [
	{ start: '2021-10-01', participants: 90, qualifier: null },
	{ start: '2022-07-01', participants: 100, qualifier: null },
	{ start: '2023-07-01', participants: 110, qualifier: 'at_least' }
];

function fitDialogues(rows: readonly Row[]): Row[] {
	const span = new Set(rowsWithin(rows, { start: '2021-01-01', end: '2023-12-31' }));
	return rows.map((row) => {
		if (row['unit_code'] !== '380' || row['chair'] !== 'party_secretary' || !span.has(row)) return row;
		const figure = published.find(({ start }) => start === row['period_start']);
		return withOpinions(
			{
				...row,
				events: figure ? 1 : 0,
				participants: figure?.participants ?? 0,
				participants_qualifier: figure?.qualifier ?? null
			},
			`published${String(row['period_start'])}`
		);
	});
}

/** What the Front and the mass organisations hold themselves, and report beside the government and the Party committee. */
function bodyRows(bodies: readonly ReportingUnit[]): Row[] {
	const reports = reportsOf('dialogues', bodies, { province: 3, district: 3, commune: 3 });
	return reports
		.filter((report) => report.state === 'in')
		.map((report) => dialogueRow(report, dialogue('periodic', 'other', 3.4, 90)))
		.map((row) => ({ ...row, scope: 'body' }));
}

/** Every row of the dialogue exports. */
export function dialogueRows(units: readonly ReportingUnit[], bodies: readonly ReportingUnit[]): Row[] {
	const reports = reportsOf('dialogues', units, { province: 3, district: 3, commune: 3 });
	const rows = reports
		.filter((report) => report.state !== 'missing')
		.flatMap((report) => dialoguesOf(report.unit, report.period.start).map((planned) => dialogueRow(report, planned)));
	const fitted = [...fitDialogues(rows), ...bodyRows(bodies)];
	markZeros(fitted, measures);
	return fitted;
}
