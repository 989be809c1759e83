import type { DatasetContract } from '../model/contract.ts';
import { bucketsIn, parsePeriodKey } from '../model/period.ts';
import type { Grain, IsoDate, Period, TimeSpan } from '../model/period.ts';
import { lastQuarterOf } from '../model/term.ts';
import { termPair } from '../model/term-pair.ts';
import type { TermPair } from '../model/term-pair.ts';
import type { Lens, Query, SubmissionsQuery, UnitScope } from '../model/query.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import { unitLevels } from '../model/unit.ts';
import { isValidOn, unitsInside } from '../model/unit-directory.ts';
import type { OverviewView } from '../model/view.ts';
import { asPublished } from './lens-parameter.ts';
import { askedPeriod } from './overview-periods.ts';
import { heldQueries } from './held-queries.ts';
import type { HeldQuery } from './held-queries.ts';
import { defaultScope } from './scope-parameter.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './full-span.ts';

/** A ranking of fewer units says nothing: the next level down is ranked instead. */
const fewestRanked = 5;

/** The day whose units are ranked in a period: its last one with data, or that of a lens. */
export function rankedOn(period: Period, { dataThrough }: SiteFacts, lens: Lens = asPublished): IsoDate {
	if (lens.kind === 'units_of') return lens.date;
	return period.end < dataThrough ? period.end : dataThrough;
}

/** The units ranked below a scope in a period: the first level with enough of them, beside it for a unit without any. */
export function rankedScope(
	scope: UnitId | null,
	period: Period,
	facts: SiteFacts,
	lens: Lens = asPublished
): UnitScope {
	const asOf = rankedOn(period, facts, lens);
	const known = rankedScopes.get(facts) ?? new Map<string, UnitScope>();
	rankedScopes.set(facts, known);
	const key = `${scope} ${asOf}`;
	const units = known.get(key) ?? chooseRanked(scope, asOf, facts);
	known.set(key, units);
	return units;
}

// An era is found by asking for every bucket of the release, and a build asks for every era.
const rankedScopes = new WeakMap<SiteFacts, Map<string, UnitScope>>();

function chooseRanked(scope: UnitId | null, asOf: IsoDate, facts: SiteFacts): UnitScope {
	const unit = scope === null ? undefined : facts.directory.byId.get(scope);
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const below = unit ? levels.slice(levels.indexOf(unit.level) + 1) : levels;
	const countOf = (level: UnitLevel, within: UnitId | null) =>
		unitsInside(facts.directory, within, level).filter((candidate) => isValidOn(candidate, asOf)).length;
	const enough = below.find((level) => countOf(level, scope) >= fewestRanked);
	if (enough) return { kind: 'level', level: enough, within: scope };
	const some = below.find((level) => countOf(level, scope) > 1);
	if (some || !unit) return { kind: 'level', level: some ?? defaultScope.level, within: scope };
	return { kind: 'level', level: unit.level, within: unit.parent };
}

/** A ranked scope with the time over which it is the one that is ranked: the districts until they ended, or, through a lens, all of it. */
export interface RankedEra {
	readonly units: UnitScope;
	readonly time: TimeSpan;
}

/** The era that a period of the overview belongs to. */
export function rankedEra(
	scope: UnitId | null,
	period: Period & { grain: Exclude<Grain, 'total'> },
	facts: SiteFacts,
	lens: Lens = asPublished
): RankedEra {
	const units = rankedScope(scope, period, facts, lens);
	const same = bucketsIn(fullSpan(facts), period.grain).filter((bucket) =>
		isSameScope(rankedScope(scope, bucket, facts, lens), units)
	);
	const { start, end } = { start: same[0]?.start ?? period.start, end: same.at(-1)?.end ?? period.end };
	return { units, time: { start, end, calendar: 'civil' } };
}

function heldOf(below: Query, contract: DatasetContract, facts: SiteFacts): HeldQuery[] {
	return below.units.kind === 'level' ? heldQueries(below, contract, below.units.level, facts.targets) : [];
}

