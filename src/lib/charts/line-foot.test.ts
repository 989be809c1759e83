import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { lineFoot } from './line-foot.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', units: 8 } as const;
const focused = (cell: Example['cell'], other: Partial<Example> = {}) =>
	lineFigure(exampleInput({ ...base, focus: ['u-0'], cell, ...other }));
const words = (figure: ReturnType<typeof focused>) => lineFoot(figure, 358).legend.map((entry) => entry.words);

const broken = 'đường xám đứt quãng: thiếu số liệu';

describe('a grey line that breaks', () => {
	const gapped = focused((unit, bucket) => (unit === 3 && bucket === 2 ? null : 100 + unit));
	it('is explained once in the legend, without rows of its own', () => {
		expect(words(gapped)).toEqual([broken]);
		expect(lineFoot(gapped, 358).rows).toEqual([]);
		expect(renderSvg(gapped, chartSize(gapped, 358), 'print')).toContain(broken);
		expect(drawnFaults(gapped)).toEqual([]);
	});
	it('stands beside what is said of lines in colour', () =>
		expect(words(focused((unit, bucket) => (bucket === unit ? null : 100 + unit)))).toEqual(['không báo cáo', broken]));
	it.each<[string, Example['cell']]>([
		['whole', (unit) => 100 + unit],
		['ended or not begun', (unit, at) => (unit === 3 && at > 2 ? { value: null, status: 'not_applicable' } : 100)],
		['without any number', (unit) => (unit === 3 ? null : 100)],
		['a line in colour', (unit, at) => (unit === 0 && at === 2 ? { value: null, status: 'late' } : 100)]
	])('is not one that is %s', (_, cell) => expect(words(focused(cell))).not.toContain(broken));
});
