import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

interface Written {
	readonly delimiter: string;
	readonly quote: string;
	readonly newline: string;
	readonly escape: 'double' | 'backslash';
	readonly always: boolean;
	readonly finalLine: boolean;
}

const words = [
	'Phường Đống Đa',
	'Xã Phúc Thọ',
	'Hà Nội',
	'1.166',
	'76,4',
	'94,6%',
	'15/12/2024',
	'',
	'0',
	"Men's",
	'x; y'
];
const nasty = [
	'a "b" c',
	'một\nhai',
	'một\r\nhai',
	'a, b',
	'a|b',
	'a\tb',
	' x ',
	'\\',
	'C:\\x',
	'"',
	'""',
	"'",
	'a;b;c'
];
const cell = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...words) },
	{ weight: 2, arbitrary: fc.constantFrom(...nasty) },
	{ weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'abđơ ,;|"\'\\\n\t'), maxLength: 6 }) }
);
const tables = fc.integer({ min: 2, max: 6 }).chain((width) =>
	fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }).map((body) => [
		Array.from({ length: width }, (_, at) => `Cột ${at + 1}`),
		// A row of blanks is left out by design.
		...body.map(([first, ...rest]) => [first?.trim() ? first : 'x', ...rest])
	])
);
const dialects: fc.Arbitrary<Written> = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|'),
	quote: fc.constant('"'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	escape: fc.constant('double' as const),
	always: fc.boolean(),
	finalLine: fc.boolean()
});

function write(
	rows: readonly (readonly string[])[],
	{ delimiter, quote, newline, always, finalLine }: Written
): string {
	const lines = rows.map((row) =>
		row
			.map((text) => {
				const needs = always || /["'\r\n,;|\t\\]/.test(text) || text !== text.trim();
				return needs ? quote + text.replaceAll(quote, quote + quote) + quote : text;
			})
			.join(delimiter)
	);
	return lines.join(newline) + (finalLine ? newline : '');
}

const encodings: Record<string, (text: string) => Uint8Array> = {
	'UTF-8': (text) => new TextEncoder().encode(text),
	'UTF-8 in parts': (text) => new TextEncoder().encode(text.normalize('NFD')),
	'UTF-16LE': (text) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer)
};

describe.each(Object.entries(encodings))('%s', (_, encode) => {
	test('a table comes back as it was written', () => {
		fc.assert(
			fc.property(tables, dialects, (rows, written) => {
				const { sheet } = decodeText('a.csv', encode(write(rows, written)));
				expect(sheet?.rows.map(({ cells }) => cells)).toEqual(rows);
			}),
			{ numRuns: 150 }
		);
	});
});

test('no bytes make it throw or hang, and no rows come without bytes', () => {
	const pieces = fc.string({ unit: fc.constantFrom(...'ab12 ,;:|"\'\\\n\r\t\0ÃÄáº»™đơ'), maxLength: 200 });
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 300 }),
		pieces.map((text) => new TextEncoder().encode(text))
	);
	fc.assert(
		fc.property(bytes, (from) => {
			const { sheet, problems } = decodeText('a.csv', from);
			if (!sheet) expect(problems.length).toBeGreaterThan(0);
			for (const { cells } of sheet?.rows ?? []) expect(cells.length).toBeGreaterThan(0);
		}),
		{ numRuns: 500 }
	);
});
