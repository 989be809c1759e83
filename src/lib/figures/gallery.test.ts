import { expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { cumulativeFigure } from './cumulative-figure.ts';
import { galleryInput } from './gallery.ts';
import { seasonalFigure } from './seasonal-figure.ts';

test('sums from the start of a year never fall in the gallery', () => {
	const { series } = cumulativeFigure(galleryInput('cumulative', 'normal', receptions, 'vi'));
	for (const { points } of series) {
		const values = points.map(({ value }) => value ?? 0);
		expect(values).toEqual(values.toSorted((a, b) => a - b));
	}
});

test('gaps of several units are shown over the year as well', () => {
	for (const { reports, series } of [
		seasonalFigure(galleryInput('seasonal', 'gaps', receptions, 'vi')),
		cumulativeFigure(galleryInput('cumulative', 'gaps', receptions, 'vi'))
	]) {
		expect(reports).toContainEqual({ reported: 0, due: 8 });
		expect(series.at(-1)?.points.filter(({ value }) => value === null)).toHaveLength(1);
	}
});
