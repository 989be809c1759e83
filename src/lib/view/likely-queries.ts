import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Grain } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { suitedKinds } from './chart-parameters.ts';
import { measureQueries } from './measure-queries.ts';
import { lensDates } from './lens-parameter.ts';
import { byGrain, showAs, splitBy, throughLens } from './next-view.ts';
import { showNameOf } from './show-name.ts';
import type { SiteFacts } from './site-facts.ts';
import { showChoices } from './view-choices.ts';

/** What a view is of. */
export interface ViewSubject {
	readonly contract: DatasetContract;
	readonly measure: Measure;
	readonly facts: SiteFacts;
}

/** What the views ask for that are one step of a control away, the likely ones first. */
export function* likelyQueries(view: View, subject: ViewSubject): Generator<Query> {
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
		dates.map((date) => throughLens(view, date)),
		grains.filter((grain) => grain !== query.grain).map((grain) => byGrain(view, grain)),
		shown.map((show) => showAs(view, show, measure, facts)),
		contract.dimensions.slice(0, isSplit ? 0 : 1).map(({ id }) => splitBy(view, id))
	];
	for (let turn = 0; turn < Math.max(...controls.map(({ length }) => length)); turn++)
		for (const views of controls) {
			const next = views[turn];
			if (next) yield next;
		}
}

const hasTarget = ({ targets }: SiteFacts, contract: DatasetContract, measure: Measure) =>
	targets.some((target) => target.dataset === contract.id && target.measure === measure.id);
