import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../decode-file.ts';
import type { ExportFile } from '../raw-table.ts';
import { decodeParquetSheet } from './decode-parquet.ts';

/** A Parquet file as DuckDB writes it, and each cell as the text that DuckDB reads back from it. */
interface Written {
	readonly file: ExportFile;
	readonly texts: readonly (readonly (string | null)[])[];
}

const instance = DuckDBInstance.create(':memory:', { threads: '1' });

/** `select` gives the rows, `texts` the columns as SQL texts for comparison, `options` those of COPY. */
async function writeParquet(select: string, options: string, texts: readonly string[] = []): Promise<Written> {
	const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
	const path = join(folder, 'x.parquet');
	const connection = await (await instance).connect();
	try {
		await connection.run(`set timezone = 'UTC'`);
		await connection.run(`copy (${select}) to '${path}' (format parquet, ${options})`);
		const read = texts.length > 0 ? await connection.runAndReadAll(`select ${texts.join(', ')} from '${path}'`) : null;
		const rows = (read?.getRows() ?? []) as (string | null)[][];
		return { file: { name: 'x.parquet', bytes: new Uint8Array(await readFile(path)) }, texts: rows };
	} finally {
		connection.closeSync();
		await rm(folder, { recursive: true });
	}
}

/** Column, its SQL from `i`, and how DuckDB's value is written as our cell. */
const moment = (column: string, zone = '') =>
	`regexp_replace(regexp_replace(strftime(${column}, '%Y-%m-%dT%H:%M:%S.%f'), '\\.?0+$', ''), '$', '${zone}')`;
const columns: readonly [name: string, sql: string, text?: string][] = [
	['code', `'u' || (i % 50)`],
	['text', `'Sơn ' || i`],
	['small', '(i % 200 - 100)::tinyint'],
	['short', '(i % 60000 - 30000)::smallint'],
	['int', '(i * 7919 - 1000000)::integer'],
	['long', '(i * 1000003 - 500000)::bigint'],
	['longest', `(i::hugeint * 4611686018427387 - 4611686018427387904)::bigint`],
	['u8', '(i % 256)::utinyint'],
	['u16', '(i % 65536)::usmallint'],
	['u32', '(4294967295 - i)::uinteger'],
	['u64', '(18446744073709551615 - i)::ubigint'],
	['flag', 'i % 3 = 1'],
	['long_flag', 'i < 1000'],
	['float', '(i / 8)::float'],
	['double', '(i * 0.37)::double'],
	['d4', '((i % 900) * 0.1 - 40)::decimal(4, 1)', 'd4::double::varchar'],
	['d9', '(i * 0.01 - 5)::decimal(9, 2)', 'd9::double::varchar'],
	['d18', '(i * 1.001 - 7)::decimal(18, 3)', 'd18::double::varchar'],
	['d38', '((i + 1) * 12345678901234567890.001)::decimal(38, 3)'],
	['day', `date '1899-12-31' + (i * 31)::int`],
	[
		'time',
		`time '00:00:01' + to_microseconds(i * 23000001)`,
		`regexp_replace(strftime(date '2000-01-01' + time, '%H:%M:%S.%f'), '\\.?0+$', '')`
	],
	['us', `timestamp '1969-01-01 00:00:01' + to_microseconds(i * 86400000123)`, moment('us')],
	['ms', `(timestamp '1969-01-01 00:00:01' + to_milliseconds(i * 86400001))::timestamp_ms`, moment('ms')],
	['ns', `(timestamp '1969-01-01 00:00:01' + to_seconds(i * 3601))::timestamp_ns`, moment('ns::timestamp')],
	['zoned', `timestamptz '2024-03-31 07:30:00+07' + to_seconds(i * 3601)`, moment('zoned', 'Z')],
	['uuid', `('00000000-0000-4000-8000-' || lpad((i * 7919)::varchar, 12, '0'))::uuid`],
	['bytes', `encode('đ' || i)`, 'decode(bytes)'],
	['list', `[i, null, i + 1]`, `replace(to_json(list)::varchar, ' ', '')`],
	['struct', `{a: i, b: {c: 'x' || i, d: [i]}}`, 'to_json(struct)::varchar'],
	[
		'lists',
		`case i % 4 when 0 then [] when 1 then [null] when 2 then [[], [{x: i}, null]] else [[{x: i}], null] end`,
		'to_json(lists)::varchar'
	],
	['map', `map {'k' || i: i, 'z': null}`, 'to_json(map)::varchar'],
	['nothing', 'null::int']
];
/** The rows that are not what DuckDB reads, as ours and theirs. */
async function differences(codec: string, version: string, chosen: typeof columns): Promise<unknown[]> {
	const cells = chosen.map(([name, sql], at) => `case when (i + ${at}) % 11 = 0 then null else ${sql} end as ${name}`);
	const written = await writeParquet(
		`select ${cells.join(', ')} from range(2500) t(i)`,
		`codec '${codec}', parquet_version '${version}', row_group_size 2048`,
		chosen.map(([name, , text]) => text ?? `${name}::varchar`)
	);
	const { sheet, problems } = decodeParquetSheet(written.file);
	expect(problems.filter(({ rule }) => rule !== 'nested_column')).toEqual([]);
	const [header, ...rows] = sheet?.rows ?? [];
	expect(header).toEqual({ line: 1, cells: chosen.map(([name]) => name) });
	expect(rows).toHaveLength(2500);
	return rows.flatMap(({ line, cells: ours }, at) => {
		const theirs = written.texts[at]?.map(plainText) ?? [];
		const wrong = ours.flatMap((cell, column) => {
			const text = cell === null ? null : String(cell);
			return text === theirs[column] ? [] : [[chosen[column]?.[0], text, theirs[column]]];
		});
		return wrong.length > 0 ? [[line, ...wrong]] : [];
	});
}

