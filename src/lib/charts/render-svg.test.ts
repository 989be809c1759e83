import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import dialogues from '../datasets/dialogues.contract.ts';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from '../figures/bar-figure.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import type { Figure } from '../figures/figure.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { sparklineFigure } from '../figures/sparkline-figure.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

const turns = { contract: receptions, measure: 'turns', from: '2019-01-01', to: '2025-06-30' } as const;
const wave = (unit: number, bucket: number) =>
	Math.round(
		(90 + ((unit * 37) % 50) * 6) * (1 + 0.3 * Math.sin(bucket * 1.57 + unit)) * (bucket > 8 && bucket < 12 ? 0.6 : 1)
	);
const rate = (unit: number) => Math.round(40 + ((unit * 53) % 97) * 3.1) / 100;
const year = { from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;
const ranking: Example = {
	...turns,
	...year,
	units: 30,
	transform: { kind: 'per_population', per: 1000 },
	cell: (unit) => {
		if (unit === 3) return { value: null, status: 'late' };
		if (unit === 11) return { value: null, status: 'not_reported' };
		if (unit === 17) return { value: 0.8, periods: [3, 4], numerator: 190, denominator: 240000 };
		if (unit === 5) return { value: 1.5, provisional: true, numerator: 500, denominator: 333000 };
		return { value: rate(unit), numerator: rate(unit) * 200, denominator: 200_000 };
	},
	mean: () => ({ value: 1.62, numerator: 9000, denominator: 5_550_000 })
};
const longNames = [
	'Thành phố Phan Rang – Tháp Chàm thuộc khu vực trung tâm',
	'Phường Hưng Dũng – Hưng Phúc – Trường Vinh',
	'Văn Miếu – Quốc Tử Giám',
	'Nghĩa Đô'
];

const figures: Record<string, Figure> = {
	'line-normal': lineFigure(exampleInput({ ...turns, units: 3, cell: wave })),
	'line-27-series': lineFigure(
		exampleInput({
			...turns,
			from: '2016-01-01',
			units: 27,
			focus: ['u-7'],
			cell: wave,
			mean: (bucket) => 27 * wave(3, bucket)
		})
	),
	'line-gaps': lineFigure(
		exampleInput({
			...turns,
			units: 12,
			focus: ['u-5', 'u-7'],
			cell: (unit, bucket) =>
				(bucket + unit) % 7 === 0 || (unit === 7 && bucket % 4 === 2) ? null : wave(unit, bucket),
			mean: (bucket) => 12 * wave(2, bucket)
		})
	),
	'line-provisional': lineFigure(
		exampleInput({
			...turns,
			to: '2026-12-31',
			units: 2,
			cell: (unit, bucket) => {
				if (bucket > 30) return { value: null, status: 'not_due' };
				if (bucket === 30) return { value: wave(unit, bucket), provisional: true };
				if (bucket === 29 && unit === 1) return { value: wave(unit, bucket), periods: [2, 3] };
				return wave(unit, bucket);
			}
		})
	),
	'line-ended': lineFigure(
		exampleInput({
			...turns,
			units: 2,
			validTo: { 'u-0': '2022-12-31' },
			cell: (unit, bucket) =>
				unit === 0 && bucket > 15 ? { value: null, status: 'not_applicable' } : wave(unit, bucket)
		})
	),
	'line-one-point': lineFigure(exampleInput({ ...turns, ...year, units: 2, cell: wave })),
	'line-all-zero': lineFigure(exampleInput({ ...turns, units: 3, cell: () => 0 })),
	'line-long-names': lineFigure(
		exampleInput({
			...turns,
			names: longNames,
			cell: (unit, bucket) => 100 + unit * 4 + bucket,
			mean: (bucket) => 4 * (118 + bucket)
		})
	),
	'line-share': lineFigure(
		exampleInput({
			...turns,
			measure: 'repeat_share',
			units: 2,
			cell: (unit, bucket) => 0.6 + unit * 0.03 + 0.02 * Math.sin(bucket)
		})
	),
	'line-english': lineFigure(exampleInput({ ...turns, units: 2, locale: 'en', cell: wave })),
	'line-empty': lineFigure(exampleInput({ ...turns, units: 2, cell: () => null })),
	'bar-30': barFigure(exampleInput(ranking)),
	'bar-focus': barFigure(exampleInput({ ...ranking, focus: ['u-7'] })),
	'bar-long-names': barFigure(exampleInput({ ...turns, ...year, names: longNames, cell: wave, mean: () => 900 })),
	'bar-all-zero': barFigure(exampleInput({ ...turns, ...year, units: 4, cell: () => 0 })),
	'bar-qualified': barFigure(
		exampleInput({
			contract: dialogues,
			measure: 'participants',
			...year,
			units: 5,
			cell: (unit) => ({ value: 300 + unit * 40, ...(unit % 2 ? { qualifier: 'at_least' } : {}) })
		})
	),
	sparkline: sparklineFigure(exampleInput({ ...turns, units: 1, cell: wave })),
	'sparkline-provisional': sparklineFigure(
		exampleInput({
			...turns,
			units: 1,
			cell: (unit, bucket) => ({ value: wave(unit, bucket), provisional: bucket === 25 })
		})
	)
};

describe('pictures', () => {
	const widths = { narrow: 358, wide: 720, large: 1100 };
	it.each(Object.keys(figures))('%s', async (name) => {
		const figure = figures[name]!;
		const sizes =
			name === 'line-27-series' || name.includes('long') ? Object.entries(widths) : [['wide', 720] as const];
		for (const [size, width] of [...sizes, ...(name === 'bar-30' ? [['narrow', 358] as const] : [])])
			await expect(renderSvg(figure, chartSize(figure, width), 'print')).toMatchFileSnapshot(
				`__snapshots__/${name}-${size}.svg`
			);
	});
});

describe('an SVG', () => {
	const trend = figures['line-27-series']!;
	const draw = (figure: Figure) => renderSvg(figure, chartSize(figure, 720), 'light');

	it('is the same each time it is drawn', () => expect(draw(trend)).toBe(draw(trend)));

	it.each(['line-27-series', 'bar-30'])('of %s is at most 6 kB on the wire', (name) => {
		expect(gzipSync(draw(figures[name]!)).length).toBeLessThan(6 * 1024);
	});

	it('holds no ids, classes, styles or hidden areas', () => {
		for (const figure of Object.values(figures))
			expect(draw(figure)).not.toMatch(/ (id|class|style|clip-path)=|<style|zr\d/);
	});

	it('takes its colours from the page, and literal ones for files', () => {
		expect(draw(trend)).toMatch(/stroke="var\(--chart-\d,#[0-9a-f]{6}\)"/);
		expect(draw(trend)).not.toMatch(/(fill|stroke)="#/);
		expect(renderSvg(trend, chartSize(trend, 720), 'print')).not.toContain('var(');
	});

	it('makes no markup from names', () => {
		const name = '<img src=x onerror=alert(1)> "&\'{a|b}';
		for (const make of [lineFigure, barFigure]) {
			const svg = draw(make(exampleInput({ ...turns, names: [name, 'B'], cell: wave })));
			expect(svg).not.toContain('<img');
			expect(svg).toContain('&lt;img');
		}
	});
});
