import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from './bar-figure.ts';
import { exampleInput } from './example.ts';
import { lineFigure } from './line-figure.ts';
import { firstSeries, readPoint } from './read-point.ts';

it('begins with the series brought out', () => {
	const example = { contract: receptions, measure: 'turns', from: '2023-01-01', to: '2023-12-31', cell: () => 5 };
	const line = lineFigure(exampleInput({ ...example, units: 8, focus: ['u-3'] }));
	expect(line.series[firstSeries(line)]?.id).toBe('u-3');
	expect(readPoint(line, firstSeries(line), 0)).toContain(line.series.find(({ id }) => id === 'u-3')!.label);
	expect(firstSeries(barFigure(exampleInput({ ...example, units: 8, focus: ['u-3'] })))).toBe(0);
});

it('says % once', () => {
	const ratio = { measure: 'repeat_share', cell: () => ({ value: 0.25, numerator: 25, denominator: 100 }) };
	const example = { contract: receptions, from: '2023-01-01', to: '2023-12-31', units: 3, ...ratio };
	expect(readPoint(lineFigure(exampleInput(example)), 0, 0).match(/%/g)).toHaveLength(1);
});
