import { parquetMetadata, parquetSchema, type RowGroup } from 'hyparquet';
import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { Decoded, ExportFile, RawCell, RawRow, Sheet } from '../raw-table.ts';
import { RefusedFile } from '../refused-file.ts';
import { assembleColumn } from './assemble.ts';
import { checkMetadata } from './check-metadata.ts';
import { insist } from './damage.ts';
import { isFlat, listColumns, type TopColumn } from './leaf.ts';
import { parquetCellReader, type CellReader } from './parquet-cell.ts';
import { readChunk } from './read-chunk.ts';

/** A Parquet file as one sheet, its column names being the first row. A file that is damaged or too big is refused. */
export function decodeParquetSheet({ name, bytes }: ExportFile): { sheet: Sheet | null } & Pick<Decoded, 'problems'> {
	try {
		const { rows, problems } = readFile(name, bytes);
		const isEmpty = rows[0]?.cells.length === 0;
		return { sheet: isEmpty ? null : { name: null, rows, merges: [], hidden: new Set() }, problems };
	} catch (error) {
		const { rule, detail } = error instanceof RefusedFile ? error : new RefusedFile('unreadable', 'Parquet');
		return { sheet: null, problems: [makeProblem(name, rule, { detail })] };
	}
}

/** A Parquet file as header and rows. */
export function decodeParquet(file: ExportFile): Decoded {
	const { sheet, problems } = decodeParquetSheet(file);
	const [header, ...rows] = sheet?.rows ?? [];
	return { table: header ? { header: header.cells.map(String), rows } : null, problems };
}

/** What is needed to read any row group of a file. */
interface Source {
	readonly bytes: Uint8Array;
	/** Where the metadata begin, and pages end. */
	readonly end: number;
	readonly columns: readonly TopColumn[];
	readonly readers: ReadonlyMap<TopColumn, readonly CellReader[]>;
}

function readFile(file: string, bytes: Uint8Array): { rows: RawRow[]; problems: Problem[] } {
	const metadata = parquetMetadata(bytes, { geoparquet: false });
	const columns = listColumns(parquetSchema(metadata));
	checkMetadata(metadata, columns);
	const damaged = new Set<string>();
	const readersOf = ({ name, leaves }: TopColumn) =>
		leaves.map(({ element }) => parquetCellReader(element, () => damaged.add(name)));
	const readers = new Map(columns.map((column) => [column, readersOf(column)]));
	const rows: RawRow[] = [{ line: 1, cells: columns.map(({ name }) => name.normalize('NFC').trim()) }];
	const source = { bytes, end: bytes.length - 8 - metadata.metadata_length, columns, readers };
	for (const group of metadata.row_groups) if (columns.length > 0) readRows(rows, source, group);
	return { rows, problems: [...notes(file, columns), ...warnings(file, damaged)] };
}

const notes = (file: string, columns: readonly TopColumn[]): Problem[] =>
	columns
		.filter((column) => !isFlat(column))
		.map(({ name }) => makeProblem(file, 'nested_column', { column: name, severity: 'note' }));

const warnings = (file: string, damaged: ReadonlySet<string>): Problem[] =>
	[...damaged].map((column) => makeProblem(file, 'damaged_text', { column, severity: 'warning' }));

function readRows(rows: RawRow[], source: Source, group: RowGroup): void {
	const columns = source.columns.map((column) => readColumn(source, column, group));
	const count = Number(group.num_rows);
	for (let at = 0; at < count; at++) {
		const cells = new Array<RawCell>(columns.length);
		for (let column = 0; column < columns.length; column++)
			cells[column] = (columns[column] as RawCell[])[at] as RawCell;
		rows.push({ line: rows.length + 1, cells });
	}
}

/** The cells of a column in one row group. */
function readColumn({ bytes, end, readers }: Source, column: TopColumn, group: RowGroup): RawCell[] {
	const chunks = column.leaves.map((leaf, at) => {
		const meta = group.columns[column.first + at]?.meta_data;
		const toCell = readers.get(column)?.[at];
		insist(meta !== undefined && toCell !== undefined, 'column');
		return readChunk(bytes, end, meta, leaf, toCell);
	});
	const rows = Number(group.num_rows);
	const [only] = chunks;
	if (!only || !isFlat(column)) return assembleColumn(column.tree, chunks, rows);
	insist(only.cells.length === rows, 'row count');
	return only.cells;
}