/** Doubles without the zero that DuckDB writes behind the point. */
const plainText = (text: string | null) => text?.replace(/^(-?\d+)\.0$/, '$1') ?? null;

test.each(['v1', 'v2'])('every cell of %s pages is what DuckDB reads', async (version) => {
	expect((await differences('snappy', version, columns)).slice(0, 3)).toEqual([]);
});

test.each(['uncompressed', 'gzip', 'zstd', 'brotli', 'lz4_raw'])('%s is unpacked', async (codec) => {
	expect((await differences(codec, 'v1', columns.slice(0, 5))).slice(0, 3)).toEqual([]);
	expect((await differences(codec, 'v2', columns.slice(0, 5))).slice(0, 3)).toEqual([]);
});

describe('a file of every kind of column', () => {
	const select = `select i, 'a' || i % 5 as text, i * 0.1 as double, [i, i + 1] as list, {x: i, y: [i]} as struct,
		date '2024-01-01' + i::int as day, i % 2 = 0 as flag, i::decimal(30, 2) as amount from range(60) t(i)`;
	const isSound = (bytes: Uint8Array): boolean => {
		const { sheet, problems } = decodeParquetSheet({ name: 'x', bytes });
		const isRead = sheet?.rows.every(({ cells }) => cells.length === sheet.rows[0]?.cells.length) ?? false;
		return isRead || problems.some(({ severity }) => severity === 'error');
	};
	test.each(['v1', 'v2'])('damaged anywhere gives rows or a problem (%s)', async (version) => {
		const { bytes } = (await writeParquet(select, `codec 'snappy', parquet_version '${version}'`)).file;
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
				const damaged = bytes.slice();
				damaged[at] = (damaged[at] as number) ^ mask;
				return isSound(damaged);
			}),
			{ numRuns: 200 }
		);
	});
	test('cut anywhere is refused', async () => {
		const { bytes } = (await writeParquet(select, `codec 'snappy'`)).file;
		for (let length = 4; length < bytes.length; length += 17) {
			const [file] = await decodeFile({ name: 'x', bytes: bytes.slice(0, length) });
			expect(file?.sheets).toEqual([]);
			expect(file?.problems).toMatchObject([{ severity: 'error' }]);
		}
	});
});
