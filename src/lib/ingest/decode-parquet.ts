import { parquetMetadata, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { checkPages } from './check-pages.ts';
import { makeProblem } from './make-problem.ts';
import { asStored, parquetCellReader } from './parquet-cell.ts';
import type { Decoded, ExportFile, RawCell, RawRow, Sheet } from './raw-table.ts';

const mostRows = 5_000_000;
const mostBytes = 1 << 30;
const mostColumns = 500;

/** A Parquet file as header and rows. A file that is cut, nested or too big to unpack is refused with the reason. */
export async function decodeParquet(file: ExportFile): Promise<Decoded> {
	const { name, bytes } = file;
	try {
		const metadata = parquetMetadata(bytes);
		const refusal = refusalOf(metadata, bytes.length);
		if (refusal) return { table: null, problems: [makeProblem(name, 'unreadable', { detail: refusal })] };
		const header = parquetSchema(metadata).children.map((child) => child.element.name.normalize('NFC').trim());
		return { table: { header, rows: await readRows(bytes, metadata) }, problems: [] };
	} catch {
		return { table: null, problems: [makeProblem(name, 'unreadable', { detail: 'Parquet' })] };
	}
}

/** A Parquet file as one sheet, its column names being the first row. */
export async function decodeParquetSheet(
	file: ExportFile
): Promise<{ sheet: Sheet | null } & Pick<Decoded, 'problems'>> {
	const { table, problems } = await decodeParquet(file);
	if (!table) return { sheet: null, problems };
	const rows = [{ line: 1, cells: table.header }, ...table.rows];
	return { sheet: { name: null, rows, merges: [], hidden: new Set() }, problems };
}

/** Metadata may claim anything: sizes are weighed before a byte is unpacked. */
function refusalOf(metadata: FileMetaData, bytes: number): string | null {
	const columns = parquetSchema(metadata).children;
	const isNested = columns.some(
		({ children, element }) => children.length > 0 || element.repetition_type === 'REPEATED'
	);
	if (isNested || columns.length > mostColumns) return 'nested';
	const chunks = metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data));
	const unpacked = chunks.reduce((sum, chunk) => sum + Number(chunk?.total_uncompressed_size ?? 0), 0);
	if (!(Number(metadata.num_rows) <= mostRows) || !(unpacked <= mostBytes)) return 'size';
	const isInside = (offset: bigint, size: bigint) => offset >= 4n && size >= 0n && offset + size <= BigInt(bytes);
	const isWhole = chunks.every(
		(chunk) => chunk && isInside(chunk.data_page_offset, 0n) && isInside(4n, chunk.total_compressed_size)
	);
	return isWhole ? null : 'cut';
}

/** Columns are flat, so that each of them has one value per row. */
function checkAllPages(bytes: Uint8Array, metadata: FileMetaData): void {
	const required = parquetSchema(metadata).children.map((child) => child.element.repetition_type === 'REQUIRED');
	for (const group of metadata.row_groups) {
		if (group.columns.length !== required.length) throw new Error('column count');
		for (const [at, { meta_data: meta }] of group.columns.entries()) {
			if (!meta || meta.num_values !== group.num_rows) throw new Error('value count');
			checkPages(bytes, { meta, levelBits: required[at] ? 0 : 1 });
		}
	}
}

async function readRows(bytes: Uint8Array, metadata: FileMetaData): Promise<RawRow[]> {
	const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
	checkAllPages(bytes, metadata);
	let rows: unknown[][] = [];
	const readers = parquetSchema(metadata).children.map(({ element }) => parquetCellReader(element));
	const onComplete = (all: unknown[][]) => (rows = all);
	await parquetRead({ file: buffer, metadata: asStored(metadata), compressors, parsers, utf8: false, onComplete });
	if (rows.length !== Number(metadata.num_rows)) throw new Error('row count');
	return rows.map((cells, at) => ({ line: at + 2, cells: cells.map((cell, column) => toCell(cell, readers[column])) }));
}

/** Moments of the oldest kind come in nanoseconds, and stay so. */
const parsers = { timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds };

function toCell(value: unknown, read: ((value: unknown) => RawCell) | undefined): RawCell {
	return value === null || value === undefined || !read ? null : read(value);
}
