import type { Ask } from '#lib/engine/ask.ts';
import { barFigure } from '#lib/figures/bar-figure.ts';
import type { BarFigure, FigureContext, LineFigure } from '#lib/figures/figure.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import type { View } from '#lib/model/view.ts';
import { measureQueries, shownBuckets } from '#lib/view/measure-queries.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** All that a measure page shows, as plain data. */
export interface MeasureContent {
	readonly view: View;
	readonly trend: LineFigure;
	/** Null where the series are not units. */
	readonly ranking: BarFigure | null;
}

export interface MeasureInput {
	readonly view: View;
	readonly contract: DatasetContract;
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** Asks all that a measure page needs and makes its figures. */
export async function measureContent(input: MeasureInput, ask: Ask, signal?: AbortSignal): Promise<MeasureContent> {
	const { view, contract, facts, context, locale } = input;
	const queries = measureQueries(view, facts);
	const [series, average, change] = await Promise.all([
		ask.query(queries.series, contract, signal),
		queries.average ? ask.query(queries.average, contract, signal) : null,
		ask.query(queries.change, contract, signal)
	]);
	const { start, end } = shownBuckets(view);
	const figure = {
		table: sliceBuckets(series, start, end),
		view,
		contract,
		locale,
		units: (id: string) => facts.directory.byId.get(id),
		context,
		...(average ? { mean: { table: sliceBuckets(average, start, end) } } : {}),
		change: sliceBuckets(change, start, end)
	};
	return { view, trend: lineFigure(figure), ranking: average ? barFigure(figure) : null };
}
