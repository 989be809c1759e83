import type { ColumnChunk, Encoding, FileMetaData, SchemaElement } from 'hyparquet';
import { expect, test } from 'vitest';
import { decodeFile } from '../decode-file.ts';
import { decodeParquetSheet } from './decode-parquet.ts';
import { buildParquet, type PageSpec } from './page-fixture.ts';

const read = (bytes: Uint8Array) => decodeParquetSheet({ name: 'x.parquet', bytes });
const cellsOf = (bytes: Uint8Array) => {
	const { sheet, problems } = read(bytes);
	return sheet ? sheet.rows.slice(1).map(({ cells }) => cells[0]) : problems;
};
const refused = [{ rule: 'unreadable', detail: 'Parquet', severity: 'error' }];
const ints = (...values: number[]) => values.flatMap((value) => [value, 0, 0, 0]);
const plain = (...values: number[]): PageSpec => ({ encoding: 'PLAIN', count: values.length, bytes: ints(...values) });
const dictionary: PageSpec = { ...plain(7, 8), isDictionary: true };
const indexed = (count: number, ...bytes: number[]): PageSpec => ({ encoding: 'RLE_DICTIONARY', count, bytes });

test('whole pages are read, with and without a checksum', () => {
	expect(cellsOf(buildParquet({ type: 'INT32' }, 3, [plain(1, 2), plain(3)]))).toEqual([1, 2, 3]);
	expect(cellsOf(buildParquet({ type: 'INT32' }, 2, [{ ...plain(1, 2), crcError: 0 }]))).toEqual([1, 2]);
	expect(cellsOf(buildParquet({ type: 'INT32' }, 3, [dictionary, indexed(3, 1, 3, 0b101)]))).toEqual([8, 7, 8]);
});

const delta = (count: number, ...bytes: number[]): PageSpec => ({ encoding: 'DELTA_BINARY_PACKED', count, bytes });
const pages: readonly [string, PageSpec[]][] = [
	['a wrong checksum', [{ ...plain(1, 2), crcError: 1 }]],
	['a dictionary index out of range', [dictionary, indexed(2, 2, 4, 2)]],
	['indices without a dictionary', [indexed(2, 1, 4, 1)]],
	['two dictionaries', [dictionary, dictionary, indexed(2, 1, 4, 1)]],
	['a run that is too long', [dictionary, indexed(2, 1, 6, 1)]],
	['a run of billions', [dictionary, indexed(2, 1, 254, 255, 255, 255, 15, 1)]],
	['a packed run that is cut', [dictionary, indexed(2, 1)]],
	['indices wider than any', [dictionary, indexed(2, 33, 4, 1, 0, 0, 0, 0)]],
	['too few values', [plain(1)]],
	['more values than its column', [plain(1, 2, 3)]],
	['a count that its bytes do not hold', [{ ...plain(1), count: 2 }]],
	['a negative count', [{ ...plain(1), count: -1 }, plain(1, 2)]],
	['an unknown encoding', [{ ...plain(1, 2), encoding: 'BIT_PACKED' }]],
	['another count of differences', [delta(2, 128, 1, 4, 3, 2)]],
	['differences in blocks of nothing', [delta(2, 0, 1, 2, 2)]],
	['differences in no blocks', [delta(2, 128, 1, 0, 2, 2)]],
	['differences of 40 bits', [delta(2, 128, 1, 4, 2, 2, 0, 40, 0, 0, 0, 1, 1, 1, 1, 1)]],
	['differences that are cut', [delta(2, 128, 1, 4, 2, 2, 0, 8, 0, 0, 0)]]
];
test.each(pages)('%s is refused', (_, damaged) => {
	expect(cellsOf(buildParquet({ type: 'INT32' }, 2, damaged))).toMatchObject(refused);
});

const texts: readonly [string, Encoding, number[]][] = [
	['a text longer than its page', 'PLAIN', [9, 0, 0, 0, 97]],
	['a text of a negative length', 'PLAIN', [255, 255, 255, 255, 97]],
	['lengths below zero', 'DELTA_LENGTH_BYTE_ARRAY', [128, 1, 4, 1, 1, 97]],
	['lengths beyond the page', 'DELTA_LENGTH_BYTE_ARRAY', [128, 1, 4, 1, 8, 97]],
	['a beginning of nothing', 'DELTA_BYTE_ARRAY', [128, 1, 4, 1, 2, 128, 1, 4, 1, 2, 97]]
];
test.each(texts)('%s is refused', (_, encoding, bytes) => {
	expect(cellsOf(buildParquet({ type: 'BYTE_ARRAY' }, 1, [{ encoding, count: 1, bytes }]))).toMatchObject(refused);
});

