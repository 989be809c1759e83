import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from '../figures/bar-figure.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { toEChartsOption } from './to-echarts-option.ts';

const size = { width: 720, height: 340 };
const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
type Loose = Record<string, never> & { series: { id: string; data: unknown[]; [key: string]: unknown }[] };
const lines = (example: Partial<Example>) =>
	toEChartsOption(lineFigure(exampleInput({ ...base, units: 2, cell: () => 100, ...example })), size, 'light') as Loose;
const bars = (example: Partial<Example>) =>
	toEChartsOption(
		barFigure(exampleInput({ ...base, grain: 'year', units: 3, cell: (unit) => unit * 10, ...example })),
		size,
		'light'
	) as Loose;

describe('the option of lines', () => {
	it('joins no gap and does not move', () => {
		const option = lines({ cell: (_, bucket) => (bucket === 3 ? null : 5) });
		expect(option).toMatchObject({ animation: false, aria: { enabled: true } });
		expect(option.series[0]).toMatchObject({ type: 'line', connectNulls: false });
		expect(option.series[0]?.data[3]).toBeNull();
	});
	it('dashes the way to a number that is not final', () => {
		const option = lines({ units: 1, cell: (_, bucket) => ({ value: bucket + 1, provisional: bucket === 7 }) });
		const [solid, dashed] = option.series;
		expect(solid?.data.slice(5)).toEqual([6, 7, null]);
		expect(dashed?.data.slice(5)).toMatchObject([null, 7, { value: 8, symbol: 'circle' }]);
		expect(dashed).toMatchObject({ lineStyle: { type: [3, 3] } });
	});
	it('marks a number between two gaps', () => {
		const option = lines({ units: 1, cell: (_, bucket) => (bucket % 2 ? null : 5) });
		expect(option.series[0]?.data[2]).toMatchObject({ value: 5, symbol: 'circle' });
	});
	it('draws coloured lines over grey ones', () => {
		const ids = lines({ units: 9, focus: ['u-0'] }).series.map((series) => series.id);
		expect(ids.at(-1)).toBe('u-0');
	});
	it('never turns its texts and has no legend', () => {
		const option = lines({});
		expect(option).toMatchObject({ xAxis: { axisLabel: { rotate: 0 } } });
		expect(option).not.toHaveProperty('legend');
	});
});

describe('the option of bars', () => {
	it('starts at zero and leaves missing units without a bar', () => {
		const option = bars({ cell: (unit) => (unit === 1 ? null : 50 + unit) });
		expect(option).toMatchObject({ xAxis: { min: 0 } });
		expect(option.series[0]?.data.map((item) => (item as { value: unknown }).value)).toEqual([52, 50, '-']);
	});
});

describe('a tooltip', () => {
	const show = (option: Loose, dataIndex: number) => {
		const { tooltip } = option as unknown as { tooltip: { renderMode: string; formatter(params: unknown): string } };
		expect(tooltip.renderMode).toBe('richText');
		return tooltip.formatter([{ dataIndex }]);
	};
	it('has exact numbers and words for missing ones', () => {
		expect(show(lines({ cell: (unit) => (unit ? null : 1234) }), 0)).toBe(
			'quý I/2022\nBa Đình: 1.234\nHoàn Kiếm: không báo cáo'
		);
		expect(show(bars({ from: '2023-01-01' }), 0)).toBe('Tây Hồ\nnăm 2023: 20\nHạng: 1/3');
		expect(show(lines({}), 99)).toBe('');
	});
	it('takes names as plain text', () => {
		expect(show(lines({ names: ['<b>{x|y}</b>', 'B'] }), 0)).toContain('<b> x y </b>: 100');
	});
	it('names no more than eight lines, coloured ones first', () => {
		const text = show(lines({ units: 30, focus: ['u-20'], cell: (unit) => 100 - unit }), 0).split('\n');
		expect(text).toHaveLength(9);
		expect(text[1]).toContain('Đan Phượng');
	});
});
