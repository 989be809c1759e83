import { expect, test } from 'vitest';
import { barTooltip, lineTooltip } from '../charts/tooltip.ts';
import satisfaction from '../datasets/satisfaction.contract.ts';
import { barFigure } from './bar-figure.ts';
import { exampleInput, type Example } from './example.ts';
import { lineFigure } from './line-figure.ts';
import { toTable } from './to-table.ts';

const votes = [
	{ numerator: 240, denominator: 300 },
	{ numerator: 75, denominator: 100 },
	{ numerator: 28, denominator: 29 },
	{ numerator: 27, denominator: 30 }
];
const example: Example = {
	contract: satisfaction,
	measure: 'satisfied_share',
	units: votes.length,
	from: '2025-01-01',
	to: '2025-03-31',
	cell: (unit) => {
		const { numerator, denominator } = votes[unit]!;
		return { value: numerator / denominator, numerator, denominator };
	}
};

test('a share of votes carries its margin in the table, the tooltip and a note', () => {
	const figure = barFigure(exampleInput(example));
	const [, share] = toTable(figure).rows.find(({ id }) => id === 'u-0')?.cells ?? [];
	expect(share).toMatchObject({ value: 0.8, remark: '95 %: 75,1\u00a0% – 84,1\u00a0%' });
	expect(
		barTooltip(
			figure,
			figure.bars.find(({ id }) => id === 'u-0')
		)
	).toContain('(95 %: 75,1\u00a0% – 84,1\u00a0%)');
	expect(figure.notes.filter((note) => note.includes('Wilson'))).toHaveLength(1);
	const line = lineFigure(exampleInput({ ...example, locale: 'en', focus: ['u-1'] }));
	expect(lineTooltip(line, 0)).toContain('(95%: 65.7\u00a0% – 82.5\u00a0%)');
	expect(line.notes.join(' ')).toContain('no random sample');
});

test('fewer than thirty votes are shown, and not ranked', () => {
	const { bars, ranked } = barFigure(exampleInput(example));
	expect(bars.map(({ id, rank }) => [id, rank])).toEqual([
		['u-3', 1],
		['u-0', 2],
		['u-1', 3],
		['u-2', null]
	]);
	expect(ranked).toBe(3);
	expect(bars.find(({ id }) => id === 'u-2')?.remark).toBe('mẫu số nhỏ');
});

test('counts of votes, and changes of a share, have none', () => {
	const counted = exampleInput({ ...example, measure: 'votes', cell: () => 12 });
	const changed = exampleInput({ ...example, transform: { kind: 'share', of: 'total' } });
	for (const input of [counted, changed]) expect(barFigure(input).bars.filter(({ margin }) => margin)).toEqual([]);
});
