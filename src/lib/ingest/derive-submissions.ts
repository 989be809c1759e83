import type { DatasetContract } from '../model/contract.ts';
import { addDays, bucketsIn, grainMonths, type Grain, type IsoDate, type Period } from '../model/period.ts';
import type { Status } from '../model/status.ts';
import { unitLevels, type Unit, type UnitId, type UnitLevel } from '../model/unit.ts';
import { factColumns } from './columns/fact-columns.ts';
import { factReports, statusReports, type PeriodReport, type SentReports } from './columns/period-reports.ts';
import type { FactRow, Scope, StatusRow } from './fact-row.ts';
import { PeriodIndex } from './period-index.ts';
import { isValidOver, type UnitIndex } from './unit-index.ts';

/** What is known of the report of one unit for one period. */
export interface Submission extends Period {
	readonly unitId: UnitId;
	readonly status: Status;
	readonly submittedOn: IsoDate | null;
	readonly provisional: boolean;
	readonly scope: Scope;
}

export interface Reports {
	readonly facts: readonly FactRow[];
	readonly statuses: readonly StatusRow[];
}

/** A report that is overdue for longer than this is not expected any more. */
const lateDays = 45;

/** Every report that came in or was due by the day of the release: per unit and reporting period, with its status. */
export function deriveSubmissions(
	contract: DatasetContract,
	units: UnitIndex,
	{ facts, statuses }: Reports,
	releasedOn: IsoDate
): Submission[] {
	const sent = { facts: factReports(factColumns(facts)), statuses: statusReports(statuses) };
	return submissionsOf(contract, units, sent, releasedOn).map(({ submission }) => submission);
}

/** What units sent: as numbers, and as a status alone. */
export interface Sent {
	readonly facts: SentReports;
	readonly statuses: SentReports;
}

/** The same of what is known by unit; `brought`: the unit sent something of these days. */
export function submissionsOf(
	contract: DatasetContract,
	units: UnitIndex,
	sent: Sent,
	releasedOn: IsoDate
): { readonly submission: Submission; readonly brought: boolean }[] {
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const due = new Map(levels.map((level) => [level, duePeriods(level, contract, units, sent, releasedOn)]));
	const found: { submission: Submission; brought: boolean }[] = [];
	for (const unit of units.byId.values()) {
		const own = { facts: sent.facts.get(unit.id) ?? [], statuses: sent.statuses.get(unit.id) ?? [] };
		const isOwed = (period: Period) => unit.kind === 'government' && isValidOver(unit, period);
		const periods = (due.get(unit.level) ?? []).filter(isOwed);
		const missing = (period: Period) => missingStatus(period, contract.reporting.dueDays, releasedOn);
		unitSubmissions(unit, periods, own, missing, found);
	}
	return found;
}

/** Reporting periods of a level, from the first to the last that any unit of the level reported. */
function duePeriods(
	level: UnitLevel,
	contract: DatasetContract,
	units: UnitIndex,
	sent: Sent,
	releasedOn: IsoDate
): Period[] {
	const months = contract.reporting.months[level];
	const grain = (Object.keys(grainMonths) as Grain[]).find((one) => grainMonths[one] === months);
	if (!grain || grain === 'total') return [];
	let start = releasedOn;
	let end = '';
	for (const [unitId, periods] of [...sent.facts, ...sent.statuses]) {
		if (units.byId.get(unitId)?.level !== level) continue;
		for (const period of periods) {
			if (period.start < start) start = period.start;
			if (period.end > end) end = period.end;
		}
	}
	return end === '' ? [] : bucketsIn({ start, end }, grain).filter((period) => period.start <= releasedOn);
}

const isInside = (inner: Period, outer: Period) => inner.start >= outer.start && inner.end <= outer.end;

type Own = { readonly [Kind in keyof Sent]: readonly PeriodReport[] };
type Missing = (period: Period) => Status;

function unitSubmissions(
	unit: Unit,
	periods: readonly Period[],
	{ facts, statuses }: Own,
	missing: Missing,
	into: { submission: Submission; brought: boolean }[]
): void {
	const index = { facts: new PeriodIndex(facts), statuses: new PeriodIndex(statuses) };
	const placed = new Set<Period>();
	for (const period of periods) {
		const near = { facts: index.facts.overlapping(period), statuses: index.statuses.overlapping(period) };
		for (const one of near.facts) if (isInside(one, period) || isInside(period, one)) placed.add(one);
		for (const one of near.statuses) if (isInside(one, period) || isInside(period, one)) placed.add(one);
		const brought = near.facts.length + near.statuses.length > 0;
		into.push({ submission: submission(unit, period, near, missing), brought });
	}
	if (placed.size === facts.length + statuses.length) return;
	const odd = [...facts, ...statuses].filter((one) => !placed.has(one));
	const besides = new Map(odd.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
	for (const period of besides.values()) {
		const near = { facts: index.facts.overlapping(period), statuses: index.statuses.overlapping(period) };
		into.push({ submission: submission(unit, period, near, missing), brought: true });
	}
}

/** `near`: what the unit sent of these days. */
function submission(unit: Unit, period: Period, near: Own, missing: Missing): Submission {
	const numbers = near.facts.filter((one) => isInside(one, period) || isInside(period, one));
	const given = near.statuses.filter((one) => isInside(one, period));
	const all = given.length === 0 ? numbers : [...numbers, ...given];
	const [first] = all;
	let submittedOn: IsoDate | null = null;
	for (const one of all) if ((one.submittedOn ?? '') > (submittedOn ?? '')) submittedOn = one.submittedOn;
	return {
		unitId: unit.id,
		start: period.start,
		end: period.end,
		status: numberStatus(numbers) ?? given[0]?.status ?? missing(period),
		submittedOn,
		provisional: numbers.some((one) => one.provisional),
		scope: first?.scope ?? (unit.level === 'province' ? 'territory' : 'body')
	};
}

function numberStatus(numbers: readonly PeriodReport[]): Status | null {
	if (numbers.length === 0) return null;
	return numbers.every(({ status }) => status === 'reported_zero') ? 'reported_zero' : 'reported';
}

function missingStatus(period: Period, dueDays: number, releasedOn: IsoDate): Status {
	const due = addDays(period.end, dueDays);
	if (due > releasedOn) return 'not_due';
	return addDays(due, lateDays) > releasedOn ? 'late' : 'not_reported';
}
