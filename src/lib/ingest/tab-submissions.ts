import type { DatasetContract } from '../model/contract.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import type { FactColumns } from './columns/fact-columns.ts';
import { factReports, statusReports, type PeriodReport } from './columns/period-reports.ts';
import { groupReports, type ReportGroups } from './columns/report-groups.ts';
import { SubmissionList, type SubmissionColumns } from './columns/submission-columns.ts';
import { submissionsOf } from './derive-submissions.ts';
import { duePeriods, isOwed } from './due-periods.ts';
import type { StatusRow } from './fact-row.ts';
import type { UnitIndex } from './unit-index.ts';
import { unitSubmissions } from './unit-submissions.ts';

/** What a tab's facts and statuses are read against. */
export interface TabTask {
	readonly contract: DatasetContract;
	readonly units: UnitIndex;
	/** The last day of all that was dropped. */
	readonly through: IsoDate;
}

/** The reports that dropped files bring, of the units that they name: those of the facts first. */
export function tabSubmissions(
	facts: FactColumns,
	statuses: readonly StatusRow[],
	named: readonly UnitId[],
	task: TabTask
): SubmissionColumns {
	const groups = statuses.length === 0 ? groupReports(facts) : null;
	const list = new SubmissionList(facts, named);
	if (groups) addGroups(list, facts, groups, task);
	else addAll(list, facts, statuses, task);
	return list.whole();
}

function addAll(list: SubmissionList, facts: FactColumns, statuses: readonly StatusRow[], task: TabTask): void {
	const sent = { facts: factReports(facts), statuses: statusReports(statuses) };
	for (const { submission, brought } of submissionsOf(task.contract, task.units, sent, task.through))
		if (brought) list.add(submission);
}

/** Most units report as they are asked to: of these, what is sent is what is known. */
function addGroups(list: SubmissionList, facts: FactColumns, groups: ReportGroups, task: TabTask): void {
	const codes = new Map(facts.unit.values.map((unit, code) => [unit, code]));
	const due = dueOf(facts, groups, codes, task);
	const whole = spanOf(facts.period.values);
	const periodAt = (code: number) => facts.period.values[code] as Period;
	for (const unit of task.units.byId.values()) {
		const code = codes.get(unit.id);
		if (code === undefined) continue;
		const sent = groups.periods.filter((period) => groups.at(code, period) >= 0);
		const own = due(unit.level);
		// It sent reports for periods that it is asked for, and for no others; these share no day.
		const isAsAsked = sent.every((period) => own.isDue[period] === 1);
		if (isAsAsked && (isOwed(unit, whole) || isOwed(unit, spanOf(sent.map(periodAt))))) {
			for (const period of sent) {
				const group = groups.at(code, period);
				const { isZero, submittedOn, isProvisional, scope } = groups;
				list.addCodes(
					code,
					period,
					isZero[group] as number,
					submittedOn[group] as number,
					isProvisional[group] as number,
					scope[group] as number
				);
			}
			continue;
		}
		const reports = { facts: sent.map((period) => reportOf(facts, groups, code, period)), statuses: [] };
		for (const { submission, brought } of unitSubmissions(task.contract, unit, own.periods, reports, task.through))
			if (brought) list.add(submission);
	}
}

/** What is asked of the units of a level, and by code whether a period is one of these. */
interface Due {
	readonly periods: readonly Period[];
	readonly isDue: Uint8Array;
}

function dueOf(
	{ period }: FactColumns,
	groups: ReportGroups,
	codes: ReadonlyMap<UnitId, number>,
	{ contract, units, through }: TabTask
): (level: UnitLevel) => Due {
	const sent = sentByLevel(period.values, groups, codes, units);
	const known = new Map<UnitLevel, Due>();
	return (level) => {
		const before = known.get(level);
		if (before) return before;
		const periods = duePeriods(contract, level, sent.get(level) ?? null, through);
		const keys = new Set(periods.map(({ start, end }) => `${start} ${end}`));
		const isDue = Uint8Array.from(period.values, ({ start, end }) => Number(keys.has(`${start} ${end}`)));
		const due = { periods, isDue };
		known.set(level, due);
		return due;
	};
}

/** The days of which units of each level sent anything. */
function sentByLevel(
	periods: readonly Period[],
	groups: ReportGroups,
	codes: ReadonlyMap<UnitId, number>,
	{ byId }: UnitIndex
): ReadonlyMap<UnitLevel, Period> {
	const used = new Map<UnitLevel, Uint8Array>();
	for (const [id, code] of codes) {
		const level = byId.get(id)?.level;
		if (!level) continue;
		const own = used.get(level) ?? new Uint8Array(periods.length);
		used.set(level, own);
		for (let period = 0; period < own.length; period++) if (groups.at(code, period) >= 0) own[period] = 1;
	}
	return new Map(Array.from(used, ([level, own]) => [level, spanOf(periods.filter((_, at) => own[at] === 1))]));
}

function spanOf(periods: readonly Period[]): Period {
	let [start, end] = ['9999', ''];
	for (const period of periods) {
		if (period.start < start) start = period.start;
		if (period.end > end) end = period.end;
	}
	return { start, end };
}

function reportOf(facts: FactColumns, groups: ReportGroups, unit: number, period: number): PeriodReport {
	const group = groups.at(unit, period);
	const { start, end } = facts.period.values[period] as Period;
	return {
		start,
		end,
		status: groups.isZero[group] === 1 ? 'reported_zero' : 'reported',
		submittedOn: facts.submittedOn.values[groups.submittedOn[group] as number] ?? null,
		provisional: groups.isProvisional[group] === 1,
		scope: facts.scope.values[groups.scope[group] as number] as PeriodReport['scope']
	};
}
