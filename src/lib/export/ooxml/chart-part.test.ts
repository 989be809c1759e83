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
