import type { DatasetContract } from '../model/contract.ts';
import { bucketsIn, parsePeriodKey, periodKey } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import type { Query, SubmissionsQuery, UnitScope } from '../model/query.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import { unitLevels } from '../model/unit.ts';
import { isValidOn, unitsInside } from '../model/unit-directory.ts';
import type { OverviewView } from '../model/view.ts';
import { defaultScope } from './scope-parameter.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './span-parameter.ts';

/** A ranking of fewer units says nothing: the next level down is ranked instead. */
const fewestRanked = 5;

/** Periods that the overview can show: quarters and years that have begun, newest first. */
export function overviewPeriods(facts: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>): {
	quarters: string[];
	years: string[];
} {
	const keys = (grain: 'quarter' | 'year') =>
		bucketsIn(fullSpan(facts), grain)
			.filter((bucket) => bucket.start <= facts.dataThrough)
			.map((bucket) => periodKey(bucket.start, grain))
			.reverse();
	return { quarters: keys('quarter'), years: keys('year') };
}

/** The units ranked below a scope in a period: the first level with enough of them, beside it for a unit without any. */
export function rankedScope(scope: UnitId | null, period: Period, facts: SiteFacts): UnitScope {
	const unit = scope === null ? undefined : facts.directory.byId.get(scope);
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const below = unit ? levels.slice(levels.indexOf(unit.level) + 1) : levels;
	const asOf = period.end < facts.dataThrough ? period.end : facts.dataThrough;
	const countOf = (level: UnitLevel, within: UnitId | null) =>
		unitsInside(facts.directory, within, level).filter((candidate) => isValidOn(candidate, asOf)).length;
	const enough = below.find((level) => countOf(level, scope) >= fewestRanked);
	if (enough) return { kind: 'level', level: enough, within: scope };
	const some = below.find((level) => countOf(level, scope) > 1);
	if (some || !unit) return { kind: 'level', level: some ?? defaultScope.level, within: scope };
	return { kind: 'level', level: unit.level, within: unit.parent };
}

/** The questions behind one dataset's part of the overview. */
export interface DatasetQueries {
	readonly contract: DatasetContract;
	/** The headline measure over time, and its like-for-like change. */
	readonly value: Query;
	readonly change: Query;
	/** Reports in and due from the units below. */
	readonly below: Query;
	readonly missing: SubmissionsQuery;
}

export interface OverviewQueries {
	readonly datasets: readonly DatasetQueries[];
	/** The first dataset's headline measure per residents by unit, and the average over them. */
	readonly ranking: Query;
	readonly average: Query;
}

/**
 * The questions behind an overview. All cover the release's whole time, so that one answer serves every period:
 * the page shows the buckets it needs.
 */
export function overviewQueries(
	view: OverviewView,
	contracts: readonly DatasetContract[],
	facts: SiteFacts
): OverviewQueries {
	const period = parsePeriodKey(view.period)!;
	const time = { ...fullSpan(facts), calendar: 'civil' } as const;
	const own: UnitScope = view.scope === null ? defaultScope : { kind: 'ids', ids: [view.scope] };
	const ranked = rankedScope(view.scope, period, facts);
	const base = { time, grain: period.grain, filters: [], lens: { kind: 'as_published' } } as const;
	const absolute = { kind: 'absolute' } as const;
	const datasets = contracts.map((contract): DatasetQueries => {
		const measure = { ...base, dataset: contract.id, measures: [contract.headline] };
		const value: Query = { ...measure, units: own, splitBy: ['time'], transform: absolute };
		return {
			contract,
			value,
			change: { ...value, transform: { kind: 'change', versus: 'same_period' } },
			below: { ...value, units: ranked },
			missing: { dataset: contract.id, units: ranked, time, missingOnly: true }
		};
	});
	const first = contracts[0]!;
	const headline = first.measures.find((measure) => measure.id === first.headline);
	const per = headline?.kind === 'count' && headline.per ? headline.per : 1000;
	const average: Query = {
		...base,
		dataset: first.id,
		measures: [first.headline],
		units: ranked,
		splitBy: ['time'],
		transform: { kind: 'per_population', per }
	};
	return { datasets, ranking: { ...average, splitBy: ['unit', 'time'] }, average };
}
