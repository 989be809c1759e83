import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { stripFigure } from '../figures/strip-figure.ts';
import { openDots } from './open-dots.ts';
import { chartSize } from './size.ts';

const strip = (measure: string, cell: Example['cell']) =>
	stripFigure(exampleInput({ contract: receptions, measure, from: '2023-01-01', to: '2023-12-31', units: 4, cell }));

it('says why dots are hollow, each reason once, and nothing where none is', () => {
	const words = (cell: Example['cell']) => openDots(strip('turns', cell)).map((entry) => entry.words);
	expect(words(() => 100)).toEqual([]);
	expect(words((unit) => ({ value: 100, provisional: unit === 1 }))).toEqual(['tạm tính']);
	expect(words((unit) => (unit === 1 ? { value: 100, periods: [1, 3] } : 100))).toEqual(['chưa đủ báo cáo']);
});

it('says it of numbers that are final, too, where too few cases are behind them', () => {
	const few = strip('repeat_share', (unit) => ({ value: 0.5, numerator: 10, denominator: unit === 0 ? 19 : 200 }));
	expect(openDots(few).map((entry) => entry.words)).toEqual(['mẫu số nhỏ']);
	const enough = strip('repeat_share', () => ({ value: 0.5, numerator: 100, denominator: 200 }));
	expect(chartSize(few, 360).height - chartSize(enough, 360).height).toBe(20);
});
