import type { BarFigure } from '#lib/figures/bar-figure.ts';
import type { KeyFigure } from '#lib/figures/key-figure.ts';
import { lensSummary } from '#lib/figures/lens.ts';
import type { LineFigure } from '#lib/figures/line-figure.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { askedPeriod } from '#lib/view/overview-periods.ts';
import { within } from '#lib/view/next-view.ts';
import type { View } from '#lib/model/view.ts';
import type { IsoDate } from '#lib/model/period.ts';
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
import { lensesOf } from '#lib/view/unit-lens.ts';

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
	/** Days whose units its numbers can be told in. */
	readonly lenses: readonly IsoDate[];
	/** What a lens did to the numbers. */
	readonly lensNotes: readonly string[];
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
export function placeView(contract: DatasetContract, { view: { scope, lens }, facts }: OverviewInput): View {
	const measure = contract.measures.find((candidate) => candidate.id === contract.headline)!;
	const base = defaultView(contract, measure, facts);
	const view = { ...base, query: { ...base.query, lens } };
	const unit = scope === null ? undefined : facts.directory.byId.get(scope);
	if (unit?.level === 'commune') return { ...view, query: { ...view.query, units: { kind: 'ids', ids: [unit.id] } } };
	return unit ? within(view, unit.id) : view;
}

/** The part of an overview that says what is looked at, and through which lens. */
export function lensOf({ view, facts, locale }: OverviewInput): Pick<OverviewContent, 'view' | 'lenses' | 'lensNotes'> {
	const unit = (view.scope === null ? undefined : facts.directory.byId.get(view.scope)) ?? null;
	return { view, lenses: lensesOf(unit, facts), lensNotes: lensSummary(view.lens, locale) };
}
