import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { ExampleCell } from '../figures/example.ts';
import { sparklineFigure } from '../figures/sparkline-figure.ts';
import { sparklineShape } from './sparkline-shape.ts';

const shape = (cell: (bucket: number) => number | ExampleCell | null) =>
	sparklineShape(
		sparklineFigure(
			exampleInput({
				contract: receptions,
				measure: 'turns',
				from: '2023-01-01',
				to: '2024-12-31',
				cell: (_, bucket) => cell(bucket)
			})
		),
		{ width: 100, height: 30 }
	);
const segments = (path: string) => (path.match(/M/g) ?? []).length;

it('keeps gaps open, marks a number between two of them, and dashes what is not final', () => {
	const gaps = shape((bucket) => [100, 120, null, 90, null, 80, { value: 85, provisional: true }, 95][bucket] ?? null);
	expect(segments(gaps.line)).toBe(1);
	expect(segments(gaps.dashed)).toBe(1);
	expect(gaps.dots.map(({ kind }) => kind)).toEqual(['before', 'last']);
	expect(shape((bucket) => ([0, 2, 4].includes(bucket) ? 5 : null)).dots.map(({ kind }) => kind)).toEqual([
		'before',
		'lone',
		'last'
	]);
});

it('stays inside its frame, and draws nothing of nothing', () => {
	const { line, dots } = shape((bucket) => bucket * 1000);
	const numbers = [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
	expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...numbers.filter((_, at) => at % 2 === 1))).toBeLessThanOrEqual(30);
	expect(dots.at(-1)?.kind).toBe('last');
	expect(shape(() => null)).toMatchObject({ line: '', dashed: '', dots: [] });
});
