import { fileColumns } from '../../model/columns.ts';
import type { Column, DatasetId } from '../../model/contract.ts';
import { fileType } from '../file-type.ts';
import { leaveOut } from '../columns/sort-columns.ts';
import type { ReportRow } from '../fact-row.ts';
import { checkHeader } from '../check-header.ts';
import { chooseLayout, type Layout, type LayoutOptions } from '../layout/choose-layout.ts';
import { tableColumns, unitName } from '../layout/form-plans.ts';
import { readHead } from '../layout/head.ts';
import { personalData } from '../layout/personal-data.ts';
import { isPlainTable, isTotalCell } from '../layout/read-sheet.ts';
import { columnScales } from '../layout/scale-columns.ts';
import type { SheetRead } from '../layout/sheet-read.ts';
import type { CellColumns, ExportFile, Sheet } from '../raw-table.ts';
import { unitNaming } from '../read-export.ts';
import { storedRows } from '../stored-rows.ts';
import { decodeText } from '../text/decode-text.ts';
import { chooseDialect } from '../text/choose-dialect.ts';
import type { UnitIndex } from '../unit-index.ts';
import { readCellColumns } from './cell-columns.ts';
import { breakChecks, type BrokenRows } from './plain-checks.ts';
import { plainText } from './plain-text.ts';
import { plainFacts } from './plain-facts.ts';
import { plainRows, type PlainTask } from './plain-rows.ts';
import { rowColumns } from './row-columns.ts';
import { typeColumns, type TypedColumn } from './typed-columns.ts';

/** A file of which every row is read, and its layout. */
export interface PlainRead {
	readonly layout: Layout;
	readonly read: SheetRead;
}

type PlainOptions = LayoutOptions & {
	readonly units: UnitIndex;
	/** Told as soon as the header says what a table holds, and perhaps again. */
	readonly found?: (dataset: DatasetId) => void;
};

/** Smaller files are read in no time either way. */
const worthwhile = 2 ** 16;
/** Beyond what the choice of a dialect looks at. */
const headBytes = 2 ** 22 + 2 ** 16;
/** Enough to find the layout by. */
const topBytes = 2 ** 18;

/**
 * A large CSV or its like as programs write it, in a dataset's own columns and without any problem but broken checks,
 * read column by column; null for all other files, which the reader of all layouts reads. Both give the same reports.
 */
export function readPlain(file: ExportFile, options: PlainOptions, atLeast = worthwhile): PlainRead | null {
	const { bytes } = file;
	if (bytes.length < atLeast || fileType(bytes) !== 'text') return null;
	const head = headOf(file);
	const layout = head && layoutOf(file.name, head.sheet, options);
	const columns = layout && columnsOf(file.name, layout);
	if (!layout || !columns) return null;
	options.found?.(layout.contract.id);
	const below = bytes.indexOf(10) + 1;
	const isSure = plainText(bytes.subarray(0, below)) !== null;
	const cells = isSure ? readCellColumns(bytes, below, columns.length, head.delimiter) : null;
	return cells && readCells(file.name, layout, { columns, cells }, options);
}

const worthwhileRows = 1_000;
const headRows = 100;

/** The same of a decoded sheet, whatever file it comes from. */
export function readPlainSheet(
	file: string,
	sheet: Sheet,
	options: PlainOptions,
	atLeast = worthwhileRows
): PlainRead | null {
	const { name, merges, hidden, stored } = sheet;
	if ((stored?.rows ?? sheet.rows.length - 1) < atLeast) return null;
	const top = stored
		? [{ line: 1, cells: stored.header }, ...storedRows(stored, headRows)]
		: sheet.rows.slice(0, headRows);
	const layout = layoutOf(file, { name, rows: top, merges, hidden }, options);
	const columns = layout && columnsOf(file, layout);
	if (columns) options.found?.(layout.contract.id);
	const cells = columns && cellsBelow(sheet, columns.length);
	if (!cells) return null;
	const lines = stored ? undefined : Int32Array.from(sheet.rows.slice(1), ({ line }) => line);
	return readCells(file, layout, { columns, cells, lines }, options);
}

/** A text says its columns by delimiters: a row with fewer has lost one, and nobody knows which. */
function cellsBelow(sheet: Sheet, width: number): CellColumns | null {
	if (sheet.stored) return sheet.stored;
	const isWhole = sheet.name !== null || sheet.rows.every(({ cells }) => cells.length === width);
	return isWhole ? rowColumns(sheet.rows, width) : null;
}

