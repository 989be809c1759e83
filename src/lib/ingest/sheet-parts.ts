import type { DatasetContract, DatasetId } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { splitDatasets } from './layout/split-datasets.ts';
import { splitTables, type TablePart } from './layout/split-tables.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow, Sheet } from './raw-table.ts';

/** A table that is read by itself, and what is said of it before. */
export interface SheetPart {
	readonly sheet: Sheet;
	readonly problems: readonly Problem[];
	/** False for a table of a dataset that nobody asked for. */
	readonly isAsked: boolean;
	/** The lines that it takes; null for a whole sheet. */
	readonly lines: LineSpan | null;
}

/** From one line to another, both counted. */
export interface LineSpan {
	readonly first: number;
	readonly last: number;
}

interface PartOptions {
	readonly contracts: readonly DatasetContract[];
	readonly dataset?: DatasetId;
}

/** The tables of a sheet: several below one another, or the rows of several datasets, are read one by one. */
export function sheetParts(file: string, sheet: Sheet, { contracts, dataset }: PartOptions): readonly SheetPart[] {
	const byColumn = splitDatasets(sheet, contracts);
	const parts = byColumn.length > 0 ? byColumn : splitTables(sheet, contracts);
	const isAsked = (part: TablePart) => dataset === undefined || part.contracts.some(({ id }) => id === dataset);
	if (!parts.some(isAsked)) return [{ sheet, problems: [], isAsked: true, lines: null }];
	return parts.map((part, at) => {
		const problem = isAsked(part) ? secondTable(file, part, at) : otherDataset(file, part);
		const lines = spanOf(part.sheet.rows);
		return { sheet: part.sheet, problems: problem ? [problem] : [], isAsked: isAsked(part), lines };
	});
}

function secondTable(file: string, { sheet, header }: TablePart, at: number): Problem | null {
	if (at === 0 || !header) return null;
	const value = header.cells.filter((cell) => cell !== null && cell !== '').join(' ');
	return makeProblem(file, 'second_table', { sheet: sheet.name, line: header.line, value, severity: 'warning' });
}

function otherDataset(file: string, { sheet, header, contracts }: TablePart): Problem {
	const line = (header ?? sheet.rows[1])?.line ?? null;
	const value = contracts.map(({ id }) => id).join(', ');
	return makeProblem(file, 'other_dataset', { sheet: sheet.name, line, value, detail: contracts[0]?.label ?? null });
}

const spanOf = (rows: readonly RawRow[]) => ({ first: rows[0]?.line ?? 0, last: rows.at(-1)?.line ?? 0 });
