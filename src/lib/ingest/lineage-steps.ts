import type { IsoDate } from '../model/period.ts';
import type { UnitChange } from '../model/unit-change.ts';
import type { UnitId } from '../model/unit.ts';

/** Residents of a unit just before a date; null where nobody counted them. */
export type PopulationBefore = (unit: UnitId, date: IsoDate) => number | null;

/** Where a part of a unit's facts goes at an act; `share` is null where nobody knows how large it is. */
export interface Edge {
	readonly unit: UnitId;
	readonly share: number | null;
	readonly exact: boolean;
	readonly act: string;
	/** Facts from this day on (going forward), or before it (going back), make the whole of `unit`; others only a part. */
	readonly whole: IsoDate;
}

/** What an act makes of a unit's facts. What no edge takes along stays with the unit. */
export interface Step {
	readonly date: IsoDate;
	readonly edges: readonly Edge[];
}

/** The act that a unit's facts meet next, in one direction of time; null where its line ends. */
export type NextStep = (unit: UnitId) => Step | null;

/** Before and after everything that is dated; ClickHouse knows no other days. */
export const firstDay = '1900-01-01';
export const lastDay = '2299-12-31';
const noise = 1e-6;

type Changes = ReadonlyMap<UnitId, readonly UnitChange[]>;

/** From old units to those that followed: by the shares of the acts. */
export function forwardSteps(from: Changes, to: Changes): NextStep {
	const wholeSince = remembered(firstDay, (unit, ask): IsoDate => {
		const sources = movesOf(to.get(unit)).flatMap(({ from, date, share }) => [
			share === null ? date : firstDay,
			ask(from)
		]);
		return latest(sources);
	});
	return (unit) => {
		const moves = movesOf(from.get(unit));
		const total = moves.reduce((sum, { share }) => sum + (share ?? 0), 0);
		const scale = Math.abs(total - 1) < noise || total > 1 ? total : 1;
		return stepOf(
			moves,
			moves.map(({ to, share, basis, legalBasis }) => ({
				unit: to,
				share: share === null ? null : share / scale,
				exact: basis === 'exact' && (share ?? 0) / scale === 1,
				act: legalBasis,
				whole: wholeSince(to)
			}))
		);
	};
}

/** From new units to those they were made of: whole where there was one, else by residents. */
export function backwardSteps(from: Changes, to: Changes, populationBefore: PopulationBefore): NextStep {
	const weights = (unit: UnitId) => weightsOf(movesOf(to.get(unit)), populationBefore);
	const wholeUntil = remembered(lastDay, (unit, ask): IsoDate => {
		const moves = movesOf(from.get(unit));
		const total = moves.reduce((sum, { share }) => sum + (share ?? 0), 0);
		return earliest(
			moves.flatMap(({ to, date }) => {
				const known = total > 1 - noise && weights(to).get(unit) !== null;
				return [known ? lastDay : date, ask(to)];
			})
		);
	});
	return (unit) => {
		const moves = movesOf(to.get(unit));
		const shares = weights(unit);
		return stepOf(
			moves,
			moves.map(({ from, legalBasis }) => ({
				unit: from,
				share: shares.get(from) ?? null,
				exact: moves.length === 1,
				act: legalBasis,
				whole: wholeUntil(from)
			}))
		);
	};
}

/** The part of a new unit that came from each old one; null for all where one is not known. */
function weightsOf(moves: readonly Move[], populationBefore: PopulationBefore): Map<UnitId, number | null> {
	if (moves.length === 1) return new Map(moves.map(({ from }) => [from, 1]));
	const people = moves.map(({ from, date, share }) => {
		const population = populationBefore(from, date);
		return population === null || share === null ? null : population * share;
	});
	const total = people.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	const known = total > 0 && !people.includes(null);
	return new Map(moves.map(({ from }, at) => [from, known ? (people[at] ?? 0) / total : null]));
}

type Move = UnitChange & { readonly to: UnitId };

/** The changes that take people along: land alone, and units that end without a successor, move no facts. */
const movesOf = (changes: readonly UnitChange[] = []): Move[] =>
	changes.filter((change): change is Move => change.to !== null && change.to !== change.from && change.share !== 0);

const stepOf = ([first]: readonly Move[], edges: readonly Edge[]): Step | null =>
	first ? { date: first.date, edges } : null;

const latest = (dates: readonly IsoDate[]) => dates.reduce((a, b) => (a > b ? a : b), firstDay);
const earliest = (dates: readonly IsoDate[]) => dates.reduce((a, b) => (a < b ? a : b), lastDay);

/** A recursive answer by unit, each found once; a unit that is its own ancestor adds nothing. */
function remembered<Value>(none: Value, find: (unit: UnitId, ask: (unit: UnitId) => Value) => Value) {
	const known = new Map<UnitId, Value>();
	const ask = (unit: UnitId): Value => {
		const found = known.get(unit);
		if (found !== undefined) return found;
		known.set(unit, none);
		const value = find(unit, ask);
		known.set(unit, value);
		return value;
	};
	return ask;
}
