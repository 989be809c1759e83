import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesKind } from './bytes-kind.ts';

function askDecoder(bytes: Uint8Array): string {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return 'other';
	}
	return bytes.some((byte) => byte > 0x7f) ? 'utf8' : 'ascii';
}

/** Bytes at which the kinds of leads and continuations begin and end. */
const edges = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed];
const byte = fc.constantFrom(...edges, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff);

test('bytes are told as a decoder tells them', () =>
	fc.assert(
		fc.property(fc.array(byte, { maxLength: 5 }), (list) => {
			const bytes = Uint8Array.from(list);
			expect(bytesKind(bytes, 0, bytes.length)).toBe(askDecoder(bytes));
		}),
		{ numRuns: 5000 }
	));

test('text is UTF-8, and only the bytes between two places count', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const bytes = new TextEncoder().encode(text);
			expect(bytesKind(bytes, 0, bytes.length)).toBe(askDecoder(bytes));
		})
	);
	const bytes = Uint8Array.of(0xff, 0x61, 0xc4, 0x91, 0xff);
	expect(bytesKind(bytes, 1, 2)).toBe('ascii');
	expect(bytesKind(bytes, 1, 4)).toBe('utf8');
	expect(bytesKind(bytes, 1, 3)).toBe('other');
});
