import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { problemMessagesOf } from '../../i18n/problem-messages.ts';
import { decodeFile } from '../decode-file.ts';
import type { RawCell } from '../raw-table.ts';
import { expectDamageTold } from './damage-fixture.ts';
import { unpackLz4Frame } from './lz4-frame.ts';

const fixture = async (name: string) => new Uint8Array(await readFile(new URL(`../fixtures/${name}`, import.meta.url)));
const decode = async (bytes: Uint8Array) => (await decodeFile({ name: 'a.arrow', bytes }))[0];

// Written by Polars.
const names = ['Đông Sơn', 'Hòa Bình', 'Thủ Đức'];
const rows = Array.from({ length: 200 }, (_, at): RawCell[] => [
	at % 7 === 3 ? null : (names[at % 3] ?? null),
	at % 5 === 4 ? null : at * 3,
	at / 4
]);
const header = ['tên', 'lượt', 'lẻ'];

describe.each(['lz4', 'zstd'])('buffers compressed by %s', (codec) => {
	test.each([
		['stream', 0],
		['file', 1]
	])('are read from a %s', async (format, from) => {
		const found = await decode(await fixture(`${codec}-${format}.arrow`));
		expect(found?.problems).toEqual([]);
		expect(found?.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(
			[header, ...rows].map((cells) => cells.slice(from))
		);
	});

	test('damaged anywhere give rows as wide as the header, or a problem', async () => {
		await expectDamageTold(await fixture(`${codec}-stream.arrow`), 150);
	});
});

test('a buffer that says to become more than fits is refused before it is unpacked', async () => {
	const bytes = await fixture('lz4-stream.arrow');
	const frame = bytes.findIndex((_, at) => [4, 0x22, 0x4d, 0x18].every((byte, place) => bytes[at + place] === byte));
	const huge = bytes.slice();
	new DataView(huge.buffer).setBigInt64(frame - 8, 2n ** 40n, true);
	expect((await decode(huge))?.problems).toMatchObject([{ rule: 'too_big' }]);
});

test('a zstd frame that claims a window of half a gigabyte is refused before that is set aside', async () => {
	const bytes = await fixture('zstd-stream.arrow');
	const isFrame = (at: number) => [0x28, 0xb5, 0x2f, 0xfd].every((byte, place) => bytes[at + place] === byte);
	const frame = bytes.findIndex((_, at) => isFrame(at) && (bytes[at + 4]! & 0x20) === 0);
	expect(frame).toBeGreaterThan(0);
	const wide = bytes.map((byte, at) => (at === frame + 5 ? 19 << 3 : byte));
	expect((await decode(wide))?.problems).toMatchObject([{ rule: 'unreadable', severity: 'error' }]);
});

test('columns of a type that is not known are refused with a way out', async () => {
	const found = await decode(await fixture('text-views.arrow'));
	expect(found?.problems).toMatchObject([{ rule: 'unreadable', detail: 'arrow_type', severity: 'error' }]);
	for (const locale of ['vi', 'en'] as const) {
		const { rules } = problemMessagesOf(locale);
		const { what, cure } = rules.unreadable({ detail: 'arrow_type' } as never);
		expect([what, cure].join(' ')).toMatch(/Arrow.*Parquet/);
	}
});

// Written by lz4: blocks that refer to those before them, and blocks that stand for themselves, with checksums and a size.
describe.each(['linked', 'apart'])('an LZ4 frame of blocks that are %s', (kind) => {
	const text = new TextEncoder().encode('xã Đông Sơn, phường Hòa Bình\n'.repeat(5_000));

	test('is unpacked', async () => {
		expect(unpackLz4Frame(await fixture(`${kind}.lz4`), text.length)).toEqual(text);
	});

	test.each([-1, 1])('is refused where it holds another number of bytes', async (more) => {
		const bytes = await fixture(`${kind}.lz4`);
		expect(() => unpackLz4Frame(bytes, text.length + more)).toThrow('LZ4');
	});
});
