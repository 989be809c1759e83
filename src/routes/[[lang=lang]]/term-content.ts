import type { Ask } from '#lib/engine/ask.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import { termFigure } from '#lib/figures/term-figure.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import { elapsed } from '#lib/model/term.ts';
import type { Term } from '#lib/model/term.ts';
import { encodeView } from '#lib/view/measure-url.ts';
import { overviewQueries } from '#lib/view/overview-queries.ts';
import type { DatasetQueries } from '#lib/view/overview-queries.ts';
import { nextBrief } from './overview-briefs.ts';
import { figureInput, placeView } from './overview-input.ts';
import type { OverviewCard, OverviewContent, OverviewInput } from './overview-input.ts';

/** The overview of a term: what was done from its beginning, and which quarters are missing. */
export async function termContent(
	input: OverviewInput,
	term: Term,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewContent> {
	const queries = overviewQueries(input.view, input.contracts, input.facts, input.others);
	const cards = await Promise.all(queries.datasets.map((part) => termCard(part, term, input, ask, signal)));
	const first = cards[0]!;
	const rankingPage = { dataset: first.dataset, measure: first.measure, search: first.search };
	return { view: input.view, cards, briefs: [nextBrief(queries, input)], ranking: null, rankingPage };
}

async function termCard(
	{ contract, value }: DatasetQueries,
	term: Term,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewCard> {
	const table = await ask.query(value, contract, signal);
	const { start, end } = elapsed(term, input.facts.dataThrough);
	const figure = { ...figureInput(value, contract, input), table: sliceBuckets(table, start, end) };
	return {
		dataset: contract.id,
		measure: contract.headline,
		label: contract.label[input.locale],
		search: encodeView(placeView(contract, input), input.facts),
		key: termFigure(figure, term),
		trend: lineFigure(figure),
		missing: null
	};
}
