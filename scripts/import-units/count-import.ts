import type { UnitChange } from '#lib/model/unit-change.ts';
import { foldText } from '#lib/model/text.ts';
import { isValidOn } from '#lib/model/unit-directory.ts';
import type { Unit, UnitLevel } from '#lib/model/unit.ts';
import type { ImportDates } from './build-units.ts';
import type { Lists } from './read-lists.ts';

/** What an import found, for people to compare with the official totals. */
export interface ImportCounts {
	readonly before: Readonly<Record<UnitLevel, number>>;
	readonly after: Readonly<Record<UnitLevel, number>>;
	/** Old communes by what is known of their shares: all, all but with estimates, or not all. */
	readonly exact: number;
	readonly estimated: number;
	readonly unknown: number;
	/** Old communes that no change leaves. */
	readonly unconverted: number;
	readonly decomposedRows: number;
	/** Names of new communes that more than one carries. */
	readonly repeatedNames: number;
	/** Codes of new communes that old ones had, and those under another name. */
	readonly reusedCodes: number;
	readonly reusedForOtherNames: number;
}

/** Counts what came of the lists. */
export function countImport(
	lists: Lists,
	units: readonly Unit[],
	changes: readonly UnitChange[],
	{ changed }: ImportDates
): ImportCounts {
	const at = (test: (unit: Unit) => boolean) => ({
		province: units.filter((unit) => unit.level === 'province' && test(unit)).length,
		district: units.filter((unit) => unit.level === 'district' && test(unit)).length,
		commune: units.filter((unit) => unit.level === 'commune' && test(unit)).length
	});
	const isOld = (unit: Unit) => unit.validFrom < changed && (unit.validTo ?? '9999') >= dayBefore(changed);
	const old = units.filter((unit) => unit.level === 'commune' && isOld(unit));
	const made = units.filter((unit) => unit.level === 'commune' && isValidOn(unit, changed));
	const oldByCode = new Map(old.map((unit) => [unit.code, unit]));
	const reused = made.filter(({ code }) => oldByCode.has(code));
	const nameOf = (unit: Unit | undefined) => foldText(unit?.shortName ?? '');
	return {
		before: at(isOld),
		after: at((unit) => isValidOn(unit, changed)),
		...countShares(old, changes, changed),
		decomposedRows: lists.decomposed,
		repeatedNames: repeated(made.map(({ name }) => foldText(name))),
		reusedCodes: reused.length,
		reusedForOtherNames: reused.filter((unit) => nameOf(unit) !== nameOf(oldByCode.get(unit.code))).length
	};
}

const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

function countShares(old: readonly Unit[], changes: readonly UnitChange[], date: string) {
	const bases = new Map<string, Set<string>>();
	for (const change of changes)
		if (change.date === date) bases.set(change.from, (bases.get(change.from) ?? new Set()).add(change.basis));
	const count = { exact: 0, estimated: 0, unknown: 0, unconverted: 0 };
	for (const { id } of old) {
		const own = bases.get(id);
		if (!own) count.unconverted += 1;
		else if (own.has('unknown')) count.unknown += 1;
		else if (own.size === 1 && own.has('exact')) count.exact += 1;
		else count.estimated += 1;
	}
	return count;
}

function repeated(names: readonly string[]): number {
	const times = new Map<string, number>();
	for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
	return [...times.values()].filter((count) => count > 1).length;
}
