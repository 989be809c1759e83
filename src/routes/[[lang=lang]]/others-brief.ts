import type { Ask } from '#lib/engine/ask.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { addMonths, parsePeriodKey } from '#lib/model/period.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import { breathe } from '#lib/ui/in-slices.ts';
import { encodeView } from '#lib/view/measure-url.ts';
import type { AsideQueries } from '#lib/view/overview-queries.ts';
import type { Brief, BriefItem } from './brief.ts';
import { figureInput, placeView } from './overview-input.ts';
import type { OverviewInput } from './overview-input.ts';

/** What the headline of every dataset without a card says of the period, each leading to its page. */
export async function othersBrief(
	parts: readonly AsideQueries[],
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief> {
	const items = await Promise.all(parts.map((part) => findingOf(part, input, ask, signal)));
	const text = briefMessagesOf(input.locale).others;
	const groups = items.length === 0 ? [] : [{ text: null, act: null, unverified: null, more: null, items }];
	return { id: 'others', title: text.title, groups, none: text.none, note: null, every: null };
}

async function findingOf(
	{ contract, value, change }: AsideQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<BriefItem> {
	const [table, changes] = await Promise.all([ask.query(value, contract, signal), ask.query(change, contract, signal)]);
	await breathe(signal);
	const { start } = parsePeriodKey(input.view.period)!;
	const shown = sliceBuckets(table, addMonths(start, -24), start);
	const { finding } = lineFigure({ ...figureInput(value, contract, input), table: shown, change: changes });
	const search = encodeView(placeView(contract, input), input.facts);
	return { text: finding, link: { kind: 'measure', dataset: contract.id, measure: contract.headline, search } };
}
