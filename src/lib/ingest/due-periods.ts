import type { DatasetContract } from '../model/contract.ts';
import { bucketsIn, grainMonths, type Grain, type IsoDate, type Period } from '../model/period.ts';
import type { Unit, UnitLevel } from '../model/unit.ts';
import { isValidOver } from './unit-index.ts';

/** Reporting periods of a level, from the first to the last that any unit of the level reported. */
export function duePeriods(
	contract: DatasetContract,
	level: UnitLevel,
	sent: Period | null,
	releasedOn: IsoDate
): Period[] {
	const months = contract.reporting.months[level];
	const grain = (Object.keys(grainMonths) as Grain[]).find((one) => grainMonths[one] === months);
	if (!grain || grain === 'total' || !sent) return [];
	const start = sent.start < releasedOn ? sent.start : releasedOn;
	return bucketsIn({ start, end: sent.end }, grain).filter((period) => period.start <= releasedOn);
}

/** True where a unit is asked for a report of these days. */
export const isOwed = (unit: Unit, period: Period): boolean => unit.kind === 'government' && isValidOver(unit, period);
