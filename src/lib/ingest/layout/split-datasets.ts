import type { DatasetContract } from '../../model/contract.ts';
import { foldText } from '../../model/text.ts';
import type { RawCell, RawRow, Sheet } from '../raw-table.ts';
import { cellText } from './head.ts';
import type { TablePart } from './split-tables.ts';

const columnNames = new Set(['dataset', 'dataset_id', 'bo so lieu', 'loai so lieu']);

/**
 * The rows of each dataset where a column of a plain table says which one they belong to, with the columns that any of
 * them fills; none where no column does, or one names something else.
 */
export function splitDatasets(sheet: Sheet, contracts: readonly DatasetContract[]): readonly TablePart[] {
	const [header, ...rows] = sheet.stored ? [] : sheet.rows;
	const column = header?.cells.findIndex((cell) => columnNames.has(foldText(cellText(cell)))) ?? -1;
	if (!header || column < 0) return [];
	const groups = new Map<DatasetContract, RawRow[]>();
	for (const row of rows) {
		const contract = contractNamed(row.cells[column], contracts);
		if (!contract) return [];
		const group = groups.get(contract);
		if (group) group.push(row);
		else groups.set(contract, [row]);
	}
	if (groups.size < 2) return [];
	return [...groups].map(([contract, own]) => {
		const used = header.cells.map((_, at) => at !== column && own.some(({ cells }) => cellText(cells[at]) !== ''));
		const only = ({ line, cells }: RawRow) => ({ line, cells: cells.map((cell, at) => (used[at] ? cell : null)) });
		return { sheet: { ...sheet, rows: [only(header), ...own.map(only)] }, header: null, contracts: [contract] };
	});
}

function contractNamed(cell: RawCell | undefined, contracts: readonly DatasetContract[]): DatasetContract | undefined {
	const text = foldText(cellText(cell));
	return contracts.find(({ id, label }) => [id, label.vi, label.en].some((name) => foldText(name) === text));
}
