import { brotliCompressSync } from 'node:zlib';
import type { ColumnChunk, CompressionCodec } from 'hyparquet';
import { expect, test } from 'vitest';
import contract from '../../datasets/receptions.contract.ts';
import { decodeFile } from '../decode-file.ts';
import { ingestFiles } from '../ingest-files.ts';
import { indexUnits } from '../unit-index.ts';
import { decodeParquetSheet } from './decode-parquet.ts';
import { buildParquet } from './page-fixture.ts';

const read = (bytes: Uint8Array) => {
	const { sheet, problems } = decodeParquetSheet({ name: 'x.parquet', bytes });
	return sheet ? sheet.rows.slice(1).map(({ cells }) => cells[0]) : problems.map(({ rule }) => rule);
};
const ints = (...values: number[]) => values.flatMap((value) => [value, 0, 0, 0]);
const packedAs =
	(codec: CompressionCodec, size: number) =>
	(_: unknown, chunk: ColumnChunk): void => {
		Object.assign(chunk.meta_data as object, { codec, total_uncompressed_size: BigInt(size + 100) });
	};
const packed = (codec: CompressionCodec, bytes: readonly number[], unpacked = 12) =>
	read(
		buildParquet({ type: 'INT32' }, 3, [{ encoding: 'PLAIN', count: 3, bytes, unpacked }], packedAs(codec, unpacked))
	);

/** 7, 0, 0 as an LZ4 block: four literals, then twice four zeros by a match of five that overlaps itself, and the rest. */
const block = [0x50, 7, 0, 0, 0, 0];
const lz4 = [(4 << 4) | 3, 7, 0, 0, 0, 1, 0, 1 << 4, 0];
const frame = (size: number, bytes: readonly number[]) => [0, 0, 0, size, 0, 0, 0, bytes.length, ...bytes];
const brotli = (...bytes: number[]) => [...brotliCompressSync(Uint8Array.from(bytes))];
const refused = ['unreadable'];

test.each<[string, CompressionCodec, readonly number[], unknown]>([
	['a block', 'LZ4_RAW', lz4, [7, 0, 0]],
	['the frames of Hadoop', 'LZ4', frame(12, lz4), [7, 0, 0]],
	[
		'two frames of Hadoop',
		'LZ4',
		[...frame(4, [0x40, 9, 0, 0, 0]), ...frame(8, [0x80, 1, 0, 0, 0, 2, 0, 0, 0])],
		[9, 1, 2]
	],
	['a block without the frame that it should have', 'LZ4', lz4, [7, 0, 0]],
	['a block that gives less', 'LZ4_RAW', block, refused],
	['a block that gives more', 'LZ4_RAW', [...lz4.slice(0, -2), 0x50, 0, 0, 0, 0, 0], refused],
	['a block that is cut', 'LZ4_RAW', lz4.slice(0, -3), refused],
	['a block that refers to nothing', 'LZ4_RAW', [(4 << 4) | 4, 7, 0, 0, 0, 9, 0], refused],
	['a length without end', 'LZ4_RAW', [0xf0, 255, 255], refused],
	['a frame that is cut', 'LZ4', frame(12, lz4).slice(0, -2), refused],
	['Snappy that says another size', 'SNAPPY', [11, 10 << 2, ...ints(7, 0, 0).slice(1)], refused],
	['Snappy', 'SNAPPY', [12, 11 << 2, ...ints(7, 8, 9)], [7, 8, 9]],
	['Brotli', 'BROTLI', brotli(...ints(7, 8, 0)), [7, 8, 0]],
	['Brotli that gives less', 'BROTLI', brotli(...ints(7, 8)), refused],
	['Brotli that gives more', 'BROTLI', brotli(...ints(7, 8, 9, 0)), refused],
	['Brotli that is cut', 'BROTLI', brotli(...ints(7, 8, 0)).slice(0, -3), refused]
])('%s (%s)', (_, codec, bytes, expected) => {
	expect(packed(codec, bytes)).toEqual(expected);
});

test('a row group without rows is passed over', () => {
	const bytes = buildParquet(
		{ type: 'INT32' },
		2,
		[{ encoding: 'PLAIN', count: 2, bytes: ints(1, 2) }],
		(all, chunk) => {
			const meta = { ...chunk.meta_data, num_values: 0n, total_uncompressed_size: 0n, total_compressed_size: 0n };
			const empty = { columns: [{ ...chunk, meta_data: meta as never }], num_rows: 0n, total_byte_size: 0n };
			all.row_groups = [empty, ...all.row_groups, empty];
		}
	);
	expect(read(bytes)).toEqual([1, 2]);
});

test.each([0, 1, 7, 1 << 20, -1])('a footer that claims %d bytes is refused', async (length) => {
	const bytes = buildParquet({ type: 'INT32' }, 1, [{ encoding: 'PLAIN', count: 1, bytes: ints(1) }]);
	new DataView(bytes.buffer).setInt32(bytes.length - 8, length, true);
	const [file] = await decodeFile({ name: 'x.parquet', bytes });
	expect(file).toMatchObject({ sheets: [], problems: [{ rule: 'unreadable', severity: 'error' }] });
});

test('two columns of one name are told apart by nobody', async () => {
	const bytes = buildParquet(
		{ type: 'INT32', name: 'turns' },
		1,
		[{ encoding: 'PLAIN', count: 1, bytes: ints(1) }],
		(all) => {
			all.schema = [{ name: 'root', num_children: 2 }, ...all.schema.slice(1), ...all.schema.slice(1)];
			for (const group of all.row_groups) group.columns = [...group.columns, ...group.columns];
		}
	);
	const options = { contracts: [contract], templates: [], choices: {}, units: indexUnits([]), dataset: contract.id };
	const { problems, datasets } = await ingestFiles([{ name: 'x.parquet', bytes }], options);
	expect(problems).toContainEqual(expect.objectContaining({ rule: 'duplicate_column', severity: 'error' }));
	expect(datasets.flatMap(({ facts }) => facts)).toEqual([]);
});
