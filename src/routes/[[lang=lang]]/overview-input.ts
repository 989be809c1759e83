import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { FigureInput } from '#lib/figures/figure-input.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Query } from '#lib/model/query.ts';
import { plainChart } from '#lib/model/view.ts';
import type { OverviewView } from '#lib/model/view.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** What an overview is made of. */
export interface OverviewInput {
	readonly view: OverviewView;
	readonly contracts: readonly DatasetContract[];
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** What every figure of the overview is made from, but its table. */
export function figureInput(query: Query, contract: DatasetContract, input: OverviewInput): Omit<FigureInput, 'table'> {
	const { facts, context, locale, view } = input;
	return {
		view: { query, chart: { ...plainChart, at: view.period } },
		contract,
		locale,
		units: (id) => facts.directory.byId.get(id),
		ends: facts.directory.ends,
		context
	};
}
