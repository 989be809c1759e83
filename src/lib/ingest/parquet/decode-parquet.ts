import { parquetMetadata, parquetSchema, type RowGroup } from 'hyparquet';
import type { Problem } from '../../model/problem.ts';
import { CellCoder } from '../cell-coder.ts';
import { CellProblems } from '../cell-problems.ts';
import { makeProblem } from '../make-problem.ts';
import { dropOdd, type TellOdd } from '../odd-cells.ts';
import type { CellColumn, Decoded, ExportFile, RawRow, Sheet } from '../raw-table.ts';
import { RefusedFile } from '../refused-file.ts';
import { storedRows } from '../stored-rows.ts';
import { assembleColumn, type LeafEntries } from './assemble.ts';
import { checkMetadata } from './check-metadata.ts';
import { insist } from './damage.ts';
import { isFlat, listColumns, type TopColumn } from './leaf.ts';
import { LeafReader } from './leaf-reader.ts';
import { holdsMoments } from './parquet-cell.ts';
import { countEntries, readChunk } from './read-chunk.ts';

/** A Parquet file as one sheet, its column names being the first row. A file that is damaged or too big is refused. */
export function decodeParquetSheet({ name, bytes }: ExportFile): { sheet: Sheet | null } & Pick<Decoded, 'problems'> {
	try {
		const { stored, problems } = readFile(name, bytes);
		return { sheet: stored.header.length === 0 ? null : toSheet(stored), problems };
	} catch (error) {
		const { rule, detail } = error instanceof RefusedFile ? error : new RefusedFile('unreadable', 'Parquet');
		return { sheet: null, problems: [makeProblem(name, rule, { detail })] };
	}
}

type Stored = NonNullable<Sheet['stored']>;

function toSheet(stored: Stored): Sheet {
	let rows: readonly RawRow[] | null = null;
	return {
		name: null,
		get rows() {
			return (rows ??= [{ line: 1, cells: stored.header }, ...storedRows(stored)]);
		},
		merges: [],
		hidden: new Set(),
		stored
	};
}

/** What is needed to read any row group of a file. */
interface Source {
	readonly bytes: Uint8Array;
	/** Where the metadata begin, and pages end. */
	readonly end: number;
	readonly groups: readonly RowGroup[];
	readonly rows: number;
}

function readFile(file: string, bytes: Uint8Array): { stored: Stored; problems: Problem[] } {
	const metadata = parquetMetadata(bytes, { geoparquet: false });
	const columns = listColumns(parquetSchema(metadata));
	checkMetadata(metadata, columns);
	const damaged = new Set<string>();
	const odd = new CellProblems(file, null);
	const end = bytes.length - 8 - metadata.metadata_length;
	const source = { bytes, end, groups: metadata.row_groups, rows: Number(metadata.num_rows) };
	const read = columns.map((column) =>
		readColumn(source, column, {
			onDamage: () => damaged.add(column.name),
			tell: (row, rule, value) =>
				odd.add(rule, { line: row + 2, column: column.name, value: String(value), severity: 'warning' })
		})
	);
	const header = columns.map(({ name }) => name.normalize('NFC').trim());
	const problems = [...notes(file, columns), ...warnings(file, damaged), ...odd.all()];
	return { stored: { header, columns: read, rows: source.rows }, problems };
}

const notes = (file: string, columns: readonly TopColumn[]): Problem[] =>
	columns
		.filter((column) => !isFlat(column))
		.map(({ name }) => makeProblem(file, 'nested_column', { column: name, severity: 'note' }));

const warnings = (file: string, damaged: ReadonlySet<string>): Problem[] =>
	[...damaged].map((column) => makeProblem(file, 'damaged_text', { column, severity: 'warning' }));

/** Who hears of texts that are no UTF-8, and of numbers and days that are none. */
interface Listener {
	readonly onDamage: () => void;
	readonly tell: TellOdd;
}

/** A column over all row groups. */
function readColumn({ bytes, end, groups, rows }: Source, column: TopColumn, listener: Listener): CellColumn {
	const { onDamage, tell } = listener;
	const readers = column.leaves.map(({ element }) => new LeafReader(element, onDamage));
	const nested = isFlat(column) ? null : new CellCoder();
	const codes = new Int32Array(rows);
	let at = 0;
	for (const group of groups) {
		const start = at;
		const count = Number(group.num_rows);
		const own = codes.subarray(at, at + count);
		const entries = column.leaves.map((leaf, index): LeafEntries => {
			const meta = group.columns[column.first + index]?.meta_data;
			const reader = readers[index];
			insist(meta !== undefined && reader !== undefined, 'column');
			const all = countEntries(meta);
			insist(nested !== null || all === own.length, 'row count');
			return { ...readChunk({ bytes, end, meta, leaf }, reader, nested ? new Int32Array(all) : own), reader };
		});
		if (nested) {
			const read = assembleColumn(column.tree, entries, count, (row, rule, value) => tell(start + row, rule, value));
			insist(read.length === own.length, 'row count');
			for (const [row, cell] of read.entries()) own[row] = nested.codeOf(cell);
		}
		at += count;
	}
	const isMoment = nested === null && column.leaves.some(({ element }) => holdsMoments(element));
	return dropOdd({ cells: nested ? nested.cells : (readers[0]?.cells ?? []), codes }, isMoment, tell);
}
