import type { DatasetContract } from '../../model/contract.ts';
import type { RawCell, RawRow, Sheet } from '../raw-table.ts';
import { cellText } from './head.ts';
import { matchTable, type TableMatch } from './match-table.ts';

/** One of several tables that a sheet holds. */
export interface TablePart {
	readonly sheet: Sheet;
	/** Null where it has none of its own. */
	readonly header: RawRow | null;
	/** The datasets that its columns fit best. */
	readonly contracts: readonly DatasetContract[];
}

/** The tables that stand one below the other, each with the titles above it; none where a sheet holds one at most. */
export function splitTables(sheet: Sheet, contracts: readonly DatasetContract[]): readonly TablePart[] {
	const headers = sheet.stored ? [] : findHeaders(sheet.rows, contracts);
	if (headers.length < 2) return [];
	const starts = headers.map(({ at }, number) => (number === 0 ? 0 : firstTitle(sheet.rows, at)));
	return headers.map(({ header, contracts: fitting }, number) => ({
		sheet: { ...sheet, rows: sheet.rows.slice(starts[number], starts[number + 1]) },
		header,
		contracts: fitting
	}));
}

interface Header extends Omit<TablePart, 'sheet'> {
	/** Place among the rows of the sheet. */
	readonly at: number;
	/** What its columns mean. */
	readonly meaning: string;
}

const fewestNames = 3;
const mostTried = 2_000;

/** The first header, and those below rows of data whose columns mean something else than any before. */
function findHeaders(rows: readonly RawRow[], contracts: readonly DatasetContract[]): Header[] {
	const headers: Header[] = [];
	const known = new Set<string>();
	let hasData = false;
	let tried = 0;
	for (const [at, row] of rows.entries()) {
		if (!isWorded(row.cells)) {
			hasData ||= known.size > 0;
			continue;
		}
		const header = tried++ < mostTried ? headerOf(row, at, contracts) : null;
		if (!header) continue;
		const isNew = !known.has(header.meaning);
		known.add(header.meaning);
		if (isNew && (headers.length === 0 || hasData)) headers.push(header);
		hasData = false;
	}
	return headers;
}

/** True for a row of words only, some of them at least. */
function isWorded(cells: readonly RawCell[]): boolean {
	const isWord = (cell: RawCell) => cell === null || (typeof cell === 'string' && !/^[\s(+-]*\d/.test(cell));
	return cells.every(isWord) && countFilled(cells) >= fewestNames;
}

const countFilled = (cells: readonly RawCell[]) => cells.filter((cell) => cellText(cell) !== '').length;

const tableWorth = 0.5;

function headerOf(header: RawRow, at: number, contracts: readonly DatasetContract[]): Header | null {
	const own = header.cells.map(cellText);
	const row = { index: 0, line: header.line, own, texts: own };
	const fitting = contracts.flatMap((contract) => matchTable([row], contract, false) ?? []).filter(isHeader);
	const best = Math.max(...fitting.map(({ weight }) => weight));
	const winners = fitting.filter(({ weight }) => weight === best);
	const [first] = winners;
	if (!first) return null;
	const meaning = JSON.stringify([first.contract.id, first.columns.map((column) => column?.target)]);
	return { at, header, meaning, contracts: winners.map(({ contract }) => contract) };
}

const isHeader = ({ score, columns }: TableMatch) =>
	score >= tableWorth && columns.filter((column) => column !== null).length >= fewestNames;

/** The first of the title lines right above a header. */
function firstTitle(rows: readonly RawRow[], at: number): number {
	let first = at;
	while (first > 0 && countFilled(rows[first - 1]?.cells ?? []) <= 1) first--;
	return first;
}
