import { expect, test } from 'vitest';
import { exponentOf, growthSvg } from './growth.ts';

const points = [1, 2, 5, 10].map((millions) => ({
	...{ rows: millions * 1e6, bytes: 900 * 1024 * millions ** 0.25, coldMs: 300 * millions }
}));

test('growth is told by its power', () => {
	expect(exponentOf(points, 'bytes')).toBeCloseTo(0.25);
	expect(exponentOf(points, 'coldMs')).toBeCloseTo(1);
});

test('and drawn with the square root of the rows', () => {
	const svg = growthSvg(points);
	for (const text of ['bytes', 'time', '√ rows', '10 M']) expect(svg).toContain(text);
});
