import type { BarFigure } from '#lib/figures/bar-figure.ts';
import type { KeyFigure } from '#lib/figures/key-figure.ts';
import type { LineFigure } from '#lib/figures/line-figure.ts';
import type { UnitScope } from '#lib/model/query.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { askedPeriod } from '#lib/view/overview-periods.ts';
import { levelBelow } from '#lib/view/scope-parameter.ts';
import type { View } from '#lib/model/view.ts';
import type { MissingReports } from './missing-reports.ts';
import type { Brief } from './brief.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { FigureInput } from '#lib/figures/figure-input.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Query } from '#lib/model/query.ts';
import { plainChart } from '#lib/model/view.ts';
import type { OverviewView } from '#lib/model/view.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** One dataset's card: its headline number and how it came about. */
export interface OverviewCard {
	readonly dataset: string;
	readonly measure: string;
	readonly label: string;
	/** Search string of the measure's page for the same place. */
	readonly search: string;
	readonly key: KeyFigure;
	readonly trend: LineFigure;
	/** Null for a term. */
	readonly missing: MissingReports | null;
}

/** All that the overview shows, as plain data. */
export interface OverviewContent {
	readonly view: OverviewView;
	readonly cards: readonly OverviewCard[];
	/** What changed, who is below a minimum, what comes next. */
	readonly briefs: readonly Brief[];
	/** None for a term, in which units came and went. */
	readonly ranking: BarFigure | null;
	/** The page that shows the ranking with more choices. */
	readonly rankingPage: { readonly dataset: string; readonly measure: string; readonly search: string };
}

/** What an overview is made of. */
export interface OverviewInput {
	readonly view: OverviewView;
	readonly contracts: readonly DatasetContract[];
	/** Datasets that have a line each, and their minimums. */
	readonly others: readonly DatasetContract[];
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** What every figure of the overview is made from, but its table. */
export function figureInput(query: Query, contract: DatasetContract, input: OverviewInput): Omit<FigureInput, 'table'> {
	const { facts, context, locale, view } = input;
	return {
		view: { query, chart: { ...plainChart, at: askedPeriod(view.period, facts).key } },
		contract,
		locale,
		units: (id) => facts.directory.byId.get(id),
		ends: facts.directory.ends,
		context
	};
}

/** The measure page of a card: the units of the place, or the one unit that has none below it. */
export function placeView(contract: DatasetContract, { view: { scope }, facts }: OverviewInput): View {
	const measure = contract.measures.find((candidate) => candidate.id === contract.headline)!;
	const view = defaultView(contract, measure, facts);
	const unit = scope === null ? undefined : facts.directory.byId.get(scope);
	if (!unit) return view;
	const units: UnitScope =
		unit.level === 'commune'
			? { kind: 'ids', ids: [unit.id] }
			: { kind: 'level', level: levelBelow(unit.level), within: unit.id };
	return { ...view, query: { ...view.query, units } };
}
