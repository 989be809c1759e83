import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { checkExpression } from '../model/check-expression.ts';
import { decimalsOf, unitText } from './pivot-measure.ts';

const unitOf = (text: string) => {
	const checked = checkExpression(text, receptions);
	return checked.ok ? unitText(checked, 'vi') : checked.problem.rule;
};

it.each([
	['turns / people', 'lượt/người'],
	['turns / population * 1000', 'lượt/1.000 dân'],
	['1000 * turns / population', 'lượt/1.000 dân'],
	['turns / (population / 10000)', 'lượt/10.000 dân'],
	['cases_repeat / (cases_first + cases_repeat)', ''],
	['cases_repeat / (cases_first + cases_repeat) * 100', '%'],
	['turns', 'lượt'],
	['turns / 1000', '1.000 lượt'],
	['-turns', 'lượt'],
	// What no words are short for is left to the formula.
	['turns * 3', 'lượt'],
	['turns / people * 0.5', 'lượt/người'],
	['turns * 2 - turns * 3', 'lượt']
])('%s counts “%s”', (expression, unit) => {
	expect(unitOf(expression)).toBe(unit);
});

it('writes as many decimals as tell numbers apart, and none of whole ones', () => {
	expect(decimalsOf([1, 2, null])).toBe(0);
	expect(decimalsOf([0.0123, 0.02])).toBe(4);
	expect(decimalsOf([1234.5, 2345.6])).toBe(0);
	expect(decimalsOf([])).toBe(0);
});
