import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { locales } from '../../model/locale.ts';
import { addDays, bucketOf, grains, isoDate, periodKey } from '../../model/period.ts';
import { periodKinds } from './period-reading.ts';
import { readPeriodLabel } from './read-period-label.ts';

describe('labels of periods', () => {
	test.each([
		['Quý I/2024', '2024-01-01', '2024-03-31', 'quarter', false],
		['Q1.2024', '2024-01-01', '2024-03-31', 'quarter', false],
		['Quý 1 năm 2024', '2024-01-01', '2024-03-31', 'quarter', false],
		['QUÝ IV - 2024', '2024-10-01', '2024-12-31', 'quarter', false],
		['QII/24', '2024-04-01', '2024-06-30', 'quarter', false],
		['6 tháng đầu năm 2024', '2024-01-01', '2024-06-30', 'half', true],
		['Sáu tháng đầu năm 2024'.normalize('NFD'), '2024-01-01', '2024-06-30', 'half', true],
		['6 tháng cuối năm 2024', '2024-07-01', '2024-12-31', 'half', false],
		['6T2024', '2024-01-01', '2024-06-30', 'half', true],
		['6T/24', '2024-01-01', '2024-06-30', 'half', true],
		['9T2024', '2024-01-01', '2024-09-30', 'nine_months', true],
		['9 tháng năm 2024', '2024-01-01', '2024-09-30', 'nine_months', true],
		['11 tháng năm 2024', '2024-01-01', '2024-11-30', 'months', true],
		['Năm 2024', '2024-01-01', '2024-12-31', 'year', true],
		['Kỳ báo cáo: năm 2024', '2024-01-01', '2024-12-31', 'year', true],
		['2024', '2024-01-01', '2024-12-31', 'year', true],
		['Tháng 4/2017', '2017-04-01', '2017-04-30', 'month', false],
		['tháng 02 năm 2024', '2024-02-01', '2024-02-29', 'month', false],
		['T4/2017', '2017-04-01', '2017-04-30', 'month', false],
		['04/2017', '2017-04-01', '2017-04-30', 'month', false],
		['01/8/2024–31/7/2025', '2024-08-01', '2025-07-31', 'span', true],
		['từ ngày 15/12/2023 đến ngày 14/12/2024', '2023-12-15', '2024-12-14', 'span', true],
		['Số liệu tính từ ngày 15/12/2023 đến ngày 14/03/2024', '2023-12-15', '2024-03-14', 'span', false],
		['từ ngày 01/01/2024 đến ngày 30/9/2024', '2024-01-01', '2024-09-30', 'nine_months', true],
		['từ ngày 1 tháng 4 năm 2024 đến ngày 30 tháng 6 năm 2024', '2024-04-01', '2024-06-30', 'quarter', false],
		['nhiệm kỳ 2020–2025', '2020-01-01', '2025-12-31', 'term', false],
		['từ năm 2021 đến hết năm 2023', '2021-01-01', '2023-12-31', 'span', false],
		['Q1 2024', '2024-01-01', '2024-03-31', 'quarter', false],
		['H1 2024', '2024-01-01', '2024-06-30', 'half', true],
		['H2 2024', '2024-07-01', '2024-12-31', 'half', false],
		['first 9 months of 2024', '2024-01-01', '2024-09-30', 'nine_months', true],
		['Apr 2017', '2017-04-01', '2017-04-30', 'month', false]
	])('%s', (text, start, end, kind, cumulative) =>
		expect(readPeriodLabel(text)).toEqual({ start, end, kind, cumulative })
	);

	test.each([
		'',
		'Đống Đa',
		'Quý V/2024',
		'Tháng 13/2024',
		'13T2024',
		'0T2024',
		'24',
		'11 tháng',
		'2024 lượt',
		'31/02/2024–31/7/2025',
		'04/2017/05',
		'Quyết định 2024'
	])('%j names none', (text) => expect(readPeriodLabel(text)).toBeNull());

	test('a label may leave its year to the title', () => {
		expect(readPeriodLabel('11 tháng', 2024)).toMatchObject({ end: '2024-11-30' });
		expect(readPeriodLabel('Quý II', 2024)).toMatchObject({ start: '2024-04-01' });
		expect(readPeriodLabel('Quý II/2023', 2024)).toMatchObject({ start: '2023-04-01' });
		expect(readPeriodLabel('Đống Đa', 2024)).toBeNull();
	});

	test('days that run backwards are left to be judged', () => {
		expect(readPeriodLabel('31/7/2025 - 01/8/2024')).toMatchObject({ start: '2025-07-31', end: '2024-08-01' });
	});
});

describe('what the site writes is read back', () => {
	const date = fc
		.tuple(fc.integer({ min: 1946, max: 2099 }), fc.integer({ min: 1, max: 12 }))
		.map(([y, m]) => isoDate(y, m, 1));
	const grain = fc.constantFrom(...grains.filter((one) => one !== 'total'));

	test('names and keys of months, quarters, halves and years', () => {
		fc.assert(
			fc.property(date, grain, fc.constantFrom(...locales), (day, of, locale) => {
				const bucket = bucketOf(day, of);
				expect(readPeriodLabel(formatPeriod(bucket.start, of, locale))).toMatchObject({ ...bucket, kind: of });
				expect(readPeriodLabel(periodKey(bucket.start, of))).toMatchObject({ ...bucket, kind: of });
			})
		);
	});

	test('days from and to', () => {
		fc.assert(
			fc.property(date, fc.nat(700), fc.nat(27), (first, days, shift) => {
				const span = { start: addDays(first, shift), end: addDays(first, shift + days) };
				const label = `${formatDate(span.start, 'vi')} – ${formatDate(span.end, 'vi')}`;
				expect(readPeriodLabel(label)).toMatchObject(span);
			})
		);
	});

	test('no text makes the reader throw, and what it gives is a period', () => {
		const piece = fc.constantFrom('quý', 'I', '2024', '/', ' ', '6', 'T', 'tháng', 'năm', 'đầu', '31/12/2024', '–');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(piece).map((pieces) => pieces.join(''))
				),
				(text) => {
					const reading = readPeriodLabel(text);
					if (reading) expect(periodKinds).toContain(reading.kind);
				}
			)
		);
	});
});
