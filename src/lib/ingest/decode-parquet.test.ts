import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeParquet } from './decode-parquet.ts';

let folder: string;
const write = async (name: string, select: string, options: string) => {
	const path = join(folder, name);
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`copy (${select}) to '${path}' (format parquet, ${options})`);
	return { name, bytes: new Uint8Array(await readFile(path)) };
};
const columns = `select case when i % 3 = 0 then null else 'u' || (i % 50) end as code, i as number,
	i * 1.5 as decimal, date '2020-01-01' + (i % 400)::int as day, i % 2 = 0 as flag, null::int as nothing`;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'parquet-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])('%s', (codec) => {
	test.each(['v1', 'v2'])('%s pages are read', async (version) => {
		const options = `codec '${codec}', parquet_version '${version}', row_group_size 2048`;
		const file = await write(`${codec}-${version}.parquet`, `${columns} from range(5000) t(i)`, options);
		const { table, problems } = await decodeParquet(file);
		expect(problems).toEqual([]);
		expect(table?.rows).toHaveLength(5000);
		expect(table?.rows[3]).toEqual({ line: 5, cells: [null, 3, 4.5, '2020-01-04', false, null] });
		expect(table?.rows[4999]?.cells.slice(0, 2)).toEqual(['u49', 4999]);
	});
});

test('decimals, floats, times and bytes are what was written', async () => {
	const select = `select (i * 0.1)::decimal(9, 1) as a, (i * 0.01)::decimal(18, 2) as b, -i::decimal(38, 3) / 1000 as c,
		(i / 10)::float as f, time '07:30:00' as t, timestamp '2024-03-31 07:30:00.000001' as m,
		timestamptz '2024-03-31 07:30:00+00' as z, '\\xAB'::blob as bytes, 4294967295::uinteger as u, 18446744073709551615::ubigint as v
		from range(4) t(i)`;
	const { table, problems } = await decodeParquet(await write('types.parquet', select, `codec 'snappy'`));
	expect(problems).toEqual([]);
	expect(table?.rows[3]?.cells).toEqual([
		0.3,
		0.03,
		-0.003,
		0.3,
		'07:30:00',
		'2024-03-31T07:30:00.000001',
		'2024-03-31T07:30:00Z',
		'ab',
		4294967295,
		'18446744073709551615'
	]);
});

test('nested columns are refused', async () => {
	const file = await write('nested.parquet', 'select [1, 2] as list', `codec 'snappy'`);
	expect((await decodeParquet(file)).problems).toMatchObject([{ rule: 'unreadable', detail: 'nested' }]);
});
