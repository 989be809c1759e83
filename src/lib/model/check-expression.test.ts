import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { checkExpression } from './check-expression.ts';
import { longestExpression, parseExpression } from './expression.ts';

const check = (text: string) => checkExpression(text, receptions);

describe('a reader’s own measure', () => {
	it.each([
		['turns / population * 1000', { turns: 1, residents: -1 }],
		['cases_repeat / (cases_first + cases_repeat)', {}],
		['cases_first - group_cases_first', { cases: 1 }],
		['-turns * 2', { turns: 1 }],
		['(people - group_people) / turns', { people: 1, turns: -1 }]
	])('%s counts something', (text, dimension) => expect(check(text)).toMatchObject({ ok: true, dimension }));

	it.each([
		['', 'empty', 0],
		['turns +', 'unfinished', 7],
		['(turns', 'unclosed', 0],
		['turns ; drop', 'unexpected', 6],
		['turns turns', 'unexpected', 6],
		['elephants / 2', 'unknown_measure', 0],
		['repeat_share * 2', 'ratio_inside', 0],
		['turns + people', 'mixed_units', 6],
		['turns + 1', 'number_and_count', 6],
		['turns * people', 'product_of_counts', 6],
		['people + group_people', 'part_and_whole', 7],
		['cases_first + (cases_repeat + group_cases_first)', 'part_and_whole', 12],
		['1 + 2', 'no_measure', 0],
		['a'.repeat(10_000), 'too_long', longestExpression],
		['('.repeat(200) + 'turns' + ')'.repeat(200), 'too_long', longestExpression],
		['('.repeat(100) + 'turns', 'too_deep', 41]
	])('%s is refused', (text, rule, at) => {
		expect(check(text)).toMatchObject({ ok: false, problem: { rule, at } });
	});

	it('binds as in school', () => {
		const parsed = parseExpression('turns - people / 2 - 1');
		const left = { kind: 'binary', operator: '-', right: { kind: 'binary', operator: '/' } };
		expect(parsed).toMatchObject({ ok: true, expression: { kind: 'binary', operator: '-', left } });
	});

	it('reads anything without an exception', () => {
		const pieces = fc.constantFrom('turns', 'people', '1', '2.5', '+', '-', '*', '/', '(', ')', ' ', 'x', '"', ';');
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
				expect(typeof check(parts.join('')).ok).toBe('boolean');
			})
		);
	});
});
