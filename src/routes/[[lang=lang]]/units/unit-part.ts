import { sparklineShape } from '#lib/charts/sparkline-shape.ts';
import type { SparklineShape } from '#lib/charts/sparkline-shape.ts';
import { coreDatasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { dutyOf, lastWholeQuarter } from '#lib/figures/duty.ts';
import type { Duty } from '#lib/figures/duty.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import { missingList } from '#lib/figures/missing-list.ts';
import type { MissingList } from '#lib/figures/missing-list.ts';
import { indexRows } from '#lib/figures/row-index.ts';
import type { UnitRowInput } from '#lib/figures/unit-row-input.ts';
import { unitRow } from '#lib/figures/unit-row.ts';
import type { UnitRow } from '#lib/figures/unit-row.ts';
import type { Standout } from '#lib/insight/choose-standouts.ts';
import type { DatasetContract, Measure } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Lens, UnitScope } from '#lib/model/query.ts';
import { numberAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { filterRows } from '#lib/model/table-rows.ts';
import { isTargetOf, targetsById } from '#lib/model/target.ts';
import { groupOf, unitsOfGroup } from '#lib/model/unit-group.ts';
import type { Unit } from '#lib/model/unit.ts';
import { plainChart } from '#lib/model/view.ts';
import { isHeldBy } from '#lib/view/held-queries.ts';
import { defaultView, encodeView } from '#lib/view/measure-url.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import type { UnitDatasetQueries } from '#lib/view/unit-queries.ts';

/** A row of the page: the figure of its trend is drawn already. */
export interface PageRow extends Omit<UnitRow, 'trend' | 'standout'> {
	readonly picture: SparklineShape;
	/** What the picture shows, in words. */
	readonly alt: string;
	/** Search string of the measure's page. */
	readonly search: string;
	/** Left out on paper: what a brief of two pages has no room for. */
	readonly aside: boolean;
}

/** One dataset's part of the page. */
export interface UnitSection {
	readonly dataset: string;
	readonly label: string;
	readonly rows: readonly PageRow[];
	readonly missing: MissingList;
}

export interface UnitInput {
	readonly unit: Unit;
	/** The boundaries in which its numbers are told. */
	readonly lens: Lens;
	readonly contracts: readonly DatasetContract[];
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** One dataset's part with what goes into other parts of the page. */
export interface UnitPart {
	readonly section: UnitSection;
	readonly standouts: readonly Standout[];
	readonly duties: readonly Duty[];
}

const picture = { width: 132, height: 30 };

/** Asks what a dataset knows of a unit and its siblings, and makes the rows. */
export async function unitPart(
	part: UnitDatasetQueries,
	input: UnitInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<UnitPart> {
	const { contract } = part;
	const asked = ask.query(part.values, contract, signal);
	const [table, published, residents, missing, ...held] = await Promise.all([
		asked,
		part.published === part.values ? asked : ask.query(part.published, contract, signal),
		ask.query(part.residents, contract, signal),
		ask.submissions(part.missing, signal),
		...part.held.map(({ query }) => ask.query(query, contract, signal))
	]);
	const shared = sharedInput(part, input, table, residents);
	const rows = contract.measures.map((measure) => unitRow({ ...shared, view: viewOf(part, input.unit, measure) }));
	const section: UnitSection = {
		dataset: contract.id,
		label: contract.label[input.locale],
		rows: rows.map((row) => pageRow(row, contract, input)),
		missing: missingList(missing, input.unit.id, contract, input.locale)
	};
	const standouts = rows.map((row) => ({
		...row.standout,
		dataset: contract.id,
		measure: row.measure,
		...wholeOf(contract, row)
	}));
	return { section, standouts, duties: dutiesOf(part, input, published, held) };
}

function sharedInput(
	part: UnitDatasetQueries,
	{ unit, facts, context, locale }: UnitInput,
	table: ResultTable,
	residents: ResultTable
): Omit<UnitRowInput, 'view'> {
	const rows = indexRows(residents);
	const denominator = `${part.contract.headline}__denominator`;
	return {
		unit,
		table,
		index: indexRows(table),
		own: filterRows(table, (row) => table.columns['unit_id']?.[row] === unit.id),
		siblings: unitsOfGroup(facts.directory, groupOf(unit)).map(({ id }) => id),
		residentsAt: (id, start) => numberAt(residents, denominator, rows.get(id)?.get(start) ?? -1),
		contract: part.contract,
		locale,
		units: (id) => facts.directory.byId.get(id),
		context
	};
}

const viewOf = (part: UnitDatasetQueries, unit: Unit, measure: Measure) => ({
	query: { ...part.values, measures: [measure.id] },
	chart: { ...plainChart, focus: [unit.id] }
});

function wholeOf(contract: DatasetContract, { measure: id }: UnitRow): { subsetOf?: string } {
	const measure = contract.measures.find((candidate) => candidate.id === id);
	return measure?.kind === 'count' && measure.subsetOf !== undefined ? { subsetOf: measure.subsetOf } : {};
}

function pageRow(row: UnitRow, contract: DatasetContract, { unit, facts, lens }: UnitInput): PageRow {
	const { trend, standout: _, ...texts } = row;
	const measure = contract.measures.find(({ id }) => id === row.measure)!;
	const base = defaultView(contract, measure, facts);
	const units: UnitScope = unit.territory
		? { kind: 'ids', ids: [unit.id] }
		: { kind: 'level', level: unit.level, within: unit.parent };
	const focus = [unit.id];
	// Quarters are computed ahead for headlines only: the other pages open by year, without the engine.
	const view =
		measure.id === contract.headline
			? {
					query: { ...base.query, units, lens, grain: 'quarter' as const },
					chart: { ...plainChart, focus, at: row.at }
				}
			: { query: { ...base.query, units, lens }, chart: { ...plainChart, focus } };
	// Of datasets beside the core ones paper has the headline and what is divided.
	const aside = !coreDatasets.includes(contract) && measure.id !== contract.headline && measure.kind === 'count';
	const search = encodeView(view, facts);
	return { ...texts, picture: sparklineShape(trend, picture), alt: trend.finding, search, aside };
}

function dutiesOf(
	part: UnitDatasetQueries,
	{ unit, facts, context, locale }: UnitInput,
	whole: ResultTable,
	held: readonly ResultTable[]
): Duty[] {
	const { contract } = part;
	const mine = facts.targets.filter((target) => target.dataset === contract.id && isTargetOf(target, unit));
	return targetsById(mine).flatMap((rows) => {
		const table = rows[0].filter === null ? whole : held[part.held.findIndex((one) => isHeldBy(one, rows[0]))];
		if (!table) return [];
		const query = { ...part.published, measures: [rows[0].measure] };
		const asked = { contract, query, table, index: indexRows(table), context, locale };
		const period = lastWholeQuarter(asked, unit, rows);
		return (period && dutyOf(asked, unit, rows, period)) ?? [];
	});
}
