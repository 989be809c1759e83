import { comparators } from '../model/comparator.ts';
import type { Comparator } from '../model/comparator.ts';
import type { Measure, MeasureId } from '../model/contract.ts';
import { addDays, isoDate, parsePeriodKey, yearOf } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { Lens, Query } from '../model/query.ts';
import { elapsed, findTerm } from '../model/term.ts';
import { lacksTerm } from '../model/term-pair.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import { districtsUntil, unitLevels } from '../model/unit.ts';
import type { View } from '../model/view.ts';
import { asPublished } from './lens-parameter.ts';
import { decodeTransform } from './show-parameter.ts';
import { fullSpan } from './full-span.ts';
import { viewGrains } from './trend-grains.ts';
import { perOf } from './view-choices.ts';

const levels = Object.keys(unitLevels) as UnitLevel[];
const unfocused = (view: View): View['chart'] => ({ ...view.chart, focus: [], at: null });

/** Without a term that it begins with, a view has no term before to be compared with. */
function changed(view: View, change: Partial<Query>): View {
	const query = { ...view.query, ...change };
	return { ...view, query: lacksTerm(query) ? { ...query, transform: { kind: 'absolute' } } : query };
}

/** The units of another place: those of the level below it, which the link's reader finds; null: the whole country. */
export function within(view: View, unit: UnitId | null): View {
	const below = hasDistricts(view.query.lens) ? 'district' : 'commune';
	const level = unit === null ? 'province' : unit.startsWith('p-') ? below : 'commune';
	const units = { kind: 'level', level, within: unit } as const;
	return { query: { ...view.query, units }, chart: unfocused(view) };
}

const hasDistricts = (lens: Lens) => lens.kind === 'as_published' || lens.date <= districtsUntil;

/** Another level in the same place. */
export function atLevel(view: View, level: string): View {
	const found = levels.find((candidate) => candidate === level);
	if (!found || view.query.units.kind !== 'level') return view;
	return {
		query: { ...view.query, units: { ...view.query.units, level: found } },
		chart: unfocused(view)
	};
}

/** One unit in colour; "" leaves the choice to the figure. */
export function focusOn(view: View, unit: UnitId): View {
	return { ...view, chart: { ...view.chart, focus: unit === '' ? [] : [unit] } };
}

/** Something else to compare the unit in focus with. */
export function comparedWith(view: View, comparator: string): View {
	return Object.hasOwn(comparators, comparator)
		? { ...view, chart: { ...view.chart, versus: comparator as Comparator } }
		: view;
}

/** Another first year; a last year before it moves along. */
export function fromYear(view: View, year: number): View {
	const end = Math.max(year, yearOf(view.query.time.end));
	return spanning(view, isoDate(year, 1, 1), isoDate(end, 12, 31));
}

/** Another last year; a first year after it moves along. */
export function toYear(view: View, year: number): View {
	const start = Math.min(year, yearOf(view.query.time.start));
	return spanning(view, isoDate(start, 1, 1), isoDate(year, 12, 31));
}

function spanning(view: View, start: string, end: string): View {
	const at = view.chart.at === null ? null : parsePeriodKey(view.chart.at);
	const stays = at !== null && at.start >= start && at.start < addDays(end, 1);
	const next = changed(view, { time: { ...view.query.time, start, end } });
	return { ...next, chart: { ...view.chart, at: stays ? view.chart.at : null } };
}

/** All that there can be of a term as one sum; all years, each by itself, for "". */
export function inTerm(view: View, key: string, facts: Years): View {
	const term = findTerm(key);
	const { start, end } = term ? elapsed(term, facts.dataThrough) : fullSpan(facts);
	return {
		...spanning(changed(view, { grain: term ? 'total' : 'year' }), start, end),
		chart: { ...view.chart, at: null }
	};
}

/** Another width of the buckets. */
export function byGrain(view: View, grain: string): View {
	const found = viewGrains.find((candidate) => candidate === grain);
	return found ? { ...changed(view, { grain: found }), chart: { ...view.chart, at: null } } : view;
}

/** Series by the members of a dimension, or by unit for "". */
export function splitBy(view: View, dimension: string): View {
	return changed(view, { splitBy: dimension === '' ? ['unit', 'time'] : ['time', dimension] });
}

/** Counts for 0, otherwise per so many residents; places stay places. */
export function perResidents(view: View, per: number): View {
	if (view.query.transform.kind === 'rank')
		return changed(view, { transform: { kind: 'rank', per: per > 0 ? per : null } });
	return changed(view, { transform: per > 0 ? { kind: 'per_population', per } : { kind: 'absolute' } });
}

/** Another way to show the measure; an index starts with the first year shown. */
export function showAs(view: View, choice: string, measure: Measure, facts: Years): View {
	const per = perOf(view);
	const show = choice === 'index' ? `index:${yearOf(view.query.time.start)}` : choice;
	const params = new URLSearchParams({
		...(show === '' ? {} : { show }),
		...(per !== null && ['', 'rank'].includes(choice) ? { per: String(per) } : {})
	});
	return changed(view, { transform: decodeTransform(params, measure, facts, []) });
}
type Years = Parameters<typeof decodeTransform>[2];

/** Another base year of an index. */
export function withBase(view: View, year: number): View {
	return changed(view, { transform: { kind: 'index', base: year } });
}

/** All years in the units of a date, communes where it has no districts; "" for units as published. */
export function throughLens(view: View, date: IsoDate | ''): View {
	const lens: Lens = date === '' ? asPublished : { kind: 'units_of', date };
	const { units } = view.query;
	const stands = units.kind !== 'level' || units.level !== 'district' || hasDistricts(lens);
	return {
		...changed(view, { lens, units: stands ? units : { ...units, level: 'commune' } }),
		chart: unfocused(view)
	};
}

/** A second measure beside the first; "" for none. */
export function setAgainst(view: View, second: MeasureId | ''): View {
	const [first = ''] = view.query.measures;
	return changed(view, { measures: second === '' ? [first] : [first, second] });
}

/** The bucket that is ranked; "" for the last complete one. */
export function rankedAt(view: View, key: string): View {
	return { ...view, chart: { ...view.chart, at: key === '' ? null : key } };
}
