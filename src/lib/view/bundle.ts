import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Query, UnitScope } from '../model/query.ts';
import type { UnitId } from '../model/unit.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import { unitsInside } from '../model/unit-directory.ts';
import type { OverviewView, View } from '../model/view.ts';
import { measureQueries } from './measure-queries.ts';
import { defaultView } from './measure-url.ts';
import { overviewPeriods, overviewQueries } from './overview-queries.ts';
import type { OverviewQueries } from './overview-queries.ts';
import { defaultScope } from './scope-parameter.ts';
import type { SiteFacts } from './site-facts.ts';

/** Name of the file of precomputed results that may answer an overview. */
export const overviewBundle = (view: OverviewView): string => `overview/${view.scope ?? 'all'}`;

/** Name of the file of precomputed results that may answer a measure page; null for units named one by one. */
export function measureBundle(view: View): string | null {
	const { dataset, measures, units } = view.query;
	if (units.kind !== 'level') return null;
	return `${dataset}/${measures[0]}/${units.within === null ? '' : `${units.within}.`}${units.level}`;
}

/** Scopes whose overviews are precomputed: everything, provinces and districts; communes ask the engine. */
export function precomputedScopes(directory: UnitDirectory): (UnitId | null)[] {
	return [null, ...directory.units.filter((unit) => unit.level !== 'commune').map((unit) => unit.id)];
}

/** Every question that the overview of a scope can ask, over all periods. */
export function overviewBundleQueries(
	scope: UnitId | null,
	contracts: readonly DatasetContract[],
	facts: SiteFacts
): OverviewQueries[] {
	const { quarters, years } = overviewPeriods(facts);
	return [...quarters, ...years].map((period) => overviewQueries({ scope, period }, contracts, facts));
}

/** Unit scopes for which a measure's pages are precomputed; inside districts only for headline measures. */
export function precomputedUnitScopes(
	directory: UnitDirectory,
	isHeadline: boolean
): (UnitScope & { kind: 'level' })[] {
	const provinces = unitsInside(directory, null, 'province');
	const inside = (within: UnitId, level: 'district' | 'commune') =>
		unitsInside(directory, within, level).length > 1 ? [{ kind: 'level', level, within } as const] : [];
	return [
		defaultScope,
		...provinces.flatMap((unit) => [...inside(unit.id, 'district'), ...inside(unit.id, 'commune')]),
		...(isHeadline ? unitsInside(directory, null, 'district') : []).flatMap((unit) => inside(unit.id, 'commune'))
	];
}

/** The questions precomputed for a measure and unit scope: by year, by quarter for headlines, as counts and as rates. */
export function measureBundleQueries(
	contract: DatasetContract,
	measure: Measure,
	units: UnitScope,
	facts: SiteFacts
): Query[] {
	const base = defaultView(contract, measure, facts);
	const grains = measure.id === contract.headline ? (['year', 'quarter'] as const) : (['year'] as const);
	const rate = measure.kind === 'count' && measure.per ? [{ kind: 'per_population', per: measure.per } as const] : [];
	return grains.flatMap((grain) =>
		[base.query.transform, ...rate].flatMap((transform) => {
			const view: View = { ...base, query: { ...base.query, units, grain, transform } };
			const { series, average, change } = measureQueries(view, facts);
			return [series, ...(average ? [average] : []), change];
		})
	);
}
