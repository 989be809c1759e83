import * as arrow from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../decode-file.ts';
import { fieldAt } from './check-flatbuffer.ts';
import { expectDamageTold } from './damage-fixture.ts';
import { listMessages } from './list-messages.ts';

const table = new arrow.Table({
	tên: arrow.vectorFromArray(['Đông Sơn', null, 'b'], new arrow.Utf8()),
	loại: arrow.vectorFromArray(['x', 'y', 'x'], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
	lượt: arrow.vectorFromArray([0, null, -5], new arrow.Int32()),
	dài: arrow.vectorFromArray([1n, 9007199254740993n, null], new arrow.Int64()),
	lẻ: arrow.vectorFromArray([0.1, NaN, null], new arrow.Float32()),
	đúng: arrow.vectorFromArray([true, false, null], new arrow.Bool()),
	ngày: arrow.vectorFromArray([new Date('2024-03-31'), null, new Date('1969-12-31')], new arrow.DateDay()),
	lúc: arrow.vectorFromArray(
		[new Date('2024-03-31T07:30:00.250Z'), null, new Date(0)],
		new arrow.TimestampMillisecond()
	),
	dãy: arrow.vectorFromArray([[1, 2], null, []], new arrow.List(new arrow.Field('item', new arrow.Int32())))
});
const decode = (bytes: Uint8Array) => decodeFile({ name: 'a.arrow', bytes });

describe.each(['file', 'stream'] as const)('Arrow %s', (format) => {
	const bytes = arrow.tableToIPC(table, format);

	test('is read by type', async () => {
		const [file] = await decode(bytes);
		expect(file?.sheets[0]?.rows).toEqual([
			{ line: 1, cells: ['tên', 'loại', 'lượt', 'dài', 'lẻ', 'đúng', 'ngày', 'lúc', 'dãy'] },
			{ line: 2, cells: ['Đông Sơn', 'x', 0, 1, 0.1, true, '2024-03-31', '2024-03-31T07:30:00.25', '[1,2]'] },
			{ line: 3, cells: [null, 'y', null, '9007199254740993', null, false, null, null, null] },
			{ line: 4, cells: ['b', 'x', -5, null, null, null, '1969-12-31', '1970-01-01', '[]'] }
		]);
		expect(file?.problems).toMatchObject([
			{ rule: 'nested_column', column: 'dãy', severity: 'note' },
			{ rule: 'not_finite', column: 'lẻ', line: 3 }
		]);
	});

	test.each([0.3, 0.6, 0.9])('cut after %d of its length is refused', async (share) => {
		const [file] = await decode(bytes.slice(0, Math.floor(bytes.length * share)));
		expect(file?.sheets).toEqual([]);
		expect(file?.problems).toMatchObject([{ rule: 'unreadable', severity: 'error' }]);
	});

	test('damaged anywhere gives rows as wide as the header, or a problem, at once', () => expectDamageTold(bytes, 120));

	test('with messages of another kind than they are is refused or read, never read without end', async () => {
		const from = format === 'file' ? 8 : 0;
		for (const { start } of listMessages(bytes.subarray(from)).messages)
			for (let kind = 0; kind < 6; kind++) {
				const other = bytes.slice();
				const view = new DataView(other.buffer, from + start + 8);
				view.setUint8(fieldAt(view, view.getUint32(0, true), 1) ?? 0, kind);
				const [file] = await decode(other);
				expect(file?.sheets.length === 1 || file?.problems[0]?.rule === 'unreadable').toBe(true);
			}
	});

	test('cut anywhere is never taken for the whole', async () => {
		for (let length = 8; length < bytes.length; length += 5) {
			const [file] = await decode(bytes.slice(0, length));
			expect(file?.problems).toContainEqual(expect.objectContaining({ rule: 'unreadable' }));
		}
	});
});
