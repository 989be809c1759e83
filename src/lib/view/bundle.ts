import type { DatasetContract, Measure } from '../model/contract.ts';
import { parsePeriodKey } from '../model/period.ts';
import type { Query, UnitScope } from '../model/query.ts';
import type { UnitId } from '../model/unit.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import { isValidOn, searchUnits, unitsInside } from '../model/unit-directory.ts';
import { groupOf } from '../model/unit-group.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import type { OverviewView, PlaceView, View } from '../model/view.ts';
import { asPublished } from './lens-parameter.ts';
import { measureQueries } from './measure-queries.ts';
import { defaultView } from './measure-url.ts';
import { askedPeriod, overviewPeriods } from './overview-periods.ts';
import { rankedEra } from './overview-queries.ts';
import { defaultScope } from './scope-parameter.ts';
import type { SiteFacts } from './site-facts.ts';

/** Names of the files of precomputed results that may answer an overview: the scope's own numbers, and its era's comparison. */
export function overviewBundles(
	view: PlaceView,
	facts: SiteFacts
): { readonly own: string; readonly compared: string } {
	const { units } = rankedEra(view.scope, parsePeriodKey(askedPeriod(view.period, facts).middle)!, facts);
	const level = units.kind === 'level' ? units.level : units.kind;
	const own = `overview/${view.scope ?? 'all'}`;
	return { own, compared: `${own}.${level}` };
}

/** Name of the file of precomputed results that may answer a measure page; null for units named one by one. */
export function measureBundle(view: View): string | null {
	const { dataset, measures, units } = view.query;
	if (units.kind !== 'level') return null;
	return `${dataset}/${measures[0]}/${units.within === null ? '' : `${units.within}.`}${units.level}`;
}

/** Name of the file of precomputed results behind the pages of a group of units. */
export function unitBundle({ level, parent, body }: UnitGroup): string {
	return `units/${parent ?? 'all'}.${level}${body ? `.${body}` : ''}`;
}

/** Groups whose pages are answered ahead: provinces, districts of a province, and the communes of today. */
export function precomputedGroups({ directory, dataThrough }: SiteFacts): UnitGroup[] {
	const groups = directory.units
		.filter((unit) => unit.level !== 'commune' || isValidOn(unit, dataThrough))
		.map((unit) => [unitBundle(groupOf(unit)), groupOf(unit)] as const);
	return [...new Map(groups).values()];
}

/** As many overviews as a build has time for; the others ask the engine. */
const mostScopes = 100;

/** Scopes whose overviews are precomputed: everything, then the units of today, wide levels first. */
export function precomputedScopes({ directory, dataThrough }: SiteFacts): (UnitId | null)[] {
	const today = searchUnits(directory, '', Infinity).filter((unit) => isValidOn(unit, dataThrough));
	return [null, ...today.map((unit) => unit.id)].slice(0, mostScopes);
}

/** Every view that the overview of a scope has as published: terms are of units that one of the other periods is of. */
export function overviewViews(scope: UnitId | null, facts: SiteFacts): OverviewView[] {
	const { quarters, years, terms } = overviewPeriods(facts);
	return [...quarters, ...years, ...terms].map((period) => ({ scope, period, lens: asPublished }));
}

/** Into which units the pages of a measure are precomputed. */
export type Depth = 'top' | 'provinces' | 'districts';

/** Unit scopes for which a measure's pages are precomputed. */
export function precomputedUnitScopes(directory: UnitDirectory, depth: Depth): (UnitScope & { kind: 'level' })[] {
	const provinces = depth === 'top' ? [] : unitsInside(directory, null, 'province');
	const inside = (within: UnitId, level: 'district' | 'commune') =>
		unitsInside(directory, within, level).length > 1 ? [{ kind: 'level', level, within } as const] : [];
	return [
		defaultScope,
		...provinces.flatMap((unit) => [...inside(unit.id, 'district'), ...inside(unit.id, 'commune')]),
		...(depth === 'districts' ? unitsInside(directory, null, 'district') : []).flatMap((unit) =>
			inside(unit.id, 'commune')
		)
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
	const asked = grains.flatMap((grain) =>
		[base.query.transform, ...rate].map((transform) => ({ ...base.query, units, grain, transform }))
	);
	const today = measure.id === contract.headline ? seenToday({ ...base.query, units }, facts) : [];
	return [...asked, ...today].flatMap((query) => {
		const view: View = { ...base, query };
		const { series, average, change } = measureQueries(view, facts);
		return [series, average, change].filter((one) => one !== null);
	});
}

/** The default view of a headline is also answered in the provinces of today; below them the answers would double many files. */
function seenToday(query: Query, { dataThrough }: SiteFacts): Query[] {
	const { units } = query;
	const isDefault = units.kind === 'level' && units.level === defaultScope.level && units.within === null;
	return isDefault ? [{ ...query, lens: { kind: 'units_of', date: dataThrough } }] : [];
}
