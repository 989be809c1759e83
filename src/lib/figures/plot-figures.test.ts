import { describe, expect, it } from 'vitest';
import { drawnFaults } from '../charts/label-boxes.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { chartSize } from '../charts/size.ts';
import receptions from '../datasets/receptions.contract.ts';
import { kindsFor } from './catalogue.ts';
import { exampleInput } from './example.ts';
import { cumulativeFigure } from './cumulative-figure.ts';
import type { Example } from './example.ts';
import { funnelFigure } from './funnel-figure.ts';
import { readPoint, readerSize } from './read-point.ts';
import { reportsText } from './reports.ts';
import { seasonalFigure } from './seasonal-figure.ts';
import { stripFigure } from './strip-figure.ts';
import { toTable } from './to-table.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const base = { contract: receptions, measure: 'turns' } as const;
const year = { ...base, from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;
const perThousand = { transform: { kind: 'per_population', per: 1000 } } as const;

describe('years over one another', () => {
	const months: Example = {
		...base,
		from: '2020-01-01',
		to: '2023-06-30',
		dataThrough: '2023-06-30',
		grain: 'month',
		cell: (unit, bucket) => (bucket % 12 === 2 ? 90 : 40) + unit
	};
	it('puts each month in its year and its place, with the latest year in colour', () => {
		const { buckets, series } = seasonalFigure(exampleInput(months));
		expect(buckets.map((bucket) => bucket.label).slice(0, 3)).toEqual(['tháng 1', 'tháng 2', 'tháng 3']);
		expect(series.map(({ id, role, colour }) => [id, role, colour === null])).toEqual([
			['2020', 'context', true],
			['2021', 'context', true],
			['2022', 'context', true],
			['2023', 'focus', false]
		]);
		expect(series[3]?.points.map((cell) => cell.value)).toEqual([40, 40, 90, 40, 40, 40, ...new Array(6).fill(null)]);
	});
	it('says which month is highest, and in how many whole years', () => {
		expect(seasonalFigure(exampleInput(months)).finding).toBe(
			'Ba Đình: tháng 3 cao nhất ở 3/3 năm; bình quân 90 lượt tiếp công dân'
		);
		expect(seasonalFigure(exampleInput({ ...months, locale: 'en' })).finding).toBe(
			'Ba Đình: March was highest in 3 of 3 years; average 90 reception turns'
		);
	});
	it.each<[string, Partial<Example>, string]>([
		['no peak', { cell: (_, bucket) => ((bucket + Math.floor(bucket / 12)) % 12) * 10 }, 'không có kỳ cao điểm rõ'],
		['nothing', { cell: () => null }, 'Không có số liệu về lượt tiếp công dân'],
		['zeros', { cell: () => 0 }, 'như nhau ở mọi kỳ trong 3 năm'],
		['one year', { from: '2022-01-01' }, 'mới có một năm đủ báo cáo'],
		['gaps', { cell: (_, bucket) => (bucket % 12 === 5 ? null : 9) }, 'chưa có năm nào đủ báo cáo']
	])('claims no more than there is: %s', (_, change, text) =>
		expect(seasonalFigure(exampleInput({ ...months, ...change })).finding).toContain(text)
	);
	it('takes a chosen unit, and all together where none is chosen', () => {
		const many: Example = { ...months, units: 5, mean: (bucket) => (bucket % 12 === 7 ? 500 : 100) };
		expect(seasonalFigure(exampleInput(many))).toMatchObject({
			finding: expect.stringMatching(/^Cấp huyện thuộc Tỉnh A: tháng 8 cao nhất/) as string,
			subtitle: expect.stringContaining(', cấp huyện thuộc Tỉnh A, ') as string
		});
		const own = seasonalFigure(exampleInput({ ...many, focus: ['u-2'] }));
		expect(own.finding).toMatch(/tháng 3 cao nhất/);
		expect(own.subtitle).not.toContain('các quận');
	});
	it.each([
		['seasonal', seasonalFigure, {}],
		['cumulative', cumulativeFigure, { transform: { kind: 'to_date' } }]
	] as const)('counts the reports of several units in the year in colour: %s', (_, make, change) => {
		const mean = (late: number) => (bucket: number) =>
			bucket === late ? { value: 50, periods: [3, 5] as const } : 100;
		const made = (late: number) => make(exampleInput({ ...months, ...change, units: 5, mean: mean(late) }));
		const figure = made(38);
		expect(figure.reports?.slice(1, 3)).toEqual([
			{ reported: 5, due: 5 },
			{ reported: 3, due: 5 }
		]);
		expect(plain(reportsText(figure) ?? '')).toBe('Báo cáo đã có; ít nhất 3/5 đơn vị (tháng 3/2023)');
		expect(toTable(figure).columns.at(-1)?.label).toBe('Đã báo cáo năm 2023');
		expect(drawnFaults(figure)).toEqual([]);
		expect(renderSvg(figure, chartSize(figure, 720), 'print')).toContain('ít nhất 3/5 đơn vị');
		expect(made(14)).not.toHaveProperty('reports');
		expect(make(exampleInput({ ...months, ...change }))).not.toHaveProperty('reports');
	});
	it('is read and tabled by month and year', () => {
		const figure = seasonalFigure(exampleInput(months));
		expect(toTable(figure).columns.map((column) => column.label)).toEqual(['Kỳ', '2020', '2021', '2022', '2023']);
		expect(readPoint(figure, 0, 2)).toBe('2020, tháng 3: 90 lượt');
	});
	it('is offered for months and quarters of two civil years', () => {
		const offered = (change: Partial<Example>) => {
			const { view, contract } = exampleInput({ ...months, ...change });
			return kindsFor(view.query, contract.measures[0]!).includes('seasonal');
		};
		expect([
			offered({}),
			offered({ grain: 'year' }),
			offered({ from: '2022-01-01' }),
			offered({ grain: 'half' })
		]).toEqual([true, false, false, false]);
	});
});

describe('many units on one axis', () => {
	const many: Example = { ...year, ...perThousand, units: 9, cell: (unit) => unit + 1 };
	it('says where the middle half lies, or in which quarter the chosen unit', () => {
		expect(stripFigure(exampleInput(many))).toMatchObject({
			finding: 'Một nửa số đơn vị có từ 3,00 đến 7,00 lượt tiếp công dân/1.000 dân trong năm 2024; trung vị 5,00',
			quartiles: { low: 3, median: 5, high: 7 }
		});
		expect(stripFigure(exampleInput({ ...many, focus: ['u-8'], locale: 'en' })).finding).toBe(
			'Thanh Xuân: 9.00 reception turns per 1,000 residents in 2024, in the highest quarter of 9 units'
		);
	});
	it('leaves incomplete units out of the quarters, and missing ones apart', () => {
		const figure = stripFigure(
			exampleInput({
				...many,
				cell: (unit) => (unit === 0 ? null : unit === 8 ? { value: 99, periods: [1, 4] } : unit)
			})
		);
		expect(figure.quartiles).toEqual({ low: 2.5, median: 4, high: 5.5 });
		expect(figure.missing.map((bar) => bar.id)).toEqual(['u-0']);
		expect(toTable(figure).rows).toHaveLength(9);
		expect(readerSize(figure)).toEqual({ series: 1, points: 9 });
	});
	it.each([
		[() => null, 'Không có số liệu'],
		[() => 0, '9 đơn vị báo cáo, đều bằng 0'],
		[(unit: number) => (unit === 0 ? 4 : null), 'từ 4,00 đến 4,00']
	])('claims no more than there is', (cell, text) =>
		expect(stripFigure(exampleInput({ ...many, cell })).finding).toContain(text)
	);
});

describe('rates within chance', () => {
	const at = (numerator: number, denominator: number) => ({
		value: (numerator / denominator) * 1000,
		numerator,
		denominator
	});
	const rates: Example = {
		...year,
		...perThousand,
		units: 5,
		cell: (unit) =>
			[at(300, 20_000), at(100, 10_000), at(20, 10_000), { ...at(2, 10_000), periods: [1, 4] as const }, null][unit] ??
			null,
		mean: () => at(1000, 100_000)
	};
	it('names only units outside the limits, and judges none that lacks reports', () => {
		const figure = funnelFigure(exampleInput(rates));
		expect(figure.units.map(({ id, side }) => [id, side])).toEqual([
			['u-1', 'inside'],
			['u-2', 'below998'],
			['u-3', null],
			['u-0', 'above998']
		]);
		expect(plain(figure.finding)).toBe(
			'2/3 đơn vị ngoài giới hạn 99,8 % quanh mức chung 10,0 lượt tiếp công dân/1.000 dân trong năm 2024: Ba Đình cao hơn; Tây Hồ thấp hơn'
		);
		expect(plain(funnelFigure(exampleInput({ ...rates, locale: 'en' })).finding)).toContain(
			'Ba Đình higher; Tây Hồ lower'
		);
	});
	it('has limits that narrow as residents grow', () => {
		const { limits } = funnelFigure(exampleInput(rates));
		const widths = limits.map((limit) => limit.high998 - limit.low998);
		expect(widths[0]!).toBeGreaterThan(widths.at(-1)! * 1.2);
		for (const { low998, low95, high95, high998 } of limits)
			expect(low998 < low95 && low95 < 10 && high95 > 10 && high998 > high95).toBe(true);
	});
	it('takes shares of cases as they are', () => {
		const share = (numerator: number, denominator: number) => ({
			value: numerator / denominator,
			numerator,
			denominator
		});
		const figure = funnelFigure(
			exampleInput({
				...year,
				measure: 'repeat_share',
				units: 3,
				cell: (unit) => share(unit === 2 ? 180 : 100, 200),
				mean: () => share(500, 1000)
			})
		);
		expect(figure.rate?.value).toBe(0.5);
		expect(figure.units.map(({ id, side }) => [id, side])).toEqual(
			expect.arrayContaining([
				['u-0', 'inside'],
				['u-2', 'above998']
			])
		);
		expect(plain(figure.finding)).toContain('quanh tỷ lệ vụ việc tiếp nhiều lần chung là 50,0 %');
	});
	it('keeps units without a denominator apart, and is silent without a whole', () => {
		const figure = funnelFigure(
			exampleInput({ ...rates, cell: () => ({ value: 3, numerator: 3, denominator: 0 }), mean: () => null })
		);
		expect([figure.units, figure.limits, figure.missing.length, figure.rate]).toEqual([[], [], 5, null]);
		expect(toTable(figure).rows[0]?.cells.at(-1)?.text).toBe('thiếu mẫu số');
	});
	it('is offered for rates and shares of units only', () => {
		const offered = (measure: string, change: Partial<Example>) => {
			const { view, contract } = exampleInput({ ...rates, ...change });
			return kindsFor(
				view.query,
				contract.measures.find(({ id }) => id === measure)!
			).includes('funnel');
		};
		expect(offered('turns', {})).toBe(true);
		expect(offered('turns', { transform: { kind: 'absolute' } })).toBe(false);
		expect(offered('repeat_share', { transform: { kind: 'absolute' } })).toBe(true);
	});
});
