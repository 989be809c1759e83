import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../i18n/format.ts';
import { readDecimal, readInteger, readPointDecimal } from './read-number.ts';

describe('counts', () => {
	test.each([
		['0', 0, null],
		['1.166', 1166, null],
		['1,166', 1166, null],
		['1 166', 1166, null],
		['1\u00a0166', 1166, null],
		['1.234.567', 1234567, null],
		['5.0', 5, null],
		['hơn 300', 300, 'at_least'],
		['Hơn 300'.normalize('NFD'), 300, 'at_least'],
		['trên 1.900', 1900, 'at_least'],
		['≥ 300', 300, 'at_least'],
		['> 300', 300, 'at_least'],
		['gần 13', 13, 'at_most'],
		['khoảng 20', 20, 'approx'],
		['ước 5', 5, 'estimate'],
		['gần 13,5 tỷ', 13_500_000_000, 'at_most'],
		['36,5 triệu', 36_500_000, null],
		['-5', -5, null],
		['−5', -5, null],
		['(12)', -12, null]
	])('%s', (text, value, qualifier) => expect(readInteger(text)).toEqual({ value, qualifier }));

	test.each([
		'',
		'x',
		'-',
		'nhiều',
		'1.16',
		'1.1666',
		'12,34',
		'1.234,567',
		'0x10',
		'1e5',
		'5 lượt',
		'19/33',
		'hơn',
		'99999999999999999999'
	])('%j is no count', (text) => expect(readInteger(text)).toBeNull());
});

describe('decimals', () => {
	test.each([
		['76,4', 76.4],
		['76.4', 76.4],
		['1.234,5', 1234.5],
		['1,234.5', 1234.5],
		['1.234.567', 1234567],
		['0.333', 0.333],
		['12', 12]
	])('%s', (text, value) => expect(readDecimal(text)?.value).toBe(value));

	test.each(['1.166', '1,166', '94,6%', '1.2.3'])('%s may mean two things or none', (text) =>
		expect(readDecimal(text)).toBeNull()
	);

	test('programs write a point', () => {
		expect(readPointDecimal('145.353')?.value).toBe(145.353);
		expect(readPointDecimal('1,5')).toBeNull();
	});
});

test('what the site writes in Vietnamese is read back', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
			expect(readInteger(formatNumber(value, 'vi'))?.value).toBe(value);
		})
	);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1e9 }), (tenths) => {
			expect(readDecimal(formatNumber(tenths / 10, 'vi', 1))?.value).toBe(tenths / 10);
		})
	);
});
