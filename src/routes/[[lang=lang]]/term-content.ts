import type { Ask } from '#lib/engine/ask.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import { termFigure } from '#lib/figures/term-figure.ts';
import type { KeyFigureInput } from '#lib/figures/figure-input.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import { elapsed } from '#lib/model/term.ts';
import { termPair } from '#lib/model/term-pair.ts';
import type { Term } from '#lib/model/term.ts';
import { breathe } from '#lib/ui/in-slices.ts';
import { encodeView } from '#lib/view/measure-url.ts';
import { overviewQueries } from '#lib/view/overview-queries.ts';
import type { AsideQueries, DatasetQueries } from '#lib/view/overview-queries.ts';
import type { Brief, BriefItem } from './brief.ts';
import { minimumBrief, nextBrief } from './overview-briefs.ts';
import { figureInput, lensOf, placeView } from './overview-input.ts';
import type { OverviewCard, OverviewContent, OverviewInput } from './overview-input.ts';

/** The overview of a term: what was done from its beginning, and which quarters are missing. */
export async function termContent(
	input: OverviewInput,
	term: Term,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewContent> {
	const queries = overviewQueries(input.view, input.contracts, input.facts, input.others);
	const [cards, minimum, others] = await Promise.all([
		Promise.all(queries.datasets.map((part) => termCard(part, term, input, ask, signal))),
		minimumBrief(queries, input, ask, signal),
		termBrief(queries.others, term, input, ask, signal)
	]);
	const first = cards[0]!;
	const rankingPage = { dataset: first.dataset, measure: first.measure, search: first.search };
	return { ...lensOf(input), cards, briefs: [minimum, others, nextBrief(queries, input)], ranking: null, rankingPage };
}

/** The quarters of a term, and its change on the term before where there is one. */
async function termInput(
	{ contract, value, change }: Pick<AsideQueries, 'contract' | 'value' | 'change'>,
	term: Term,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<KeyFigureInput> {
	const { dataThrough } = input.facts;
	const [table, compared] = await Promise.all([
		ask.query(value, contract, signal),
		termPair(term, dataThrough) ? ask.query(change, contract, signal) : null
	]);
	await breathe(signal);
	const { start, end } = elapsed(term, dataThrough);
	const figure = { ...figureInput(value, contract, input), table: sliceBuckets(table, start, end) };
	return compared ? { ...figure, change: compared } : figure;
}

/** The totals of the datasets without a card, each leading to its page. */
async function termBrief(
	parts: readonly AsideQueries[],
	term: Term,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief> {
	const text = briefMessagesOf(input.locale);
	const items = await Promise.all(
		parts.map(async (part): Promise<BriefItem> => {
			const { contract } = part;
			const key = termFigure(await termInput(part, term, input, ask, signal), term);
			const search = encodeView(placeView(contract, input), input.facts);
			const value = [key.valueText, key.number.kind === 'percent' ? '' : key.unit].join(' ').trim();
			return {
				text: text.term.total(key.label, key.comparison ? `${value} (${key.change.text})` : value),
				link: { kind: 'measure', dataset: contract.id, measure: contract.headline, search }
			};
		})
	);
	const groups = items.length === 0 ? [] : [{ text: null, act: null, unverified: null, more: null, items }];
	return { id: 'others', title: text.others.title, groups, none: text.others.none, note: text.term.note, every: null };
}

async function termCard(
	{ contract, value, change }: DatasetQueries,
	term: Term,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewCard> {
	const figure = await termInput({ contract, value, change }, term, input, ask, signal);
	return {
		dataset: contract.id,
		measure: contract.headline,
		label: contract.label[input.locale],
		search: encodeView(placeView(contract, input), input.facts),
		key: termFigure(figure, term),
		trend: lineFigure({ ...figureInput(value, contract, input), table: figure.table }),
		missing: null
	};
}
