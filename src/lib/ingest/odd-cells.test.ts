import * as arrow from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { problemMessagesOf } from '../i18n/problem-messages.ts';
import contract from '../datasets/receptions.contract.ts';
import { decodeFile } from './decode-file.ts';
import { ingestFiles } from './ingest-files.ts';
import { buildParquet } from './parquet/page-fixture.ts';
import { indexUnits } from './unit-index.ts';

const numbers = [0.5, NaN, null, Infinity, -Infinity, NaN];
const told = [
	{ line: 3, value: 'NaN' },
	{ line: 5, value: 'Infinity' },
	{ line: 6, value: '-Infinity' },
	{ line: 7, value: 'NaN' }
].map((place) => ({ rule: 'not_finite', severity: 'warning', column: 'x', ...place }));

const double = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)];
const parquet = (data: unknown[], type: 'FLOAT' | 'DOUBLE' | 'FLOAT16') =>
	new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'x', data, type, nullable: true }] }));
const ipc = (type: arrow.DataType, data: unknown[] = numbers) =>
	arrow.tableToIPC(new arrow.Table({ x: arrow.vectorFromArray(data, type) }), 'file');

describe('what is no number is told and no value', () => {
	test.each([
		['Parquet doubles', parquet(numbers, 'DOUBLE')],
		['Parquet floats', parquet(numbers, 'FLOAT')],
		['Parquet halves', parquet(numbers, 'FLOAT16')],
		['Arrow doubles', ipc(new arrow.Float64())],
		['Arrow floats', ipc(new arrow.Float32())],
		['Arrow halves', ipc(new arrow.Float16())]
	])('in %s', async (_, bytes) => {
		const [file] = await decodeFile({ name: 'x', bytes });
		expect(file?.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual([0.5, null, null, null, null, null]);
		expect(file?.problems).toMatchObject(told);
	});

	test('in lists of Parquet', async () => {
		const element = { type: 'DOUBLE', repetition_type: 'REPEATED' } as const;
		// Levels by hand: rows of one, two and one entries, all of them there.
		const levels = (bits: number) => [2, 0, 0, 0, 3, bits];
		const bytes = [...levels(0b0100), ...levels(0b1111), ...[1, NaN, Infinity, 2].flatMap(double)];
		const [file] = await decodeFile({
			name: 'x',
			bytes: buildParquet(element, 3, [{ encoding: 'PLAIN', count: 4, bytes }], (_, chunk) => {
				if (chunk.meta_data) chunk.meta_data.num_values = 4n;
			})
		});
		expect(file?.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(['[1]', '[null,null]', '[2]']);
		expect(file?.problems.filter(({ rule }) => rule !== 'nested_column')).toMatchObject([
			{ rule: 'not_finite', line: 3, column: 'x', value: 'NaN' },
			{ rule: 'not_finite', line: 3, column: 'x', value: 'Infinity' }
		]);
	});

	test('in lists of Arrow', async () => {
		const list = new arrow.List(new arrow.Field('item', new arrow.Float64()));
		const [file] = await decodeFile({ name: 'x', bytes: ipc(list, [[1], [NaN, -Infinity]]) });
		expect(file?.sheets[0]?.rows[2]?.cells).toEqual(['[null,null]']);
		expect(file?.problems.filter(({ rule }) => rule !== 'nested_column')).toMatchObject([
			{ rule: 'not_finite', line: 3, column: 'x', value: 'NaN' },
			{ rule: 'not_finite', line: 3, column: 'x', value: '-Infinity' }
		]);
	});

	test('of many the first are named, the rest counted', async () => {
		const [file] = await decodeFile({ name: 'x', bytes: parquet(new Array(1000).fill(NaN), 'DOUBLE') });
		expect(file?.problems).toHaveLength(201);
		expect(file?.problems.at(-1)).toMatchObject({ rule: 'not_finite', line: null, detail: '800', severity: 'warning' });
	});
});

describe('days beyond the calendar are told and no value', () => {
	const day = 86_400_000_000n;
	// 2024-03-31, 9999-12-31, 10000-01-01, 0001-01-01, the day before, what DuckDB writes for infinity.
	const days = [19813n, 2932896n, 2932897n, -719162n, -719163n, 2147483647n];
	const micros = [...days.slice(0, 5).map((one) => one * day), 9223372036854775807n];
	const int64 = (value: bigint) => [...new Uint8Array(BigInt64Array.of(value).buffer)];
	const int32 = (value: bigint) => [...new Uint8Array(Int32Array.of(Number(value)).buffer)];
	const plain = (element: Partial<SchemaElement>, values: readonly number[][]) =>
		buildParquet(element, values.length, [{ encoding: 'PLAIN', count: values.length, bytes: values.flat() }]);
	const vector = (type: arrow.DataType, data: Int32Array | BigInt64Array) =>
		arrow.tableToIPC(new arrow.Table({ x: new arrow.Vector([arrow.makeData({ type, data } as never)]) }), 'file');
	/** Nanoseconds of the day, then the Julian day. */
	const int96 = (value: bigint) => [...new Array<number>(8).fill(0), ...int32(value + 2440588n)];

	test.each([
		['Parquet days', plain({ type: 'INT32', converted_type: 'DATE' }, days.map(int32))],
		['Parquet moments', plain({ type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }, micros.map(int64))],
		['Parquet moments of Spark', plain({ type: 'INT96' }, [...days.slice(0, 5), 2000000000n].map(int96))],
		['Arrow days', vector(new arrow.DateDay(), Int32Array.from(days, Number))],
		['Arrow moments', vector(new arrow.TimestampMicrosecond(), BigInt64Array.from(micros))]
	])('in %s', async (_, bytes) => {
		const [file] = await decodeFile({ name: 'x', bytes });
		const cells = file?.sheets[0]?.rows.slice(1).map((row) => row.cells[0] ?? null);
		expect(cells).toEqual(['2024-03-31', '9999-12-31', null, '0001-01-01', null, null]);
		const place = { rule: 'beyond_calendar', severity: 'warning', column: 'x' };
		expect(file?.problems).toMatchObject([
			{ ...place, line: 4, value: expect.stringMatching(/^\+010000-01-01/) as string },
			{ ...place, line: 6, value: expect.stringMatching(/^0000-12-31/) as string },
			{ ...place, line: 7 }
		]);
	});

	test('texts and numbers that look like them are none', async () => {
		const [file] = await decodeFile({
			name: 'x',
			bytes: plain({ type: 'INT64' }, [int64(9223372036854775807n), int64(2932897n)])
		});
		expect(file?.problems).toEqual([]);
		expect(file?.sheets[0]?.rows[1]?.cells).toEqual(['9223372036854775807']);
	});
});

test('an export tells them, and counts none of them', async () => {
	const columns = {
		unit_name: ['Toàn tỉnh', 'Toàn tỉnh'],
		period_start: ['2024-01-01', '2024-04-01'],
		period_end: ['2024-03-31', '2024-06-30'],
		sessions: [NaN, 3],
		turns: [5, Infinity]
	};
	const columnData = Object.entries(columns).map(([name, data]) => ({ name, data }));
	const options = { contracts: [contract], templates: [], choices: {}, units: indexUnits([]), dataset: contract.id };
	const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
	const { problems } = await ingestFiles([{ name: 'x.parquet', bytes }], options);
	expect(problems.filter(({ rule }) => rule === 'not_finite')).toMatchObject([
		{ line: 2, column: 'sessions', value: 'NaN' },
		{ line: 3, column: 'turns', value: 'Infinity' }
	]);
	expect(problems.filter(({ rule }) => rule === 'not_a_number')).toEqual([]);
});

test.each(['vi', 'en'] as const)('the words for it (%s)', (locale) => {
	const { not_finite: text } = problemMessagesOf(locale).rules;
	expect(text({ value: 'NaN', detail: null } as never).what).toContain('“NaN”');
	expect(text({ value: null, detail: '800' } as never).what).toContain('800');
	const { beyond_calendar: date } = problemMessagesOf(locale).rules;
	expect(date({ value: '+010000-01-01', detail: null } as never).what).toContain('“+010000-01-01”');
	expect(date({ value: null, detail: '800' } as never).what).toContain('800');
});
