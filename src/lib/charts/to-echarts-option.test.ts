import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from '../figures/bar-figure.ts';
import type { BarFigure } from '../figures/bar-figure.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { barLayout } from './bar-layout.ts';
import { barHits, longRanking } from './bar-option.ts';
import { hitText } from './hits.ts';
import { lineShapes } from './line-shapes.ts';
import { paletteOf } from './palette.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';
import { toEChartsOption } from './to-echarts-option.ts';

const size = { width: 720, height: 340 };
const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
type Loose = Record<string, never> & { series: { id: string; data: unknown[]; [key: string]: unknown }[] };
const lines = (example: Partial<Example>) =>
	toEChartsOption(lineFigure(exampleInput({ ...base, units: 2, cell: () => 100, ...example })), size, 'light') as Loose;
const palette = paletteOf('light');
/** The texts that a drawing would put on the canvas. */
function rowsOf(option: object): string[] {
	const [drawn] = (option as { series: { renderItem(): { children: { style: { text?: string } }[] } }[] }).series;
	return drawn?.renderItem().children.flatMap(({ style }) => style.text ?? []) ?? [];
}

describe('the option of lines', () => {
	const places = { x: (index: number) => index * 10, y: (value: number) => value };
	const shapes = (example: Partial<Example>) =>
		lineShapes(lineFigure(exampleInput({ ...base, units: 1, cell: () => 100, ...example })), places, palette).map(
			({ shape, style }) => ({ d: shape?.d, dash: style['lineDash'], stroke: style['stroke'], fill: style['fill'] })
		);

	it('joins no gap and does not move', () => {
		expect(lines({})).toMatchObject({ animation: false, aria: { enabled: true } });
		const [line] = shapes({ cell: (_, bucket) => (bucket === 3 ? null : 5) });
		expect(line?.d).toBe('M0 5L10 5L20 5M40 5L50 5L60 5L70 5');
	});
	it('dashes the way to a number that is not final, and rings it', () => {
		const [solid, dashed, ring] = shapes({ cell: (_, bucket) => ({ value: bucket + 1, provisional: bucket === 7 }) });
		expect(solid).toMatchObject({ d: expect.stringMatching(/L60 7$/), dash: undefined });
		expect(dashed).toMatchObject({ d: 'M60 7L70 8', dash: [3, 3] });
		expect(ring).toMatchObject({ d: expect.stringMatching(/^M66.5 8a/), fill: palette.paper });
	});
	it('draws a way between two final numbers once', () => {
		const [solid, dashed] = shapes({ cell: (_, bucket) => ({ value: 5, provisional: bucket === 2 || bucket === 5 }) });
		expect(solid?.d).toBe('M0 5L10 5M30 5L40 5M60 5L70 5');
		expect(dashed?.d).toBe('M10 5L20 5L30 5M40 5L50 5L60 5');
	});
	it('dashes grey lines as thin as they are, all of them as one path', () => {
		const soft = { value: 5, provisional: true };
		const [grey, dashed, ...others] = shapes({
			units: 9,
			focus: ['u-0'],
			cell: (unit, bucket) => (unit > 6 && bucket === 7 ? soft : 5)
		});
		expect(grey).toMatchObject({ stroke: palette.contextLine, dash: undefined });
		expect(grey?.d).toMatch(/L60 5$/);
		expect(dashed).toMatchObject({ stroke: palette.contextLine, dash: [3, 3], d: 'M60 5L70 5M60 5L70 5' });
		expect(others).toHaveLength(1);
	});
	it('marks a number between two gaps', () => {
		const [dots] = shapes({ cell: (_, bucket) => (bucket === 2 ? 5 : null) }).filter(({ d }) => d?.includes('a'));
		expect(dots?.d).toMatch(/^M17 5a/);
	});
	it('draws coloured lines over grey ones, which are one path', () => {
		const strokes = shapes({ units: 9, focus: ['u-0'] }).map(({ stroke }) => stroke);
		expect(strokes).toHaveLength(2);
		expect(strokes[0]).toBe(palette.contextLine);
		expect(palette.series).toContain(strokes[1]);
	});
	it('never turns its texts and has no legend', () => {
		const option = lines({});
		expect(option).toMatchObject({ xAxis: { axisLabel: { rotate: 0 } } });
		expect(option).not.toHaveProperty('legend');
	});
});

