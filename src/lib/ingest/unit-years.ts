import { yearOf, type IsoDate } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import type { UnitIndex } from './unit-index.ts';

export interface UnitYear {
	readonly unitId: UnitId;
	readonly year: number;
	readonly population: number;
}

export interface Census {
	readonly date: IsoDate;
	readonly population: number;
}

/** Residents of every unit for each year in which it was valid, up to `lastYear`; units without a count are left out. */
export function unitYears(
	units: UnitIndex,
	counts: ReadonlyMap<UnitId, readonly Census[]>,
	lastYear: number
): UnitYear[] {
	return [...units.byId.values()].flatMap((unit) => {
		const known = (counts.get(unit.id) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1));
		const first = yearOf(unit.validFrom);
		const last = Math.min(lastYear, unit.validTo === null ? lastYear : yearOf(unit.validTo));
		const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
		return years.flatMap((year) => {
			const population = populationIn(known, year);
			return population === null ? [] : [{ unitId: unit.id, year, population }];
		});
	});
}

const dayOf = (date: IsoDate) => Date.parse(date);

/** The population in the middle of a year: between two counts on the line through them, beyond them the nearest. */
function populationIn(known: readonly Census[], year: number): number | null {
	const middle = `${year}-07-01`;
	const before = known.findLast((count) => count.date <= middle);
	const after = known.find((count) => count.date > middle);
	if (!before || !after) return (before ?? after)?.population ?? null;
	const share = (dayOf(middle) - dayOf(before.date)) / (dayOf(after.date) - dayOf(before.date));
	return Math.round(before.population + share * (after.population - before.population));
}
