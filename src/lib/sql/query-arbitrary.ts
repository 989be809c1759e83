import fc from 'fast-check';
import type { DatasetContract, Dimension } from '../model/contract.ts';
import { addDays, addMonths, calendars, grains, isoDate, yearOf } from '../model/period.ts';
import type { Calendar, IsoDate, TimeSpan } from '../model/period.ts';
import type { Filter, Lens, Query, Transform, UnitScope } from '../model/query.ts';
import { unitLevels } from '../model/unit.ts';
import type { Unit, UnitLevel } from '../model/unit.ts';

/** What generated Queries may ask about. */
export interface QueryWorld {
	readonly contracts: readonly DatasetContract[];
	readonly units: readonly Pick<Unit, 'id' | 'level'>[];
	readonly dataFrom: IsoDate;
	readonly dataThrough: IsoDate;
}

/** The same Queries for the same seed. */
export function sampleQueries(world: QueryWorld, count: number, seed = 1): Query[] {
	return fc.sample(queryArbitrary(world), { numRuns: count, seed });
}

/** Any Query that a page can ask. */
export function queryArbitrary(world: QueryWorld): fc.Arbitrary<Query> {
	return fc.constantFrom(...world.contracts).chain((contract) =>
		fc.record({
			dataset: fc.constant(contract.id),
			measures: fc.subarray(
				contract.measures.map((measure) => measure.id),
				{ minLength: 1, maxLength: Math.min(3, contract.measures.length) }
			),
			units: unitScopes(world),
			time: timeSpans(world),
			grain: fc.constantFrom(...grains),
			splitBy: fc.subarray(['unit', 'time', ...contract.dimensions.map((dimension) => dimension.id)]),
			filters: filters(contract.dimensions),
			lens: lenses,
			transform: transforms
		})
	);
}

const lenses = fc.constantFrom<Lens[]>(
	{ kind: 'as_published' },
	{ kind: 'as_published' },
	{ kind: 'units_of', date: '1990-01-01' },
	{ kind: 'units_of', date: '2025-06-30' },
	{ kind: 'units_of', date: '2026-09-30' }
);
const levels = Object.keys(unitLevels) as UnitLevel[];
const transforms = fc.constantFrom<Transform[]>(
	{ kind: 'absolute' },
	{ kind: 'per_population', per: 1000 },
	{ kind: 'change', versus: 'same_period' },
	{ kind: 'change', versus: 'previous' },
	{ kind: 'change', versus: 'term' },
	{ kind: 'share', of: 'total' },
	{ kind: 'share', of: 'parent' },
	{ kind: 'index', base: 2019 },
	{ kind: 'to_date' },
	{ kind: 'versus_target' },
	{ kind: 'rank', per: null },
	{ kind: 'rank', per: 1000 }
);

function unitScopes({ units }: QueryWorld): fc.Arbitrary<UnitScope> {
	const ids = units.map((unit) => unit.id);
	const parents = fc.constantFrom(...units.filter((unit) => unit.level !== 'commune').map((unit) => unit.id));
	return fc.oneof(
		fc.record({
			kind: fc.constant('level' as const),
			level: fc.constantFrom(...levels),
			within: fc.option(parents)
		}),
		fc.record({ kind: fc.constant('ids' as const), ids: fc.subarray(ids, { minLength: 1, maxLength: 8 }) }),
		fc.record({ kind: fc.constant('roll_up' as const), within: parents })
	);
}

function timeSpans({ dataFrom, dataThrough }: QueryWorld): fc.Arbitrary<TimeSpan> {
	const years = fc.integer({ min: yearOf(dataFrom), max: yearOf(dataThrough) });
	return fc
		.record({
			year: years,
			month: fc.constantFrom(1, 1, 4, 7, 8, 10),
			months: fc.constantFrom(3, 6, 12, 12, 24, 36, 120),
			calendar: fc.constantFrom(...(Object.keys(calendars) as Calendar[]))
		})
		.map(({ year, month, months, calendar }) => {
			const start = isoDate(year, month, 1);
			return { start, end: addDays(addMonths(start, months), -1), calendar };
		});
}

function filters(dimensions: readonly Dimension[]): fc.Arbitrary<Filter[]> {
	const some = dimensions.map((dimension) =>
		fc.record({
			dimension: fc.constant(dimension.id),
			members: fc.subarray(
				dimension.members.map((member) => member.id),
				{ minLength: 1 }
			)
		})
	);
	return fc
		.tuple(...some.map((filter) => fc.option(filter, { freq: 1 })))
		.map((list) => list.filter((one) => one !== null));
}
