import type { DatasetContract } from '../model/contract.ts';
import { addDays, bucketsIn, grainMonths, type Grain, type IsoDate, type Period } from '../model/period.ts';
import type { Status } from '../model/status.ts';
import { unitLevels, type Unit, type UnitId, type UnitLevel } from '../model/unit.ts';
import type { FactRow, Report, Scope, StatusRow } from './fact-row.ts';
import { PeriodIndex } from './period-index.ts';
import { rowsByPeriod, type PeriodRows } from './rows-by-period.ts';
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
	reports: Reports,
	releasedOn: IsoDate
): Submission[] {
	const facts = rowsByPeriod(reports.facts);
	const statuses = rowsByPeriod(reports.statuses);
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const due = new Map(
		levels.map((level) => [level, duePeriods(level, contract, units, [facts, statuses], releasedOn)])
	);
	return [...units.byId.values()].flatMap((unit) => {
		const [numbers, given] = [facts.get(unit.id) ?? [], statuses.get(unit.id) ?? []];
		const own = { facts: new PeriodIndex(numbers), statuses: new PeriodIndex(given) };
		const isOwed = (period: Period) => unit.kind === 'government' && isValidOver(unit, period);
		const periods = (due.get(unit.level) ?? []).filter(isOwed);
		const all = [...periods, ...besides(periods, [...numbers, ...given])];
		return all.map((period) => submission(unit, period, own, contract, releasedOn));
	});
}

/** Reporting periods of a level, from the first to the last that any unit of the level reported. */
function duePeriods(
	level: UnitLevel,
	contract: DatasetContract,
	units: UnitIndex,
	sent: readonly ReadonlyMap<UnitId, readonly Period[]>[],
	releasedOn: IsoDate
): Period[] {
	const months = contract.reporting.months[level];
	const grain = (Object.keys(grainMonths) as Grain[]).find((one) => grainMonths[one] === months);
	if (!grain || grain === 'total') return [];
	let start = releasedOn;
	let end = '';
	for (const [unitId, periods] of sent.flatMap((one) => [...one])) {
		if (units.byId.get(unitId)?.level !== level) continue;
		for (const period of periods) {
			if (period.start < start) start = period.start;
			if (period.end > end) end = period.end;
		}
	}
	return end === '' ? [] : bucketsIn({ start, end }, grain).filter((period) => period.start <= releasedOn);
}

const isInside = (inner: Period, outer: Period) => inner.start >= outer.start && inner.end <= outer.end;

/** Periods for which a unit sent something, and that no reporting period holds or lies in. */
function besides(periods: readonly Period[], sent: readonly Period[]): Period[] {
	const index = new PeriodIndex(periods);
	const odd = sent.filter(
		(one) => !index.overlapping(one).some((period) => isInside(one, period) || isInside(period, one))
	);
	return [...new Map(odd.map(({ start, end }) => [`${start} ${end}`, { start, end }])).values()];
}

function submission(
	unit: Unit,
	period: Period,
	own: { readonly facts: PeriodIndex<PeriodRows<FactRow>>; readonly statuses: PeriodIndex<PeriodRows<StatusRow>> },
	contract: DatasetContract,
	releasedOn: IsoDate
): Submission {
	const numbers = own.facts
		.overlapping(period)
		.filter((one) => isInside(one, period) || isInside(period, one))
		.flatMap((one) => one.rows);
	const given = own.statuses
		.overlapping(period)
		.filter((one) => isInside(one, period))
		.flatMap((one) => one.rows);
	const all: readonly Report[] = [...numbers, ...given];
	const submittedOn = all.reduce<IsoDate>(
		(last, row) => ((row.submittedOn ?? '') > last ? (row.submittedOn ?? '') : last),
		''
	);
	return {
		unitId: unit.id,
		start: period.start,
		end: period.end,
		status: numberStatus(numbers) ?? given[0]?.status ?? missingStatus(period, contract.reporting.dueDays, releasedOn),
		submittedOn: submittedOn === '' ? null : submittedOn,
		provisional: numbers.some((fact) => fact.provisional),
		scope: all[0]?.scope ?? (unit.level === 'province' ? 'territory' : 'body')
	};
}

function numberStatus(facts: readonly FactRow[]): Status | null {
	if (facts.length === 0) return null;
	return facts.every((fact) => fact.values.every((value) => !value)) ? 'reported_zero' : 'reported';
}

function missingStatus(period: Period, dueDays: number, releasedOn: IsoDate): Status {
	const due = addDays(period.end, dueDays);
	if (due > releasedOn) return 'not_due';
	return addDays(due, lateDays) > releasedOn ? 'late' : 'not_reported';
}
