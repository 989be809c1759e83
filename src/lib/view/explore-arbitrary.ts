import fc from 'fast-check';
import { chartKinds } from '../model/chart-kind.ts';
import type { ChartKind } from '../model/chart-kind.ts';
import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import { commonFacets, pivotKeysOf } from '../model/explore-view.ts';
import type { ExploreView, FacetFilter } from '../model/explore-view.ts';
import type { Lens } from '../model/query.ts';
import { addDays, isoDate } from '../model/period.ts';
import { reportStatuses } from '../model/status.ts';
import { unitLevels } from '../model/unit.ts';
import { asPublished } from './lens-parameter.ts';

/** Any view that the page can come to, for properties of links and of SQL. */
export function exploreArbitrary(
	contracts: readonly DatasetContract[],
	units: readonly string[]
): fc.Arbitrary<ExploreView> {
	return fc.constantFrom(...contracts).chain((contract) => viewsOf(contract, units));
}

function viewsOf(contract: DatasetContract, units: readonly string[]): fc.Arbitrary<ExploreView> {
	const counts = countMeasures(contract).map(({ id }) => id);
	return fc
		.record({
			filters: filtersOf(contract, units),
			ranges: fc
				.uniqueArray(fc.constantFrom(...counts), { maxLength: 2 })
				.chain((ids) =>
					fc.tuple(
						...ids.map((measure) =>
							fc.record({ measure: fc.constant(measure), min: fc.nat(50), max: fc.constant(null) })
						)
					)
				),
			time: fc.option(spans),
			keys: fc.shuffledSubarray(pivotKeysOf(contract)),
			rows: fc.nat(3),
			top: fc.option(fc.integer({ min: 1, max: 1000 })),
			heat: fc.boolean(),
			sparks: fc.boolean(),
			expanded: fc.boolean(),
			measures: fc
				.shuffledSubarray(
					contract.measures.map(({ id }) => id),
					{ minLength: 1 }
				)
				.map((ids) => ids.slice(0, 3)),
			own: fc.option(fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')),
			descending: fc.option(fc.boolean()),
			chart: fc.option(kinds),
			sql: fc.option(fc.string({ minLength: 1 })),
			sqlChart: fc.option(kinds),
			lens: fc.constantFrom<Lens>(asPublished, ...lensDates.map((date) => ({ kind: 'units_of', date }) as const))
		})
		.map(({ keys, rows, top, heat, sparks, expanded, own, descending, chart, measures, ranges, ...rest }) => ({
			...rest,
			dataset: contract.id,
			ranges: counts.flatMap((id) => ranges.filter(({ measure }) => measure === id)),
			pivot: { rows: keys.slice(0, rows), columns: keys.slice(rows, rows + 2), top, heat, sparks, expanded },
			measures: own === null ? measures : [...measures, 'mine'],
			own: own === null ? [] : [{ id: 'mine', expression: own }],
			chart: chart && { kind: chart, measure: own === null ? measures[0]! : 'mine' },
			sort: descending === null ? null : { measure: measures[0]!, column: [], descending }
		}));
}

/** The last day before units changed, one long before it, and the last day of the release. */
const lensDates = ['2025-06-30', '2019-06-30', '2026-09-30'];

const kinds = fc.constantFrom(...(Object.keys(chartKinds) as ChartKind[]));

const spans = fc
	.tuple(fc.integer({ min: 2016, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.nat(900))
	.map(([year, month, days]) => {
		const start = isoDate(year, month, 1);
		return { start, end: addDays(start, days) };
	});

function filtersOf(contract: DatasetContract, units: readonly string[]): fc.Arbitrary<FacetFilter[]> {
	const members = {
		unit: units,
		level: Object.keys(unitLevels),
		year: ['2019', '2021', '2022'],
		month: ['3', '6', '12'],
		status: Object.keys(reportStatuses)
	};
	const facets = [
		...commonFacets.map((facet) => [facet, members[facet]] as const),
		...contract.dimensions.map(({ id, members: all }) => [id, all.map((member) => member.id)] as const)
	];
	const one = facets.map(([facet, all]) =>
		fc.record({
			facet: fc.constant(facet),
			mode: fc.constantFrom('include' as const, 'exclude' as const),
			members: fc.subarray([...all], { minLength: 1 })
		})
	);
	return fc.tuple(...one.map((filter) => fc.option(filter))).map((all) => all.filter((filter) => filter !== null));
}
