import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Float64,
	Int32,
	Int64,
	Null,
	Table,
	tableToIPC,
	TimestampMillisecond,
	Utf8,
	vectorFromArray
} from 'apache-arrow';
import type { DataType } from 'apache-arrow';
import { expect, test } from 'vitest';
import { arrowOf } from './arrow-fixture.ts';
import { fromArrow } from './from-arrow.ts';

const columnOf = (type: DataType, values: unknown[]) =>
	fromArrow(tableToIPC(new Table({ cell: vectorFromArray(values, type) }))).columns.cell;

const words = (value: bigint) => {
	const unsigned = BigInt.asUintN(128, value);
	return new Uint32Array([0n, 32n, 64n, 96n].map((shift) => Number((unsigned >> shift) & 0xffffffffn)));
};
const decimal = (scale: number) => new Decimal(scale, 38);

test.each([
	['whole numbers', new Int32(), [1, -2], new Float64Array([1, -2])],
	['big whole numbers', new Int64(), [1n, -(2n ** 53n)], new Float64Array([1, -(2 ** 53)])],
	['numbers with gaps', new Int64(), [1n, null], [1, null]],
	['doubles', new Float64(), [0.5, -0.25], new Float64Array([0.5, -0.25])],
	['doubles with gaps', new Float64(), [0.5, null], [0.5, null]],
	['booleans', new Bool(), [true, false], new Float64Array([1, 0])],
	['booleans with gaps', new Bool(), [true, null], [1, null]],
	['text', new Utf8(), ['Đống Đa', null, ''], ['Đống Đa', null, '']],
	['dictionaries', new Dictionary(new Utf8(), new Int32()), ['a', 'b', null, 'a'], ['a', 'b', null, 'a']],
	['dates', new DateDay(), [new Date('2025-07-01'), null, new Date('1945-09-02')], ['2025-07-01', null, '1945-09-02']],
	['times', new TimestampMillisecond(), [Date.UTC(2025, 6, 1, 8, 30)], ['2025-07-01 08:30:00']],
	['nothing', new Null(), [null, null], [null, null]]
])('%s', (_, type, values, expected) => {
	expect(columnOf(type, values)).toEqual(expected);
});

test('decimals are the nearest doubles, of either sign', () => {
	const cells = [143n, -143n, 0n, 10n ** 15n + 1n].map(words);
	expect(columnOf(decimal(3), cells)).toEqual(new Float64Array([0.143, -0.143, 0, 1000000000000.001]));
	expect(columnOf(decimal(0), [words(5n), null])).toEqual([5, null]);
});

test('a result of several batches is one column', () => {
	const table = new Table({ cell: vectorFromArray([1, 2], new Float64()) });
	const twice = table.concat(new Table({ cell: vectorFromArray([3, 4], new Float64()) }));
	expect(fromArrow(tableToIPC(twice)).columns.cell).toEqual(new Float64Array([1, 2, 3, 4]));
});

test('a result without rows keeps its columns', () => {
	expect(columnOf(new Float64(), [])).toEqual(new Float64Array(0));
	expect(columnOf(new Utf8(), [])).toEqual([]);
});

test('rows of the tab come back as they were', () => {
	const ipc = arrowOf([
		{ name: 'unit_id', type: 'text', values: ['x-00235', null] },
		{ name: 'turns', type: 'integer', values: [1166, null] },
		{ name: 'money', type: 'decimal', values: [0.5, null] },
		{ name: 'period_start', type: 'date', values: ['2021-01-01', null] },
		{ name: 'provisional', type: 'boolean', values: [true, null] }
	]);
	expect(fromArrow(ipc).columns).toEqual({
		unit_id: ['x-00235', null],
		turns: [1166, null],
		money: [0.5, null],
		period_start: ['2021-01-01', null],
		provisional: [1, null]
	});
});

test('integers of any size and many texts come back as they were', () => {
	const turns = [2 ** 40 + 7, -(2 ** 32) - 5, -1, 2 ** 31, 0, null];
	const ids = Array.from({ length: 40_000 }, (_, at) => (at % 7 === 0 ? null : `x-${at}`));
	const pad = Array.from({ length: ids.length - turns.length }, () => 3);
	const ipc = arrowOf([
		{ name: 'unit_id', type: 'text', values: ids },
		{ name: 'turns', type: 'integer', values: [...turns, ...pad] },
		{ name: 'note', type: 'text', values: ids.map(() => null) }
	]);
	const { columns } = fromArrow(ipc);
	expect(JSON.stringify(columns.unit_id)).toBe(JSON.stringify(ids));
	expect([...(columns.turns ?? [])].slice(0, 7)).toEqual([...turns, 3]);
	expect(columns.note?.every((value) => value === null)).toBe(true);
});
