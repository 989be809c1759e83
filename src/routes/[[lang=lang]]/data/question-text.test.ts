import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { Doubt } from '#lib/ingest/cells/doubt.ts';
import type { Problem } from '#lib/model/problem.ts';
import { openQuestions } from './problem-groups.ts';
import { questionText } from './question-text.ts';

const receptions = datasets.find(({ id }) => id === 'receptions') ?? null;

const problem = (rule: Doubt['rule'] | 'ambiguous_unit', asked: string, candidates: readonly [string, string][]) =>
	({
		...{ severity: 'error', rule, file: 'a.csv', sheet: null, line: 2, column: 'turns', value: asked, detail: null },
		question: { key: `${rule}:1`, asked, candidates: candidates.map(([value, label]) => ({ value, label })) }
	}) satisfies Problem;

function worded(found: Problem, locale: 'vi' | 'en') {
	const [open] = openQuestions([found]);
	if (!open) throw new Error('nothing is asked');
	const { asked, answers } = questionText(open, receptions, locale);
	return [asked, ...answers.map(({ label }) => label)];
}

describe('a question in words', () => {
	it('asks what a mark stands for', () => {
		const mark = problem('unclear_mark', '-', [
			['zero', '0'],
			['missing', '∅']
		]);
		expect(worded(mark, 'vi')).toEqual([
			'“-” ở cột “Số lượt tiếp” của a.csv nghĩa là gì?',
			'0: không phát sinh',
			'Không có số liệu'
		]);
		expect(worded(mark, 'en')).toEqual([
			'What does “-” mean in column “Reception turns” of a.csv?',
			'0: none took place',
			'No data'
		]);
	});
	it('shows both numbers that a separator may mean', () => {
		const separator = problem('unclear_separator', '1.166', [
			['grouped', '1166'],
			['point', '1.166']
		]);
		expect(worded(separator, 'vi').slice(1)).toEqual(['1.166 (dấu ngăn cách hàng nghìn)', '1,166 (dấu thập phân)']);
		expect(worded(separator, 'en').slice(1)).toEqual(['1,166 (thousands separator)', '1.166 (decimal point)']);
	});
	it('tells two numbers in one cell apart', () => {
		const parts = problem('unclear_parts', '866/964', [
			['part_1', '866'],
			['part_2', '964']
		]);
		expect(worded(parts, 'vi').slice(1)).toEqual(['Số thứ nhất: 866', 'Số thứ hai: 964']);
		expect(worded(parts, 'en').slice(1)).toEqual(['The first number: 866', 'The second number: 964']);
	});
	it('leaves units as they are named', () => {
		const unit = problem('ambiguous_unit', 'Đông Sơn', [['x-16378', 'Phường Đông Sơn (TP Thanh Hóa)']]);
		expect(worded(unit, 'vi')).toEqual(['“Đông Sơn” là đơn vị nào?', 'Phường Đông Sơn (TP Thanh Hóa)']);
	});
});