describe('the option of bars', () => {
	const figure = (example: Partial<Example>) =>
		barFigure(exampleInput({ ...base, grain: 'year', units: 3, cell: (unit) => unit * 10, ...example }));
	const svg = (one: BarFigure) => renderSvg(one, chartSize(one, 720), 'print');

	it('starts at zero, and marks a missing number in place of a bar', () => {
		const ranking = figure({ cell: (unit) => (unit === 1 ? null : 50 + unit) });
		const { left, rows } = barLayout(ranking, 720);
		expect(rows.map(({ bar }) => bar.value)).toEqual([52, 50, null]);
		expect(svg(ranking).match(new RegExp(`M${left} [\\d.]+l[\\d.]+ 0 0 14`, 'g'))).toHaveLength(2);
		expect(svg(ranking)).toContain('không báo cáo');
	});
	it('finds the row under the pointer', () => {
		const ranking = figure({});
		const hits = barHits(ranking, chartSize(ranking, 720));
		for (const index of [0, 1, 2]) {
			const { x, y } = hits.place({ series: 0, index })!;
			expect(hits.find(x, y)).toEqual({ series: 0, index });
		}
		expect(hits.find(10, 4000)).toBeNull();
	});
	it('is higher where there is room, its bars with it, and not beyond measure', () => {
		const ranking = figure({});
		const natural = barLayout(ranking, 720);
		const [tall, endless] = [barLayout(ranking, 720, 160), barLayout(ranking, 720, 4000)];
		expect(chartSize(ranking, 720)).toEqual({ width: 720, height: natural.height });
		expect(tall.height).toBeGreaterThan(150);
		expect(tall.height).toBeLessThanOrEqual(160);
		expect(tall.thickness / tall.rowHeight).toBeCloseTo(natural.thickness / natural.rowHeight);
		expect(endless.rowHeight).toBe(3 * natural.rowHeight);
		expect(renderSvg(ranking, chartSize(ranking, 720, 160), 'print')).toContain(`0 ${tall.thickness.toFixed(1)}`);
		const hits = barHits(ranking, chartSize(ranking, 720, 160));
		const { x, y } = hits.place({ series: 0, index: 2 })!;
		expect(y).toBeGreaterThan(natural.height);
		expect(hits.find(x, y)).toEqual({ series: 0, index: 2 });
	});
});

describe('a ranking of 3,321 units', () => {
	const names = Array.from({ length: 3321 }, (_, unit) => `Xã ${unit}`);
	const ranking = barFigure(
		exampleInput({ ...base, from: '2023-01-01', grain: 'year', names, focus: ['u-7'], cell: (unit) => unit + 1 })
	);

	it('is a picture of its first units and the chosen one, and says how many more there are', () => {
		const svg = renderSvg(ranking, chartSize(ranking, 720), 'print');
		expect(chartSize(ranking, 720).height).toBeLessThan(1300);
		expect(svg).toContain('>Xã 3320<');
		expect(svg).toContain('>Xã 7<');
		expect(svg).toContain('và 3.270 đơn vị khác');
	});
	it('is drawn in slices of one scale, under a head with the chosen unit', () => {
		const long = longRanking(ranking, 720);
		expect(long.rows).toBe(3321);
		const children = (from: number, to: number) => rowsOf(long.slice(from, to, palette));
		expect(children(100, 148)).toContain('Xã 3220');
		expect(children(100, 148)).not.toContain('Xã 3221');
		expect(rowsOf(long.head(palette))).toContain('8 (Hạng: 3.314/3.321)');
		expect(long.hits(100, 148).place({ series: 0, index: 147 })?.y).toBe(47.5 * long.rowHeight);
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
		const ranking = barFigure(
			exampleInput({ ...base, from: '2023-01-01', grain: 'year', units: 3, cell: (unit) => unit * 10 })
		);
		expect(hitText(ranking, { series: 0, index: 0 })).toBe('Tây Hồ\nnăm 2023: 20\nHạng: 1/3');
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
