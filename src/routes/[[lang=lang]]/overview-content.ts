import type { Ask } from '#lib/engine/ask.ts';
import { barFigure } from '#lib/figures/bar-figure.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import { keyFigure } from '#lib/figures/key-figure.ts';
import { addMonths, parsePeriodKey } from '#lib/model/period.ts';
import type { Grain, IsoDate } from '#lib/model/period.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import { plainChart } from '#lib/model/view.ts';
import { askedPeriod } from '#lib/view/overview-periods.ts';
import { encodeView } from '#lib/view/measure-url.ts';
import { overviewQueries } from '#lib/view/overview-queries.ts';
import type { DatasetQueries } from '#lib/view/overview-queries.ts';
import { breathe } from '#lib/ui/in-slices.ts';
import { termContent } from './term-content.ts';
import { overviewBriefs } from './overview-briefs.ts';
import { figureInput, lensOf, placeView } from './overview-input.ts';
import type { OverviewCard, OverviewContent, OverviewInput } from './overview-input.ts';
import { missingReports } from './missing-reports.ts';

/** Asks all that an overview needs and makes its figures. */
export async function overviewContent(input: OverviewInput, ask: Ask, signal?: AbortSignal): Promise<OverviewContent> {
	const { term } = askedPeriod(input.view.period, input.facts);
	if (term) return termContent(input, term, ask, signal);
	const queries = overviewQueries(input.view, input.contracts, input.facts, input.others);
	const contract = queries.datasets[0]!.contract;
	const [cards, briefs, table, mean] = await Promise.all([
		Promise.all(queries.datasets.map((part) => overviewCard(part, input, ask, signal))),
		overviewBriefs(queries, input, ask, signal),
		ask.query(queries.ranking, contract, signal),
		ask.query(queries.average, contract, signal)
	]);
	await breathe(signal);
	const focus = input.view.scope === null ? [] : [input.view.scope];
	// Units of other times would only make names longer: "Đống Đa (từ 2025)".
	const period = parsePeriodKey(input.view.period)!;
	const shown = (result: ResultTable) => sliceBuckets(result, period.start, period.start);
	const ranking = barFigure({
		...figureInput(queries.ranking, contract, input),
		view: { query: queries.ranking, chart: { ...plainChart, focus, at: input.view.period } },
		table: shown(table),
		mean: { table: shown(mean) }
	});
	const search = encodeView(
		{ query: queries.ranking, chart: { ...plainChart, focus, at: input.view.period } },
		input.facts
	);
	const rankingPage = { dataset: contract.id, measure: contract.headline, search };
	return { ...lensOf(input), cards, briefs, ranking, rankingPage };
}

async function overviewCard(
	part: DatasetQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewCard> {
	const { contract } = part;
	const [table, change, published, missing] = await Promise.all([
		ask.query(part.value, contract, signal),
		ask.query(part.change, contract, signal),
		ask.query(part.published, contract, signal),
		ask.submissions(part.missing, signal)
	]);
	await breathe(signal);
	const figure = { ...figureInput(part.value, contract, input), table, change };
	const period = parsePeriodKey(input.view.period)!;
	return {
		dataset: contract.id,
		measure: contract.headline,
		label: contract.label[input.locale],
		search: encodeView(placeView(contract, input), input.facts),
		key: keyFigure(figure),
		trend: lineFigure({ ...figure, table: sliceBuckets(table, trendStart(period), period.start) }),
		missing: missingReports(missing, published, period, input.facts.directory)
	};
}

/** Trends lead up to the period shown: five years by quarter, ten by year. */
function trendStart({ start, grain }: { start: IsoDate; grain: Grain }): IsoDate {
	return addMonths(start, grain === 'year' ? -120 : -60);
}
