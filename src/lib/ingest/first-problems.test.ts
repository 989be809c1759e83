import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countProblems, timesOf } from '../model/count-problems.ts';
import type { Problem } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import { firstProblems } from './first-problems.ts';
import { makeProblem } from './make-problem.ts';

const ragged = (count: number, file = 'a.csv') =>
	Array.from({ length: count }, (_, at) => makeProblem(file, 'ragged_row', { line: at + 2, value: 2, detail: '6' }));

test('few problems are all named', () => expect(firstProblems(ragged(3), 3)).toEqual(ragged(3)));

test('of many alike the first are named and the others counted', () => {
	const [first, second, more, ...others] = firstProblems(ragged(2_000), 2);
	expect([first, second]).toEqual(ragged(2));
	expect(more).toMatchObject({ rule: 'ragged_row', severity: 'error', file: 'a.csv', line: null, more: 1998 });
	expect(others).toEqual([]);
	expect(more && describeProblem(more, 'vi')).toEqual({
		where: '',
		what: 'Còn 1.998 chỗ khác như vậy, không kể ra từng chỗ.',
		cure: 'Kiểm tra dấu phân cách thừa hoặc thiếu; đặt ô có dấu phẩy trong ngoặc kép.'
	});
	expect(more && describeProblem(more, 'en').what).toBe('1,998 more like it are not listed one by one.');
});

test('each file, rule and severity has its own', () => {
	const warning = makeProblem('a.csv', 'ragged_row', { line: 9, severity: 'warning' });
	const other = makeProblem('a.csv', 'negative', { line: 9 });
	const found = firstProblems([...ragged(5), ...ragged(2, 'b.csv'), warning, other], 2);
	expect(found.map(({ rule, file, more }) => [rule, file, more])).toEqual([
		...[1, 2].map(() => ['ragged_row', 'a.csv', undefined]),
		...[1, 2].map(() => ['ragged_row', 'b.csv', undefined]),
		['ragged_row', 'a.csv', undefined],
		['negative', 'a.csv', undefined],
		['ragged_row', 'a.csv', 3]
	]);
});

const asking = (key: string, line: number) =>
	makeProblem('a.csv', 'unknown_unit_name', { line, question: { key, asked: key, candidates: [] } });

test('every question is asked, and all cells that ask it are counted', () => {
	const cells = ['a', 'a', 'a', 'b', 'a', 'b'].map(asking);
	const found = firstProblems(cells, 2);
	expect(found.map(({ question, line, more }) => [question?.key, line, more])).toEqual([
		['a', 0, undefined],
		['a', 1, undefined],
		['b', 3, undefined],
		['a', null, 2],
		['b', null, 1]
	]);
});

test('questions without end are not asked without end', () => {
	const found = firstProblems(
		Array.from({ length: 100 }, (_, at) => asking(String(at), at)),
		3
	);
	expect(found.map(({ question, more }) => [question?.key, more])).toEqual([
		['0', undefined],
		['1', undefined],
		['2', undefined],
		[undefined, 97]
	]);
});

test('none is lost', () => {
	const rule = fc.constantFrom('negative' as const, 'ragged_row' as const);
	const severity = fc.constantFrom('error' as const, 'warning' as const, 'note' as const);
	const key = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
	const problem = fc.tuple(rule, severity, key).map(([kind, weight, asked]): Problem => {
		const own = makeProblem('a.csv', kind, { line: 2, severity: weight });
		return asked ? { ...own, question: { key: asked, asked, candidates: [] } } : own;
	});
	fc.assert(
		fc.property(fc.array(problem, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (problems, most) => {
			const found = firstProblems(problems, most);
			expect(countProblems(found)).toEqual(countProblems(problems));
			const asks = (list: readonly Problem[], asked: string) =>
				list.filter(({ question }) => question?.key === asked).reduce((sum, one) => sum + timesOf(one), 0);
			if (most >= 3) for (const one of ['a', 'b', 'c']) expect(asks(found, one)).toBe(asks(problems, one));
		})
	);
});
