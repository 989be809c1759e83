import type { Measure } from '../model/contract.ts';
import { bucketsIn } from '../model/period.ts';
import type { Query, Transform } from '../model/query.ts';
import { chanceOf } from '../insight/chance.ts';
import type { FigureKind } from './figure.ts';

/** What a query asks for, as far as a kind of chart needs to know it before there is an answer. */
export interface Asked {
	readonly query: Query;
	readonly measure: Measure;
	/** Periods side by side; 1 where time is not split. */
	readonly buckets: number;
	readonly byUnit: boolean;
	/** One unit and no other series. */
	readonly alone: boolean;
	/** Thousands of units. */
	readonly countless: boolean;
	/** Series are the members of a dimension. */
	readonly byMember: boolean;
	/** There are outlines of the units. */
	readonly outlined: boolean;
	/** Numbers that add up to a whole. */
	readonly additive: boolean;
}

/** When each kind is offered, in the order of preference: the first that suits is the default. */
const catalogue: readonly { readonly kind: FigureKind; suits(asked: Asked): boolean }[] = [
	{
		kind: 'scatter',
		suits: ({ query, byUnit, alone, byMember }) => query.measures.length === 2 && byUnit && !alone && !byMember
	},
	{ kind: 'bullet', suits: ({ query, byUnit }) => query.transform.kind === 'versus_target' && byUnit },
	{ kind: 'cumulative', suits: isCumulative },
	{ kind: 'line', suits: ({ buckets, countless }) => buckets > 1 && !countless },
	{ kind: 'bar', suits: ({ byUnit, alone }) => byUnit && !alone },
	{ kind: 'line', suits: ({ buckets, countless }) => buckets > 1 && countless },
	{ kind: 'strip', suits: ({ byUnit, alone, byMember }) => byUnit && !alone && !byMember },
	{ kind: 'funnel', suits: isFunnel },
	{ kind: 'heat', suits: ({ buckets, alone }) => buckets > 1 && !alone },
	{
		kind: 'paired',
		suits: ({ query, byUnit, byMember, buckets }) =>
			query.lens.kind === 'units_of' && byUnit && !byMember && buckets > 1
	},
	{ kind: 'map', suits: isOnMap },
	{ kind: 'stacked_bar', suits: ({ additive, byMember, byUnit }) => additive && byMember && !byUnit },
	{
		kind: 'stacked_area',
		suits: ({ additive, byMember, byUnit, buckets }) => additive && byMember && !byUnit && buckets > 2
	},
	{ kind: 'facets', suits: ({ buckets, alone, countless }) => buckets > 2 && !alone && !countless },
	{ kind: 'slope', suits: ({ buckets, alone, countless }) => buckets > 1 && !alone && !countless },
	{ kind: 'seasonal', suits: isSeasonal },
	{ kind: 'bar', suits: ({ byMember, byUnit, buckets }) => byMember && !byUnit && buckets === 1 }
];

/** Kinds that show numbers below zero: those are no parts of anything, and in no class of shades. */
export const signedKinds: readonly FigureKind[] = ['line', 'bar', 'strip', 'slope', 'facets', 'scatter', 'seasonal'];

/** Changes, places and indices are no parts of a whole: only these kinds show them. */
const honestKinds: Partial<Record<Transform['kind'], readonly FigureKind[]>> = {
	change: ['line', 'bar', 'strip'],
	rank: ['line'],
	index: ['line', 'bar']
};

/**
 * The kinds that suit a query about a measure, the best one first; lines where nothing else does. `outlined`: the
 * release has outlines of the units.
 */
export function kindsFor(query: Query, measure: Measure, outlined = false): readonly FigureKind[] {
	const asked = { ...askedOf(query, measure), outlined };
	const honest = honestKinds[query.transform.kind];
	const suited = catalogue
		.filter(({ kind, suits }) => suits(asked) && (honest?.includes(kind) ?? true))
		.map(({ kind }) => kind);
	return suited.length > 0 ? suited : ['line'];
}

function askedOf(query: Query, measure: Measure): Omit<Asked, 'outlined'> {
	const { splitBy, grain, time, units, transform } = query;
	const byUnit = splitBy.includes('unit');
	const byMember = splitBy.some((split) => split !== 'unit' && split !== 'time');
	return {
		query,
		measure,
		buckets: splitBy.includes('time') && grain !== 'total' ? bucketsIn(time, grain).length : 1,
		byUnit,
		alone: !byMember && (!byUnit || (units.kind === 'ids' && units.ids.length === 1)),
		countless: byUnit && units.kind === 'level' && units.level === 'commune' && units.within === null,
		byMember,
		additive: measure.kind === 'count' && ['absolute', 'per_population', 'share', 'to_date'].includes(transform.kind)
	};
}

/** Rates and shares of many units, whose denominators say how much chance is in them. */
function isFunnel({ byUnit, alone, byMember, query, measure }: Asked): boolean {
	return byUnit && !alone && !byMember && chanceOf(measure, query.transform) !== null;
}

/** Units with outlines, or all provinces: there are tiles for them. */
function isOnMap({ query: { units }, byUnit, byMember, outlined }: Asked): boolean {
	if (!byUnit || byMember || units.kind !== 'level') return false;
	return outlined || (units.level === 'province' && units.within === null);
}

/** Sums from the start of civil years, in months or quarters. */
function isCumulative({ query, byMember, buckets }: Asked): boolean {
	const { transform, grain, time } = query;
	const isShort = grain === 'month' || grain === 'quarter';
	return transform.kind === 'to_date' && isShort && buckets > 1 && !byMember && time.calendar === 'civil';
}

/** Months or quarters of at least two civil years. */
function isSeasonal({ query, byMember, buckets }: Asked): boolean {
	const perYear = query.grain === 'month' ? 12 : query.grain === 'quarter' ? 4 : Infinity;
	return query.transform.kind !== 'to_date' && !byMember && query.time.calendar === 'civil' && buckets >= 2 * perYear;
}