/** Cells below a header of which all columns are known. */
interface FoundCells {
	readonly columns: readonly (Column | null)[];
	readonly cells: CellColumns;
	/** Left out where the first row stands below the header and no line is left out. */
	readonly lines?: Int32Array | undefined;
}

function readCells(
	file: string,
	{ contract, ...layout }: Layout,
	{ columns, cells, lines }: FoundCells,
	options: PlainOptions
): PlainRead | null {
	const labels = ['unit_code', unitName.id].map(
		(id) => cells.columns[columns.findIndex((column) => column?.id === id)]
	);
	const [codes] = labels;
	if (cells.rows === 0 || !codes || labels.some((label) => label?.cells.some(isTotalCell))) return null;
	const typed = typeColumns(cells, columns, contract.dimensions);
	if (!typed) return null;
	const naming = unitNaming(new Set(codes.cells), options.units, options.choices);
	const task = { file, contract, naming, rows: cells.rows, ...(lines && { lines }) };
	const read = readTyped(typed, task, breakChecks(typed, task));
	return read && { layout: { contract, ...layout }, read };
}

/** Facts stay columns; rows are made of them when somebody asks. */
function readTyped(typed: readonly TypedColumn[], task: PlainTask, { problems, faulty }: BrokenRows): SheetRead | null {
	const facts = plainFacts(typed, task);
	const made = facts ? null : plainRows(typed, task);
	if (!facts && !made) return null;
	const isFaulty = new Set(faulty);
	const besides = facts ? [...facts.odd].filter(([at]) => !isFaulty.has(at)) : [];
	const useful = (all: readonly ReportRow[]) => (faulty.length === 0 ? all : all.filter((_, at) => !isFaulty.has(at)));
	let rows: readonly ReportRow[] | null = made && useful(made);
	return {
		columns: facts && leaveOut(facts.columns, new Set([...faulty, ...facts.odd.keys()])),
		besides: besides.map(([, row]) => row),
		get rows() {
			return (rows ??= useful(plainRows(typed, task) ?? []));
		},
		problems,
		rowsRead: task.rows,
		period: null
	};
}

/** As most programs write them. */
const delimiters = [',', ';', '\t'];

/** The top of the file as a sheet, by the reader of all texts; null where it has something to say about it. */
function headOf({ name, bytes }: ExportFile): { sheet: Sheet; delimiter: string } | null {
	const { sheet, problems } = decodeText(name, linesUpTo(bytes, topBytes));
	if (!sheet || problems.length > 0) return null;
	const { dialect, columns } = chooseDialect(new TextDecoder().decode(linesUpTo(bytes, headBytes)));
	const [first] = sheet.rows;
	const { delimiter, quote, escape } = dialect;
	const isUsual = delimiters.includes(delimiter) && quote === '"' && escape === 'double';
	return isUsual && first?.line === 1 && columns === first.cells.length ? { sheet, delimiter } : null;
}

/** The whole lines among the first bytes. */
function linesUpTo(bytes: Uint8Array, most: number): Uint8Array {
	return bytes.length <= most ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, most) + 1);
}

function layoutOf(file: string, sheet: Sheet, options: PlainOptions): Layout | null {
	const head = readHead(sheet);
	const layout = chooseLayout(sheet, head, { ...options, file });
	if (layout?.kind !== 'table' || !isPlainTable(sheet, layout)) return null;
	if (columnScales(head, layout.match, layout.contract).some(Boolean)) return null;
	return personalData(file, head.slice(0, 1)) ? null : layout;
}

/** The columns of the header; null where one of them is unknown or missing, or units have no codes. */
function columnsOf(file: string, { contract, match }: Layout): readonly (Column | null)[] | null {
	const columns = tableColumns(match, contract);
	const isLeftOut = (at: number) => match.columns[at]?.target.kind === 'ignored';
	const names = match.bottom.own.map((name, at) => (isLeftOut(at) ? '' : name));
	const problems = checkHeader(file, { line: match.bottom.line, names, columns }, fileColumns(contract));
	if (problems.length > 0 || !columns.every((column, at) => column || isLeftOut(at))) return null;
	return columns.some((column) => column?.id === 'unit_code') ? columns : null;
}