const isSameScope = (a: UnitScope, b: UnitScope) => JSON.stringify(a) === JSON.stringify(b);

const onTermBefore = (value: Query, { now }: TermPair): Query => ({
	...value,
	time: { ...now, calendar: 'civil' },
	grain: 'total',
	splitBy: [],
	transform: { kind: 'change', versus: 'term' }
});

/** What an overview says of any dataset. */
export interface AsideQueries {
	readonly contract: DatasetContract;
	/** The headline measure over time, and its like-for-like change: on the year before, of a term on the term before. */
	readonly value: Query;
	readonly change: Query;
	/** What the minimums of the units below are held against. */
	readonly held: readonly HeldQuery[];
}

/** The questions behind one dataset's part of the overview. */
export interface DatasetQueries extends AsideQueries {
	/** The headline measure of the units below. */
	readonly below: Query;
	/** The same as published, for the reports in and due: `below` itself where that has no lens. */
	readonly published: Query;
	readonly missing: SubmissionsQuery;
}

export interface OverviewQueries {
	readonly datasets: readonly DatasetQueries[];
	/** Datasets that have a line each, and their minimums. */
	readonly others: readonly AsideQueries[];
	/** The first dataset's headline measure per residents by unit, and the average over them. */
	readonly ranking: Query;
	readonly average: Query;
	/** The units below as published, which owe reports and are held against minimums. */
	readonly reporting: UnitScope;
}

/**
 * The questions behind an overview. Values cover the release's whole time and comparisons their whole era, so that
 * one answer serves every period: the page shows the buckets it needs. A lens is for values; reports are owed, and
 * minimums held, by units as published.
 */
export function overviewQueries(
	view: OverviewView,
	contracts: readonly DatasetContract[],
	facts: SiteFacts,
	others: readonly DatasetContract[] = []
): OverviewQueries {
	const { middle, term } = askedPeriod(view.period, facts);
	const period = parsePeriodKey(middle)!;
	const pair = term && termPair(term, facts.dataThrough);
	const time: TimeSpan = { ...fullSpan(facts), calendar: 'civil' };
	const own: UnitScope = view.scope === null ? defaultScope : { kind: 'ids', ids: [view.scope] };
	const era = rankedEra(view.scope, period, facts, view.lens);
	const reporting = rankedEra(view.scope, period, facts);
	// Minimums are held against quarters, whatever is shown: one answer for both grains.
	const lastQuarter = parsePeriodKey(lastQuarterOf(period, facts.dataThrough))!;
	const quarters = rankedEra(view.scope, lastQuarter, facts);
	const base = { grain: period.grain, filters: [], lens: view.lens } as const;
	const partOf = (contract: DatasetContract): DatasetQueries => {
		const value: Query = {
			...base,
			dataset: contract.id,
			measures: [contract.headline],
			units: own,
			time,
			splitBy: ['time'],
			transform: { kind: 'absolute' }
		};
		const below: Query = { ...value, ...era, splitBy: ['unit', 'time'] };
		const published = view.lens.kind === 'as_published' ? below : { ...below, ...reporting, lens: asPublished };
		return {
			contract,
			value,
			change: pair ? onTermBefore(value, pair) : { ...value, transform: { kind: 'change', versus: 'same_period' } },
			below,
			published,
			held: heldOf({ ...published, ...quarters }, contract, facts),
			missing: { dataset: contract.id, ...reporting, missingOnly: true }
		};
	};
	const first = contracts[0]!;
	const headline = first.measures.find((measure) => measure.id === first.headline);
	const per = headline?.kind === 'count' && headline.per ? headline.per : 1000;
	const average: Query = {
		...base,
		...era,
		dataset: first.id,
		measures: [first.headline],
		splitBy: ['time'],
		transform: { kind: 'per_population', per }
	};
	return {
		datasets: contracts.map(partOf),
		others: others.map(partOf),
		ranking: { ...average, splitBy: ['unit', 'time'] },
		average,
		reporting: reporting.units
	};
}
