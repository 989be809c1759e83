import type { Ask } from '#lib/engine/ask.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { FigureInput } from '#lib/figures/figure-input.ts';
import { figureOf } from '#lib/figures/figure-of.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { byLabel, unitLabels } from '#lib/figures/place.ts';
import type { ChartKind } from '#lib/model/chart-kind.ts';
import { comparatorIn } from '#lib/model/comparator.ts';
import type { DatasetContract, Measure } from '#lib/model/contract.ts';
import { eventsTouching } from '#lib/model/dated-event.ts';
import type { Geometry, GeometryFile } from '#lib/model/geometry.ts';
import type { Locale } from '#lib/model/locale.ts';
import { yearOf } from '#lib/model/period.ts';
import { numberAt, textAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { sliceBuckets } from '#lib/model/table-rows.ts';
import type { UnitId } from '#lib/model/unit.ts';
import type { View } from '#lib/model/view.ts';
import { suitedKinds } from '#lib/view/chart-parameters.ts';
import { geometryFile } from '#lib/view/geometry-file.ts';
import { askedQuery, besideQuery, measureQueries, parentQuery, shownBuckets } from '#lib/view/measure-queries.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** All that a measure page shows, as plain data. */
export interface MeasureContent {
	readonly view: View;
	readonly figure: Figure;
	/** Stands under a trend of units; null where a kind of chart is chosen, or the series are not units. */
	readonly ranking: Figure | null;
	/** The kinds that suit, the best one first. */
	readonly kinds: readonly ChartKind[];
	/** Units that can be brought out. */
	readonly units: readonly { readonly value: UnitId; readonly label: string }[];
}

export interface MeasureInput {
	readonly view: View;
	readonly contract: DatasetContract;
	readonly measure: Measure;
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
	/** Fetches outlines; without it maps are of tiles. */
	readonly geometry?: (file: GeometryFile) => Promise<Geometry>;
}

/** Asks all that a measure page needs and makes its figures. */
export async function measureContent(input: MeasureInput, ask: Ask, signal?: AbortSignal): Promise<MeasureContent> {
	const { view, contract, measure, facts, context, locale } = input;
	const queries = measureQueries(view, facts);
	const kinds = suitedKinds(view.query, measure, facts);
	const [best, ...others] = kinds;
	const kind = others.find((other) => other === view.chart.kind) ?? best ?? 'line';
	const versus = queries.average === null ? 'all' : comparatorIn(kind, view.chart.versus);
	const plan = kind === 'cumulative' ? askedQuery(view, queries.series) : null;
	const outlined = kind === 'map' ? geometryFile(view.query.units, facts) : null;
	const apart = kind === 'bullet' ? besideQuery(queries.series, measure, facts) : null;
	// No other kind's sentence speaks of the change on the same period.
	const compared = kind === 'line' ? queries.change : null;
	const above = versus === 'parent' ? parentQuery(view, queries.series, facts) : null;
	const [series, average, change, residents, asked, beside, parent, outlines] = await Promise.all([
		ask.query(queries.series, contract, signal),
		queries.average ? ask.query(queries.average, contract, signal) : null,
		compared ? ask.query(compared, contract, signal) : null,
		versus === 'nearest' ? ask.residents(yearOf(minOf(view.query.time.end, facts.dataThrough)), signal) : null,
		plan ? ask.query(plan, contract, signal) : null,
		apart ? ask.query(apart.query, contract, signal) : null,
		above ? ask.query(above, contract, signal) : null,
		outlined ? (input.geometry?.(outlined) ?? null) : null
	]);
	const { start, end } = shownBuckets(view);
	const made = {
		table: sliceBuckets(series, start, end),
		view,
		contract,
		locale,
		units: (id: string) => facts.directory.byId.get(id),
		context,
		ends: facts.directory.ends,
		targets: facts.targets,
		events: eventsTouching(view, facts.events, facts.directory),
		...(residents ? { residents: residentsByUnit(residents) } : {}),
		...(average ? { mean: { table: sliceBuckets(average, start, end) } } : {}),
		...(above && parent ? { parent: { table: sliceBuckets(parent, start, end), units: above.units } } : {}),
		...(change ? { change: sliceBuckets(change, start, end) } : {}),
		...(outlines ? { outlines } : {}),
		...(asked ? { asked: sliceBuckets(asked, start, end) } : {}),
		...(apart && beside ? { beside: { table: beside, dimension: apart.dimension } } : {})
	};
	const isRanked = view.chart.kind === null && kind === 'line' && others.includes('bar');
	const [figure, ranking] = await Promise.all([
		figureOf<Figure['kind']>(kind, made),
		isRanked ? figureOf('bar', made) : null
	]);
	return { view, figure, ranking, kinds, units: unitsOf(made) };
}

function residentsByUnit(table: ResultTable): Map<string, number> {
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	return new Map(rows.map((row) => [textAt(table, 'unit_id', row) ?? '', numberAt(table, 'residents', row) ?? 0]));
}

const minOf = (a: string, b: string) => (a < b ? a : b);

/** The units of an answer, by name. */
function unitsOf(input: FigureInput): MeasureContent['units'] {
	const { table, view } = input;
	if (!view.query.splitBy.includes('unit')) return [];
	const ids = new Set(Array.from({ length: table.numRows }, (_, row) => textAt(table, 'unit_id', row) ?? ''));
	const labels = unitLabels([...ids], input);
	return [...ids].sort(byLabel(labels)).map((value) => ({ value, label: labels.get(value) ?? value }));
}
