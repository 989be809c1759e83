import { expect, it } from 'vitest';
import { chartXml } from './chart-part.ts';
import type { NativeChart } from './native-chart.ts';

const line = (...ends: readonly number[]): NativeChart => ({
	kind: 'line',
	alt: '',
	format: '0',
	categoryLabel: 'Kỳ',
	categories: ['2023', '2024', '2025'],
	series: ends.map((end, at) => ({
		label: `Đơn vị ${at + 1}`,
		values: [100, 100 - 10 * at, end],
		colour: { accent: at + 1 },
		strong: true,
		open: []
	})),
	max: null,
	legend: false,
	inverted: false
});

it('names lines at their ends, and in a legend where the names would lie over each other', () => {
	const apart = chartXml(line(100, 50), 'rId1');
	expect(apart).toContain('<c:showSerName val="1"/>');
	expect(apart).not.toContain('<c:legend>');
	for (const close of [line(100, 98), line(0, 0, 80)]) {
		const chart = chartXml(close, 'rId1');
		expect(chart).not.toContain('<c:showSerName val="1"/>');
		expect(chart).toContain('<c:legend>');
	}
});

const bars = (units: number, series = 1): NativeChart => ({
	kind: 'bars',
	alt: '',
	format: '0',
	categoryLabel: 'Đơn vị',
	max: null,
	legend: false,
	categories: Array.from({ length: units }, (_, at) => `Đơn vị ${at + 1}`),
	series: Array.from({ length: series }, (_, at) => ({
		label: `Kỳ ${at + 1}`,
		values: Array.from({ length: units }, (_, place) => units - place),
		colour: { accent: at + 1 },
		strong: true,
		open: []
	}))
});

const sizesIn = (xml: string, part: RegExp) =>
	[...(part.exec(xml)?.[0] ?? '').matchAll(/ sz="(\d+)"/g)].map(([, size]) => size);

it.each([
	[8, 1, '1200', '1200'],
	[28, 1, '800', '800'],
	[15, 2, '1200', '800'],
	[37, 1, '700', '700']
])('names each of %i units of %i bars, in letters of its row', (units, series, names, numbers) => {
	const xml = chartXml(bars(units, series), 'rId1');
	expect(sizesIn(xml, /<c:catAx>.*<\/c:catAx>/)).toEqual([names]);
	expect(xml).toContain('<c:tickLblSkip val="1"/>');
	expect(new Set(sizesIn(xml, /<c:barChart>.*<\/c:barChart>/))).toEqual(new Set([numbers]));
});

it('dashes the way to and from open points of a line, as thin as the line is', () => {
	const chart = line(90) as NativeChart & { kind: 'line' };
	const grey = { ...chart.series[0]!, colour: 'context', strong: false, values: [1, 2, 3, 4], open: [1] } as const;
	const xml = chartXml({ ...chart, categories: ['1', '2', '3', '4'], series: [grey] }, 'rId1');
	const points = [...xml.matchAll(/<c:dPt><c:idx val="(\d)"\/>(.*?)<\/c:dPt>/g)];
	expect(points.map(([, at, of]) => [at, of!.includes('sysDash'), of!.includes('<c:symbol val="none"/>')])).toEqual([
		['1', true, false],
		['2', true, true]
	]);
	expect(new Set([...xml.matchAll(/<a:ln w="(\d+)" cap/g)].map(([, width]) => width))).toEqual(new Set(['12700']));
});