type Change = (metadata: FileMetaData, chunk: ColumnChunk) => void;
const meta = (of: Partial<NonNullable<ColumnChunk['meta_data']>>): Change => {
	return (_, chunk) => Object.assign(chunk.meta_data as object, of);
};
const claims: readonly [string, string, string | null, Change][] = [
	['more rows than its groups', 'unreadable', 'Parquet', (all) => (all.num_rows = 3n)],
	['a negative number of rows', 'unreadable', 'Parquet', (all) => (all.num_rows = -2n)],
	['another number of values', 'unreadable', 'Parquet', meta({ num_values: 3n })],
	['pages outside the file', 'unreadable', 'Parquet', meta({ data_page_offset: 1n << 40n })],
	['pages before the file', 'unreadable', 'Parquet', meta({ data_page_offset: -4n })],
	['another column', 'unreadable', 'Parquet', meta({ path_in_schema: ['y'] })],
	['another type', 'unreadable', 'Parquet', meta({ type: 'INT64' })],
	['a column in another file', 'unreadable', 'Parquet', (_, chunk) => (chunk.file_path = 'y.parquet')],
	['a compression without decoder', 'unreadable', 'codec', meta({ codec: 'LZO' })],
	['terabytes', 'too_big', null, meta({ total_uncompressed_size: 1n << 42n })],
	['billions of values', 'too_big', null, meta({ num_values: 1n << 40n })],
	[
		'a column without a row group',
		'unreadable',
		'Parquet',
		(all) => void (all.row_groups[0]?.columns as unknown[]).pop()
	]
];
test.each(claims)('metadata that claim %s are refused', (_, rule, detail, change) => {
	expect(cellsOf(buildParquet({ type: 'INT32' }, 2, [plain(1, 2)], change))).toMatchObject([{ rule, detail }]);
});

const annotated: readonly [string, Partial<SchemaElement>, number[], unknown][] = [
	['INT96', { type: 'INT96' }, [0, 0, 0, 0, 0, 0, 0, 0, 0x8c, 0x3d, 0x25, 0], '1970-01-01'],
	['a half', { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 2, logical_type: { type: 'FLOAT16' } }, [0x66, 0x2e], 0.1],
	[
		'an interval',
		{ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12, converted_type: 'INTERVAL' },
		ints(1, 2, 4),
		'P1M2DT0.004S'
	],
	[
		'a decimal of bytes',
		{ type: 'BYTE_ARRAY', converted_type: 'DECIMAL', scale: 2, precision: 4 },
		[2, 0, 0, 0, 0xff, 0x85],
		-1.23
	],
	['an unsigned byte', { type: 'INT32', converted_type: 'UINT_8' }, ints(255), 255],
	['an unknown annotation', { type: 'INT32', converted_type: 'BSON' }, ints(5), 5]
];
test.each(annotated)('%s is read', (_, element, bytes, expected) => {
	expect(cellsOf(buildParquet(element, 1, [{ encoding: 'PLAIN', count: 1, bytes }]))).toEqual([expected]);
});

test('bytes in streams are joined', () => {
	const bytes = [0, 0, 0, 0, 0x80, 0, 0x3f, 0x40];
	const page = { encoding: 'BYTE_STREAM_SPLIT', count: 2, bytes } as const;
	expect(cellsOf(buildParquet({ type: 'FLOAT' }, 2, [page]))).toEqual([1, 2]);
});

test('text that is no UTF-8 is marked and reported with its column', () => {
	const page: PageSpec = { encoding: 'PLAIN', count: 1, bytes: [2, 0, 0, 0, 0x41, 0xe0] };
	const { sheet, problems } = read(buildParquet({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, 1, [page]));
	expect(sheet?.rows[1]?.cells).toEqual(['A\ufffd']);
	expect(problems).toMatchObject([{ rule: 'damaged_text', column: 'x', severity: 'warning' }]);
});

test('no rows, and no columns', async () => {
	expect(read(buildParquet({ type: 'INT32' }, 0, [])).sheet?.rows).toEqual([{ line: 1, cells: ['x'] }]);
	const none = buildParquet({ type: 'INT32' }, 2, [], (metadata) => {
		metadata.schema = [{ name: 'root', num_children: 0 }];
		for (const group of metadata.row_groups) group.columns = [];
	});
	expect((await decodeFile({ name: 'x', bytes: none }))[0]).toMatchObject({
		sheets: [],
		problems: [{ rule: 'empty_file' }]
	});
});
