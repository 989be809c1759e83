import { expect, it } from 'vitest';
import dialogues from '../datasets/dialogues.contract.ts';
import receptions from '../datasets/receptions.contract.ts';
import type { Term } from '../model/term.ts';
import { exampleInput } from './example.ts';
import type { ExampleCell } from './example.ts';
import { termFigure } from './term-figure.ts';

const term: Term = {
	key: 't',
	label: { vi: 'nhiệm kỳ 2022–2024', en: 'term 2022–2024' },
	start: '2022-01-01',
	end: '2024-12-31'
};

const figure = (cells: readonly (number | ExampleCell | null)[], contract = receptions, measure = 'turns') =>
	termFigure(
		exampleInput({
			contract,
			measure,
			from: '2021-10-01',
			to: '2023-12-31',
			dataThrough: '2023-12-31',
			cell: (_, bucket) => cells[bucket] ?? null
		}),
		term
	);

it('adds up the quarters of the term, and only those', () => {
	const whole = figure([999, 100, 100, 100, 100, 50, 50, 50, 50]);
	expect(whole).toMatchObject({ value: 600, valueText: '600', partial: false, caution: null });
	expect(whole.period).toBe('nhiệm kỳ 2022–2024, đến 31/12/2023');
	expect(whole.change.text).toBe('—');
});

it('names the quarters that are missing or cut, and fills none in', () => {
	const cut: ExampleCell = { value: 30, periods: [1, 3] };
	const short = figure([999, 100, null, 100, cut, 50, 50, 50, 50]);
	expect(short.value).toBe(430);
	expect(short.caution).toBe('chưa đủ số liệu: quý II/2022, quý IV/2022');
	expect(short.partial).toBe(true);
	expect(figure([5]).valueText).toBe('—');
});

it('has no number for a term that has not begun, and claims no part of it', () => {
	const later: Term = { ...term, start: '2027-01-01', end: '2031-12-31' };
	const input = exampleInput({
		...{ contract: receptions, measure: 'turns', from: '2023-01-01', to: '2023-12-31', dataThrough: '2023-12-31' },
		cell: () => 50
	});
	expect(termFigure(input, later)).toMatchObject({
		...{ value: null, valueText: '—', status: 'not_due', period: 'nhiệm kỳ 2022–2024, chưa bắt đầu' },
		...{ coverageText: null, caution: null, partial: false }
	});
});

it('names the quarters before a unit began, or after it ended', () => {
	expect(figure([999, 100, 100, 100, 100, 50, 50]).caution).toBe('chưa đủ số liệu: quý III/2023, quý IV/2023');
});

it('keeps "more than", and calls a sum of different marks about', () => {
	const marked = (first: string, second: string) => {
		const cell = (qualifier: string): ExampleCell => ({ value: 300, qualifier });
		return figure([1, cell(first), cell(second), 1, 1, 1, 1, 1, 1], dialogues, 'participants').qualifier;
	};
	expect(marked('at_least', 'at_least')).toBe('at_least');
	expect(marked('at_least', 'at_most')).toBe('approx');
});
