import { askOf } from '#lib/engine/ask.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { findDataset } from '#lib/datasets/registry.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import { countMeasures } from '#lib/model/columns.ts';
import type { DatasetContract, DatasetId, Measure, MeasureId } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Period } from '#lib/model/period.ts';
import { numberAt, textAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import type { UnitId } from '#lib/model/unit.ts';
import { compileNewcomers, compileRevisionCounts, compileRevisions } from '#lib/sql/compile-revisions.ts';
import type { TablePair } from '#lib/sql/compile-revisions.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import { measureContent } from '../[dataset=dataset]/[measure]/measure-content.ts';

/** A number of the release that the files replace; `new` is null where it is gone. */
export interface Revision extends Period {
	readonly measure: MeasureId;
	readonly unit: UnitId;
	/** Members of the dimensions, in the order of the contract. */
	readonly members: readonly string[];
	readonly old: number;
	readonly new: number | null;
}

/** How a measure's numbers change, and the sentence over its chart where that changes. */
export interface TouchedMeasure {
	readonly measure: Measure;
	readonly revised: number;
	readonly added: number;
	readonly removed: number;
	readonly sentence: { readonly before: string; readonly after: string } | null;
}

/** What files change in a dataset of the release. */
export interface DatasetChanges {
	readonly contract: DatasetContract;
	readonly revisions: readonly Revision[];
	readonly touched: readonly TouchedMeasure[];
	readonly newUnits: readonly UnitId[];
	readonly newPeriods: readonly Period[];
}

export interface ChangeInput {
	readonly engine: Engine;
	/** The tables that stand in for the release's. */
	readonly tables: ReadonlyMap<DatasetId, FactTables>;
	readonly facts: SiteFacts;
	/** Last day of the files' rows. */
	readonly through: string;
	readonly context: FigureContext;
	readonly locale: Locale;
}

export const mostRevisions = 200;

/** Compares the files' tables with the release, dataset by dataset. */
export async function releaseChanges(input: ChangeInput, signal?: AbortSignal): Promise<DatasetChanges[]> {
	const changes: DatasetChanges[] = [];
	for (const [dataset, after] of input.tables) {
		const contract = findDataset(dataset);
		if (contract)
			changes.push(await datasetChanges(contract, { before: releaseTables(dataset), after }, input, signal));
	}
	return changes;
}

async function datasetChanges(
	contract: DatasetContract,
	pair: TablePair,
	input: ChangeInput,
	signal?: AbortSignal
): Promise<DatasetChanges> {
	const { engine } = input;
	const [revisions, counts, newcomers] = await Promise.all([
		engine.run(compileRevisions(contract, pair, mostRevisions), signal),
		engine.run(compileRevisionCounts(contract, pair), signal),
		engine.run(compileNewcomers(pair), signal)
	]);
	const rows = (table: ResultTable) => Array.from({ length: table.numRows }, (_, row) => row);
	const kindOf = (row: number) => textAt(newcomers, 'kind', row);
	const idOf = (row: number) => textAt(newcomers, 'id', row) ?? '';
	return {
		contract,
		revisions: rows(revisions).map((row) => toRevision(revisions, row, contract)),
		touched: await touchedMeasures(contract, counts, pair, input, signal),
		newUnits: rows(newcomers)
			.filter((row) => kindOf(row) === 'unit')
			.map(idOf),
		newPeriods: rows(newcomers)
			.filter((row) => kindOf(row) === 'period')
			.map((row) => ({ start: idOf(row), end: textAt(newcomers, 'until', row) ?? '' }))
	};
}

function toRevision(table: ResultTable, row: number, contract: DatasetContract): Revision {
	return {
		measure: textAt(table, 'measure', row) ?? '',
		unit: textAt(table, 'unit_id', row) ?? '',
		start: textAt(table, 'period_start', row) ?? '',
		end: textAt(table, 'period_end', row) ?? '',
		members: contract.dimensions.map(({ id }) => textAt(table, id, row) ?? ''),
		old: numberAt(table, 'old', row) ?? 0,
		new: numberAt(table, 'new', row)
	};
}

/** The counts that change, and the ratios made of them. */
async function touchedMeasures(
	contract: DatasetContract,
	counts: ResultTable,
	pair: TablePair,
	input: ChangeInput,
	signal?: AbortSignal
): Promise<TouchedMeasure[]> {
	const rowOf = new Map(Array.from({ length: counts.numRows }, (_, row) => [textAt(counts, 'measure', row), row]));
	const touched: TouchedMeasure[] = [];
	for (const measure of contract.measures) {
		const parts =
			measure.kind === 'count' ? [measure.id] : [...measure.numerator.measures, ...measure.denominator.measures];
		const rows = [...new Set(parts)].flatMap((id) => rowOf.get(id) ?? []);
		if (rows.length === 0) continue;
		const sum = (column: string) => rows.reduce((total, row) => total + (numberAt(counts, column, row) ?? 0), 0);
		const sentence = await sentenceChange(contract, measure, pair, input, signal);
		touched.push({ measure, revised: sum('revised'), added: sum('added'), removed: sum('removed'), sentence });
	}
	return touched;
}

/** The finding of a measure's default view, asked of both tables in the same way. */
async function sentenceChange(
	contract: DatasetContract,
	measure: Measure,
	{ before, after }: TablePair,
	{ engine, facts, through, context, locale }: ChangeInput,
	signal?: AbortSignal
): Promise<TouchedMeasure['sentence']> {
	const findingOf = async (tables: FactTables, dataThrough: string) => {
		const shown = { ...facts, dataThrough };
		const view = defaultView(contract, measure, shown);
		const ask = askOf(engine, () => tables);
		const input = { view, contract, measure, facts: shown, context, locale };
		return (await measureContent(input, ask, signal)).figure.finding;
	};
	const later = through > facts.dataThrough ? through : facts.dataThrough;
	const [old, now] = await Promise.all([findingOf(before, facts.dataThrough), findingOf(after, later)]);
	return old === now ? null : { before: old, after: now };
}

/** Numbers revised, added and gone, over the counts of a dataset. */
export function totalChanges({ contract, touched }: DatasetChanges): {
	readonly revised: number;
	readonly added: number;
	readonly removed: number;
} {
	const ids = new Set(countMeasures(contract).map((measure) => measure.id));
	const counts = touched.filter(({ measure }) => ids.has(measure.id));
	const sum = (of: 'revised' | 'added' | 'removed') => counts.reduce((total, one) => total + one[of], 0);
	return { revised: sum('revised'), added: sum('added'), removed: sum('removed') };
}
