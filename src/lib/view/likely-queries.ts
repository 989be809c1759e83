import type { DatasetContract, Measure } from '../model/contract.ts';
import { yearOf } from '../model/period.ts';
import type { Grain } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { suitedKinds } from './chart-parameters.ts';
import { measureQueries } from './measure-queries.ts';
import { lensDates } from './lens-parameter.ts';
import { byGrain, fromYear, perResidents, showAs, splitBy, throughLens, toYear, withBase } from './next-view.ts';
import { showNameOf } from './show-name.ts';
import type { SiteFacts } from './site-facts.ts';
import { showChoices } from './view-choices.ts';

/** What a view is of. */
export interface ViewSubject {
	readonly contract: DatasetContract;
	readonly measure: Measure;
	readonly facts: SiteFacts;
}

/** What the views ask for that are one step of a control away, the likely ones first, each once. */
export function* likelyQueries(view: View, subject: ViewSubject): Generator<Query> {
	const asked = new Set<string>();
	for (const query of queriesOf(view, subject)) {
		const key = JSON.stringify(query);
		if (!asked.has(key)) yield query;
		asked.add(key);
	}
}

function* queriesOf(view: View, subject: ViewSubject): Generator<Query> {
	for (const next of likelyViews(view, subject)) {
		const { series, average, change } = measureQueries(next, subject.facts);
		yield series;
		if (average) yield average;
		const kind = suitedKinds(next.query, subject.measure, subject.facts)[0];
		if (change && kind === 'line') yield change;
	}
}

// Offices report by quarters and years; leaders ask for changes and places first.
const grains = ['quarter', 'year', 'half', 'month'] as const satisfies readonly Grain[];
const shows = ['', 'change', 'rank', 'index', 'share', 'to_date', 'previous', 'target'] as const;

/** The way back from a split first; then the controls take turns, so that none waits for all choices of another. */
function* likelyViews(view: View, { contract, measure, facts }: ViewSubject): Generator<View> {
	const { query } = view;
	const isSplit = !query.splitBy.includes('unit');
	if (isSplit) yield splitBy(view, '');
	const offered = showChoices(view, measure, hasTarget(facts, contract, measure));
	const shown = shows.filter((show) => show !== showNameOf(query.transform) && offered.includes(show));
	const dates = query.lens.kind === 'units_of' ? [''] : [facts.dataThrough, ...lensDates(facts.directory).slice(0, 1)];
	const controls = [
		bases(view).map((year) => withBase(view, year)),
		dates.map((date) => throughLens(view, date)),
		grains.filter((grain) => grain !== query.grain).map((grain) => byGrain(view, grain)),
		shown.map((show) => showAs(view, show, measure, facts)),
		contract.dimensions.slice(0, isSplit ? 0 : 1).map(({ id }) => splitBy(view, id)),
		rates(view, measure).map((per) => perResidents(view, per)),
		spans(view, facts)
	];
	for (let turn = 0; turn < Math.max(...controls.map(({ length }) => length)); turn++)
		for (const views of controls) {
			const next = views[turn];
			if (next) yield next;
		}
}

/** Of an index, the other years shown, those near its own first. */
function bases({ query: { transform, time } }: View): number[] {
	if (transform.kind !== 'index') return [];
	const { base } = transform;
	const [from, to] = [yearOf(time.start), yearOf(time.end)];
	const years = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => year !== base);
	return years.toSorted((one, other) => Math.abs(one - base) - Math.abs(other - base));
}

/** From counts to rates, and back. */
function rates({ query: { transform } }: View, measure: Measure): number[] {
	if (transform.kind === 'per_population') return [0];
	return transform.kind === 'absolute' && measure.kind === 'count' && measure.per ? [measure.per] : [];
}

/** A year less or more at either end. */
function spans(view: View, { dataFrom, dataThrough }: SiteFacts): View[] {
	const [from, to] = [yearOf(view.query.time.start), yearOf(view.query.time.end)];
	return [
		...(to > from ? [toYear(view, to - 1), fromYear(view, from + 1)] : []),
		...(to < yearOf(dataThrough) ? [toYear(view, to + 1)] : []),
		...(from > yearOf(dataFrom) ? [fromYear(view, from - 1)] : [])
	];
}

const hasTarget = ({ targets }: SiteFacts, contract: DatasetContract, measure: Measure) =>
	targets.some((target) => target.dataset === contract.id && target.measure === measure.id);
