import { describe, expect, test } from 'vitest';
import { toCsv } from '../export/to-csv.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { compareText } from '../model/text.ts';

test('06-sort-order', () => {
	const sorted = [
		'Phường 10',
		'Ý Yên',
		'Đống Đa',
		'Ăn',
		'Ân',
		'Phường 2',
		'An',
		'Ơ',
		'Ô',
		'Dân',
		'Bá',
		'Bà',
		'Bạ',
		'Ba'
	];
	expect(sorted.toSorted(compareText)).toEqual([
		'An',
		'Ăn',
		'Ân',
		'Ba',
		'Bà',
		'Bá',
		'Bạ',
		'Dân',
		'Đống Đa',
		'Ô',
		'Ơ',
		'Phường 2',
		'Phường 10',
		'Ý Yên'
	]);
});

describe('16-csv-for-vietnamese-excel', () => {
	test('a byte order mark, semicolons and Windows lines', () => {
		const bytes = new TextEncoder().encode(
			toCsv([
				['Đơn vị', 'Số lượt'],
				['Đống Đa; Hà Nội', 1166]
			])
		);
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes)).toBe('Đơn vị;Số lượt\r\n"Đống Đa; Hà Nội";1166\r\n');
	});
	test('numbers and dates as Vietnamese writes them', () => {
		expect(formatNumber(1234567.89, 'vi', 2)).toBe('1.234.567,89');
		expect(formatNumber(76.4, 'vi', 1)).toBe('76,4');
		expect(formatDate('2024-03-05', 'vi')).toBe('05/03/2024');
	});
});
