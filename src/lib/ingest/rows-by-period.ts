import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import type { Report } from './fact-row.ts';

/** Rows of one unit for the same period. */
export interface PeriodRows<Row> extends Period {
	readonly rows: readonly Row[];
}

/** What each unit reported, period by period, in the order in which they first come. */
export function rowsByPeriod<Row extends Report>(
	rows: readonly Row[]
): ReadonlyMap<UnitId, readonly PeriodRows<Row>[]> {
	const units = new Map<UnitId, PeriodGroups<Row>>();
	for (const row of rows) {
		const known = units.get(row.unitId);
		const groups = known ?? new PeriodGroups<Row>();
		if (!known) units.set(row.unitId, groups);
		groups.add(row);
	}
	return new Map([...units].map(([unit, { all }]) => [unit, all]));
}

type Group<Row> = Period & { readonly rows: Row[] };

class PeriodGroups<Row extends Report> {
	readonly all: Group<Row>[] = [];
	readonly #known = new Map<string, Group<Row>>();
	#last: Group<Row> | null = null;

	/** Neighbours are mostly of the same period. */
	add(row: Row): void {
		const { start, end } = row;
		const last = this.#last?.start === start && this.#last.end === end ? this.#last : this.#groupOf(start, end);
		last.rows.push(row);
		this.#last = last;
	}

	#groupOf(start: string, end: string): Group<Row> {
		const key = `${start} ${end}`;
		const known = this.#known.get(key);
		if (known) return known;
		const group = { start, end, rows: [] };
		this.#known.set(key, group);
		this.all.push(group);
		return group;
	}
}
