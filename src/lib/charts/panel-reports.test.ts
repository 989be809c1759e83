import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example, ExampleCell } from '../figures/example.ts';
import { facetsFigure } from '../figures/facets-figure.ts';
import { plotExamples } from '../figures/plot-examples-fixture.ts';
import { facetsHits, facetsOption } from './facets-option.ts';
import { facetsLayout } from './facets-layout.ts';
import { drawnFaults } from './label-boxes.ts';
import { paletteOf } from './palette.ts';
import { chartSize } from './size.ts';

const palette = paletteOf('light');
const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', units: 4 } as const;
const facets = (cell: Example['cell'], other: Partial<Example> = {}) =>
	facetsFigure(exampleInput({ ...base, cell, ...other }));

interface Drawn {
	readonly shape?: { readonly d: string };
	readonly style: { readonly text?: string; readonly fill?: string };
}
function drawn(figure: ReturnType<typeof facets>, width = 720): Drawn[] {
	const option = facetsOption(figure, chartSize(figure, width), palette);
	return (option as { series: { renderItem(): { children: Drawn[] } }[] }).series[0]!.renderItem().children;
}
/** The outline of what is in, and the texts. */
const filled = (shapes: readonly Drawn[]) =>
	shapes.filter(({ style }) => style.fill === palette.contextLine).map(({ shape }) => shape?.d ?? '');
const texts = (shapes: readonly Drawn[]) => shapes.flatMap(({ style }) => style.text ?? []);
const late = { value: null, status: 'late' } as const;
const open: ExampleCell = { value: 90, periods: [2, 3] };

describe('the reports behind small charts', () => {
	it('are not drawn where all are in, and need no legend', () => {
		const shapes = drawn(facets(() => 100));
		expect(filled(shapes)).toEqual([]);
		expect(texts(shapes)).not.toContain('phần báo cáo đã có');
		const provisional = facets((_, bucket) => ({ value: 100, provisional: bucket > 5 }));
		expect(filled(drawn(provisional))).toEqual([]);
	});
	it('stand under each chart where units differ, below its line and above its periods', () => {
		const figure = facets((unit, bucket) => (unit === 2 && bucket === 3 ? late : 100));
		const layout = facetsLayout(figure, 720);
		for (const { plot, strip } of layout.facets) {
			expect(strip!.y).toBeGreaterThan(plot.y + plot.height);
			expect(strip).toMatchObject({ x: plot.x, width: plot.width });
		}
		const shapes = drawn(figure);
		// Four charts, one of them in two pieces.
		expect(filled(shapes).join('').match(/M/g)).toHaveLength(5 + 1);
		expect(texts(shapes)).toEqual(expect.arrayContaining(['phần báo cáo đã có', 'quá hạn, chưa gửi']));
		expect(texts(shapes)).not.toContain('không báo cáo');
	});
	it('stand once a column where they are the same for all', () => {
		const figure = facets((_, bucket) => (bucket === 3 ? open : 100));
		const { facets: panels } = facetsLayout(figure, 720);
		expect(panels.map(({ strip }) => strip !== null)).toEqual(panels.map(({ isLastInColumn }) => isLastInColumn));
		expect(texts(drawn(figure))).toContain('phần báo cáo đã có, chung cho các biểu đồ');
		expect(drawnFaults(plotExamples['facets-of-one-place']!())).toEqual([]);
	});
	it('have marks wide enough to read where periods are narrow, one for those that are alike', () => {
		const months = { from: '2016-01-01', to: '2023-12-31', grain: 'month', dataThrough: '2026-09-30' } as const;
		const figure = facets((_, bucket) => (bucket === 0 || bucket === 40 || bucket === 41 ? late : 100), {
			...months,
			units: 1
		});
		const { legend, facets: panels } = facetsLayout(figure, 170);
		const strip = panels[0]!.strip!;
		const grounds = drawn(figure, 170)
			.filter(({ style }) => style.fill === palette.grid)
			.flatMap(({ shape }) => [...(shape?.d ?? '').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)])
			.map((numbers) => numbers.slice(1).map(Number) as [number, number, number])
			.filter(([, y]) => y < legend[0]!.y - 10);
		expect(grounds).toHaveLength(2);
		for (const [x, , width] of grounds) {
			expect(width).toBeGreaterThanOrEqual(8);
			expect(x).toBeGreaterThanOrEqual(strip.x);
		}
	});
	it('are filled as far as they are in', () => {
		const figure = facets((unit, bucket) => (unit === 0 && bucket === 3 ? open : 100), { units: 2 });
		const [bars] = filled(drawn(figure));
		const heights = [...bars!.matchAll(/v([\d.]+)h/g)].map(([, height]) => Number(height));
		expect(new Set(heights.map((height) => height / Math.max(...heights)).map((share) => share.toFixed(1)))).toEqual(
			new Set(['1.0', '0.7'])
		);
	});
	it('leave the charts to their lines: no mark of a missing number stands in them', () => {
		const figure = facets((unit, bucket) => (unit === bucket ? null : 100));
		const { facets: panels, legend } = facetsLayout(figure, 720);
		const tops = drawn(figure)
			.filter(({ style }) => style.fill === palette.grid)
			.flatMap(({ shape }) => [...(shape?.d ?? '').matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)))
			.filter((y) => y < legend[0]!.y - 10);
		expect(tops).toHaveLength(4);
		for (const top of tops)
			expect(panels.some(({ strip }) => strip && top >= strip.y && top < strip.y + strip.height)).toBe(true);
	});
	it('stand beside the words for the average that is drawn in each', () => {
		const average = (figure: ReturnType<typeof facets>) =>
			texts(drawn(figure)).filter((words) => words.startsWith('Bình quân'));
		expect(average(facets(() => 100, { mean: () => 400 }))).toEqual(['Bình quân một đơn vị']);
		expect(average(facets(() => 100))).toEqual([]);
	});
	it('are found under the pointer, a missing number at its mark', () => {
		const figure = facets((unit, bucket) => (unit === 2 && bucket === 3 ? late : 100 - unit));
		const hits = facetsHits(figure, chartSize(figure, 720));
		const at = { series: 2, index: 3 };
		const place = hits.place(at)!;
		expect(place.y).toBeGreaterThan(facetsLayout(figure, 720).facets[2]!.strip!.y);
		expect(hits.find(place.x, place.y)).toEqual(at);
	});
});

describe('the legend of small charts', () => {
	const words = (figure: ReturnType<typeof facets>) => facetsLayout(figure, 720).legend.map((entry) => entry.words);
	it('says what dashes stand for where no strip does', () =>
		expect(words(facets((_, at) => ({ value: 100, provisional: at > 5 })))).toEqual(['nét đứt: tạm tính']));
	it('tells that the average breaks', () => {
		const mean = (at: number) => (at === 2 ? null : 90);
		expect(words(facets(() => 100, { mean })).join()).toContain('đứt quãng: thiếu số liệu');
		expect(words(facets(() => 100, { mean: () => 90 })).join()).not.toContain('đứt quãng');
	});
});
