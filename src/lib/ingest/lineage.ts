import { addDays } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { backwardSteps, firstDay, forwardSteps, lastDay } from './lineage-steps.ts';
import type { NextStep, PopulationBefore } from './lineage-steps.ts';
import type { UnitIndex } from './unit-index.ts';

/**
 * How facts of one unit count in the units of another date. Units without rows for a date keep their facts; for each
 * day of facts the known shares of a unit's rows add up to 1. A row without a share says that facts of `from` belong to
 * `to` in part, and that nobody knows in which: `to` cannot be compared then.
 */
export interface LineageRow {
	readonly from: UnitId;
	readonly to: UnitId;
	/** Dates whose units are asked for, both ends counted. */
	readonly lensFrom: IsoDate;
	readonly lensTo: IsoDate;
	/** First days of the facts that the row is for, both ends counted. */
	readonly factFrom: IsoDate;
	readonly factTo: IsoDate;
	readonly share: number | null;
	readonly basis: 'exact' | 'estimated' | 'unknown';
	/** The act that made the last step; "" where facts stay with their unit. */
	readonly legalBasis: string;
}

/** The lineage of every unit, forward and back, along chains of acts. */
export function lineageOf(units: UnitIndex, populationBefore: PopulationBefore): LineageRow[] {
	const forward = forwardSteps(units.changesFrom, units.changesTo);
	const backward = backwardSteps(units.changesFrom, units.changesTo, populationBefore);
	return [...units.byId.values()].flatMap((unit) => {
		const before = unit.validFrom > firstDay ? addDays(unit.validFrom, -1) : firstDay;
		return [
			...(unit.validTo === null ? [] : follow(unit.id, addDays(unit.validTo, 1), forward, ahead)),
			...follow(unit.id, before, backward, back)
		];
	});
}

/** The two ways through time: which of two acts comes first, which lens dates lie before it, and which facts go along. */
interface Way {
	readonly isNearer: (a: IsoDate, b: IsoDate) => boolean;
	readonly until: (cursor: IsoDate, act: IsoDate | null) => readonly [IsoDate, IsoDate];
	readonly after: (act: IsoDate) => IsoDate;
	readonly split: (facts: Facts, whole: IsoDate) => { readonly go: Facts; readonly stay: Facts };
}
type Facts = readonly [from: IsoDate, to: IsoDate];

const ahead: Way = {
	isNearer: (a, b) => a < b,
	until: (cursor, act) => [cursor, act === null ? lastDay : addDays(act, -1)],
	after: (act) => act,
	split: ([from, to], whole) => {
		if (whole <= firstDay) return { go: [from, to], stay: nothing };
		return { go: [latest(from, whole), to], stay: [from, earliest(to, addDays(whole, -1))] };
	}
};
const back: Way = {
	isNearer: (a, b) => a > b,
	until: (cursor, act) => [act ?? firstDay, cursor],
	after: (act) => addDays(act, -1),
	split: ([from, to], whole) => {
		if (whole >= lastDay) return { go: [from, to], stay: nothing };
		return { go: [from, earliest(to, addDays(whole, -1))], stay: [latest(from, whole), to] };
	}
};

const nothing: Facts = [lastDay, firstDay];
const latest = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earliest = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

/** A part of a unit's facts on its way. */
interface Portion {
	readonly unit: UnitId;
	readonly share: number | null;
	readonly exact: boolean;
	readonly act: string;
	readonly facts: Facts;
	/** It has met the last act of `unit` and stayed. */
	readonly stayed: boolean;
}

function follow(id: UnitId, start: IsoDate, next: NextStep, way: Way): LineageRow[] {
	let portions: readonly Portion[] = [
		{ unit: id, share: 1, exact: true, act: '', facts: [firstDay, lastDay], stayed: false }
	];
	let cursor = start;
	let last: IsoDate | null = null;
	const rows: LineageRow[] = [];
	for (;;) {
		const act: IsoDate | null = nearestAct(portions, last, next, way);
		const lens = way.until(cursor, act);
		if (lens[0] <= lens[1] && !isIdentity(portions, id)) rows.push(...toRows(id, lens, portions));
		if (act === null) return joinDates(rows);
		portions = portions.flatMap((portion) => move(portion, act, next, way));
		cursor = way.after(act);
		last = act;
	}
}

