import type { Ask } from '#lib/engine/ask.ts';
import { barFigure } from '#lib/figures/bar-figure.ts';
import type { BarFigure } from '#lib/figures/bar-figure.ts';
import type { LineFigure } from '#lib/figures/line-figure.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import type { KeyFigure } from '#lib/figures/key-figure.ts';
import { keyFigure } from '#lib/figures/key-figure.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { addMonths, parsePeriodKey } from '#lib/model/period.ts';
import type { Grain, IsoDate } from '#lib/model/period.ts';
import type { UnitScope } from '#lib/model/query.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import { plainChart } from '#lib/model/view.ts';
import type { OverviewView, View } from '#lib/model/view.ts';
import { defaultView, encodeView } from '#lib/view/measure-url.ts';
import { overviewQueries } from '#lib/view/overview-queries.ts';
import type { DatasetQueries } from '#lib/view/overview-queries.ts';
import { levelBelow } from '#lib/view/scope-parameter.ts';
import { overviewBriefs } from './overview-briefs.ts';
import type { Brief } from './overview-briefs.ts';
import { figureInput } from './overview-input.ts';
import type { OverviewInput } from './overview-input.ts';
import { missingReports } from './missing-reports.ts';
import type { MissingReports } from './missing-reports.ts';

/** One dataset's card: its headline number and how it came about. */
export interface OverviewCard {
	readonly dataset: string;
	readonly measure: string;
	readonly label: string;
	/** Search string of the measure's page for the same place. */
	readonly search: string;
	readonly key: KeyFigure;
	readonly trend: LineFigure;
	readonly missing: MissingReports;
}

/** All that the overview shows, as plain data. */
export interface OverviewContent {
	readonly view: OverviewView;
	readonly cards: readonly OverviewCard[];
	/** What changed, who is below a minimum, what comes next. */
	readonly briefs: readonly Brief[];
	readonly ranking: BarFigure;
	/** The page that shows the ranking with more choices. */
	readonly rankingPage: { readonly dataset: string; readonly measure: string; readonly search: string };
}

/** Asks all that an overview needs and makes its figures. */
export async function overviewContent(input: OverviewInput, ask: Ask, signal?: AbortSignal): Promise<OverviewContent> {
	const queries = overviewQueries(input.view, input.contracts, input.facts);
	const contract = queries.datasets[0]!.contract;
	const [cards, briefs, table, mean] = await Promise.all([
		Promise.all(queries.datasets.map((part) => overviewCard(part, input, ask, signal))),
		overviewBriefs(queries, input, ask, signal),
		ask.query(queries.ranking, contract, signal),
		ask.query(queries.average, contract, signal)
	]);
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
	return { view: input.view, cards, briefs, ranking, rankingPage };
}

async function overviewCard(
	part: DatasetQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<OverviewCard> {
	const { contract } = part;
	const [table, change, below, missing] = await Promise.all([
		ask.query(part.value, contract, signal),
		ask.query(part.change, contract, signal),
		ask.query(part.below, contract, signal),
		ask.submissions(part.missing, signal)
	]);
	const figure = { ...figureInput(part.value, contract, input), table, change };
	const period = parsePeriodKey(input.view.period)!;
	return {
		dataset: contract.id,
		measure: contract.headline,
		label: contract.label[input.locale],
		search: encodeView(placeView(contract, input), input.facts),
		key: keyFigure(figure),
		trend: lineFigure({ ...figure, table: sliceBuckets(table, trendStart(period), period.start) }),
		missing: missingReports(missing, below, period, input.facts.directory)
	};
}

/** The measure page of a card: the units of the place, or the one unit that has none below it. */
function placeView(contract: DatasetContract, { view: { scope }, facts }: OverviewInput): View {
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

/** Trends lead up to the period shown: five years by quarter, ten by year. */
function trendStart({ start, grain }: { start: IsoDate; grain: Grain }): IsoDate {
	return addMonths(start, grain === 'year' ? -120 : -60);
}
