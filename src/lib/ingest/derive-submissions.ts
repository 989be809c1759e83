import type { DatasetContract } from '../model/contract.ts';
import type { IsoDate, Period } from '../model/period.ts';
import { unitLevels, type UnitLevel } from '../model/unit.ts';
import type { FactColumns } from './columns/fact-columns.ts';
import { factReports, statusReports, type SentReports } from './columns/period-reports.ts';
import { duePeriods } from './due-periods.ts';
import type { StatusRow } from './fact-row.ts';
import type { UnitIndex } from './unit-index.ts';
import { unitSubmissions, type FoundSubmission, type Submission } from './unit-submissions.ts';

export interface Reports {
	readonly facts: FactColumns;
	readonly statuses: readonly StatusRow[];
}

/** Every report that came in or was due by the day of the release: per unit and reporting period, with its status. */
export function deriveSubmissions(
	contract: DatasetContract,
	units: UnitIndex,
	{ facts, statuses }: Reports,
	releasedOn: IsoDate
): Submission[] {
	const sent = { facts: factReports(facts), statuses: statusReports(statuses) };
	return submissionsOf(contract, units, sent, releasedOn).map(({ submission }) => submission);
}

/** What units sent: as numbers, and as a status alone. */
export interface Sent {
	readonly facts: SentReports;
	readonly statuses: SentReports;
}

/** The same of what is known by unit. */
export function submissionsOf(
	contract: DatasetContract,
	units: UnitIndex,
	sent: Sent,
	releasedOn: IsoDate
): FoundSubmission[] {
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const due = new Map(
		levels.map((level) => [level, duePeriods(contract, level, spanOf(level, units, sent), releasedOn)])
	);
	return [...units.byId.values()].flatMap((unit) => {
		const own = { facts: sent.facts.get(unit.id) ?? [], statuses: sent.statuses.get(unit.id) ?? [] };
		return unitSubmissions(contract, unit, due.get(unit.level) ?? [], own, releasedOn);
	});
}

/** The days of which units of a level sent anything; null where there are none. */
function spanOf(level: UnitLevel, units: UnitIndex, sent: Sent): Period | null {
	let [start, end] = ['9999', ''];
	for (const [unitId, periods] of [...sent.facts, ...sent.statuses]) {
		if (units.byId.get(unitId)?.level !== level) continue;
		for (const period of periods) {
			if (period.start < start) start = period.start;
			if (period.end > end) end = period.end;
		}
	}
	return end === '' ? null : { start, end };
}