const isIdentity = (portions: readonly Portion[], id: UnitId) => portions.every(({ unit }) => unit === id);

/** Acts that lie behind are none: a list of changes may run in a circle. */
function nearestAct(portions: readonly Portion[], last: IsoDate | null, next: NextStep, way: Way): IsoDate | null {
	const dates = portions
		.flatMap(({ unit, stayed }) => (stayed ? [] : (next(unit)?.date ?? [])))
		.filter((date) => last === null || way.isNearer(last, date));
	return dates.reduce<IsoDate | null>((best, date) => (best === null || way.isNearer(date, best) ? date : best), null);
}

function move(portion: Portion, act: IsoDate, next: NextStep, way: Way): Portion[] {
	const step = portion.stayed ? null : next(portion.unit);
	if (step === null || step.date !== act) return [portion];
	const stays: Portion[] = [];
	const goes = step.edges.flatMap((edge): Portion[] => {
		const share = portion.share === null || edge.share === null ? null : portion.share * edge.share;
		const gone = { ...portion, unit: edge.unit, share, exact: portion.exact && edge.exact, act: edge.act };
		if (share === null) return [gone];
		const { go, stay } = way.split(portion.facts, edge.whole);
		if (isSome(stay)) stays.push({ ...portion, share, facts: stay, stayed: true });
		return [
			...(isSome(go) ? [{ ...gone, facts: go }] : []),
			...(isSome(stay) ? [{ ...gone, share: null, facts: stay }] : [])
		];
	});
	const known = step.edges.reduce((sum, { share }) => sum + (share ?? 0), 0);
	if (portion.share !== null && known < 1 - 1e-9)
		stays.push({ ...portion, share: portion.share * (1 - known), stayed: true });
	return [...goes, ...stays];
}

const isSome = ([from, to]: Facts) => from <= to;

/** One row per target and span of facts in which the portions are the same. */
function toRows(
	from: UnitId,
	[lensFrom, lensTo]: readonly [IsoDate, IsoDate],
	portions: readonly Portion[]
): LineageRow[] {
	return spansOf(portions).flatMap(([factFrom, factTo]) => {
		const targets = new Map<UnitId, Portion>();
		for (const portion of portions) {
			if (portion.facts[0] > factFrom || portion.facts[1] < factTo) continue;
			const known = targets.get(portion.unit);
			targets.set(portion.unit, known ? together(known, portion) : portion);
		}
		return [...targets.values()].map(({ unit, share, exact, act }) => ({
			from,
			to: unit,
			lensFrom,
			lensTo,
			factFrom,
			factTo,
			share,
			basis: share === null ? 'unknown' : exact || Math.abs(share - 1) < 1e-9 ? 'exact' : 'estimated',
			legalBasis: act
		}));
	});
}

/** Parts that meet again: a known one beside an unknown one is still known. */
const together = (a: Portion, b: Portion): Portion => ({
	...a,
	share: a.share === null && b.share === null ? null : (a.share ?? 0) + (b.share ?? 0),
	exact: a.exact && b.exact
});

function spansOf(portions: readonly Portion[]): Facts[] {
	const starts = portions.flatMap(({ facts: [from, to] }) => [from, ...(to < lastDay ? [addDays(to, 1)] : [])]);
	const sorted = [...new Set(starts)].sort();
	return sorted.map((start, at) => [start, at + 1 < sorted.length ? addDays(sorted[at + 1]!, -1) : lastDay]);
}

/** Rows that differ in neighbouring lens dates only, as one. */
function joinDates(rows: readonly LineageRow[]): LineageRow[] {
	const joined = new Map<string, LineageRow>();
	for (const row of rows) {
		const key = [row.to, row.factFrom, row.factTo, row.share, row.basis].join(' ');
		const known = joined.get(key);
		if (known === undefined) joined.set(key, row);
		else if (addDays(known.lensTo, 1) === row.lensFrom) joined.set(key, { ...known, lensTo: row.lensTo });
		else if (addDays(row.lensTo, 1) === known.lensFrom) joined.set(key, { ...known, lensFrom: row.lensFrom });
		else joined.set(`${key} ${row.lensFrom}`, row);
	}
	return [...joined.values()];
}
