import { countMeasures, fileColumns } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import { decode } from './decode.ts';
import { makeProblem } from './make-problem.ts';
import { mapHeader } from './map-header.ts';
import type { ExportFile } from './raw-table.ts';
import { joinExports, readRows, type Ingested } from './read-export.ts';
import type { UnitIndex } from './unit-index.ts';

/** The dataset that a header belongs to: the one whose counts it names most of; null where none, or two alike. */
export function chooseDataset(
	header: readonly string[],
	contracts: readonly DatasetContract[]
): DatasetContract | null {
	const scores = contracts.map((contract) => score(header, contract));
	const best = Math.max(0, ...scores);
	const winners = contracts.filter((_, at) => scores[at] === best);
	return best > 0 && winners.length === 1 ? (winners[0] ?? null) : null;
}

/** Dimensions count double: they tell datasets with a like-named count apart. */
function score(header: readonly string[], contract: DatasetContract): number {
	const { columns } = mapHeader('', header, fileColumns(contract));
	const found = new Set(columns.map((column) => column?.id));
	const counts = countMeasures(contract).filter((measure) => found.has(measure.id)).length;
	const dimensions = contract.dimensions.filter((dimension) => found.has(dimension.id)).length;
	return counts === 0 ? 0 : counts + 2 * dimensions;
}

/** A file whose dataset is not known beforehand: found by its header, then read as an export of it. */
export async function readDropped(
	file: ExportFile,
	contracts: readonly DatasetContract[],
	units: UnitIndex
): Promise<Ingested & { readonly contract: DatasetContract | null }> {
	const { table, problems } = await decode(file);
	const nothing = { facts: [], statuses: [], rowsRead: table?.rows.length ?? 0, contract: null };
	if (!table) return { ...nothing, problems };
	const contract = chooseDataset(table.header, contracts);
	const detail = contracts.map(({ id }) => id).join(', ');
	if (!contract) return { ...nothing, problems: [...problems, makeProblem(file.name, 'unknown_dataset', { detail })] };
	const read = readRows(file.name, table, contract, units);
	return { ...joinExports([{ ...read, problems: [...problems, ...read.problems] }], contract), contract };
}
