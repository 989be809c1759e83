import type { DatasetContract } from '../model/contract.ts';
import { addDays, type IsoDate, type Period } from '../model/period.ts';
import type { Status } from '../model/status.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { PeriodReport } from './columns/period-reports.ts';
import { isOwed } from './due-periods.ts';
import type { Scope } from './fact-row.ts';
import { PeriodIndex } from './period-index.ts';

/** What is known of the report of one unit for one period. */
export interface Submission extends Period {
	readonly unitId: UnitId;
	readonly status: Status;
	readonly submittedOn: IsoDate | null;
	readonly provisional: boolean;
	readonly scope: Scope;
}

/** `brought`: the unit sent something of these days. */
export interface FoundSubmission {
	readonly submission: Submission;
	readonly brought: boolean;
}

/** A report that is overdue for longer than this is not expected any more. */
const lateDays = 45;

const isInside = (inner: Period, outer: Period) => inner.start >= outer.start && inner.end <= outer.end;

/** What one unit sent. */
interface Own {
	readonly facts: readonly PeriodReport[];
	readonly statuses: readonly PeriodReport[];
}

type Missing = (period: Period) => Status;

/** The reports of one unit, of which `due` are asked of its level. */
export function unitSubmissions(
	contract: DatasetContract,
	unit: Unit,
	due: readonly Period[],
	{ facts, statuses }: Own,
	releasedOn: IsoDate
): FoundSubmission[] {
	const into: FoundSubmission[] = [];
	const missing = (period: Period) => missingStatus(period, contract.reporting.dueDays, releasedOn);
	const index = { facts: new PeriodIndex(facts), statuses: new PeriodIndex(statuses) };
	const placed = new Set<Period>();
	for (const period of due.filter((one) => isOwed(unit, one))) {
		const near = { facts: index.facts.overlapping(period), statuses: index.statuses.overlapping(period) };
		for (const one of near.facts) if (isInside(one, period) || isInside(period, one)) placed.add(one);
		for (const one of near.statuses) if (isInside(one, period) || isInside(period, one)) placed.add(one);
		const brought = near.facts.length + near.statuses.length > 0;
		into.push({ submission: submission(unit, period, near, missing), brought });
	}
	if (placed.size === facts.length + statuses.length) return into;
	const odd = [...facts, ...statuses].filter((one) => !placed.has(one));
	const besides = new Map(odd.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
	for (const period of besides.values()) {
		const near = { facts: index.facts.overlapping(period), statuses: index.statuses.overlapping(period) };
		into.push({ submission: submission(unit, period, near, missing), brought: true });
	}
	return into;
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
