import { expect, test } from 'vitest';
import { checkRow } from '../ingest/check-row.ts';
import { describeProblem } from '../ingest/describe-problem.ts';
import petitions from './petitions.contract.ts';

const found = (values: Record<string, number | null>) =>
	checkRow({ file: 'petitions.csv', line: 2, values, qualifiers: {}, problems: [] }, petitions.checks);
const whole = { eligible: 9, in_jurisdiction_cases: 8, resolved_cases: 6, unresolved_cases: 2, on_time: 5, late: 1 };

test('cases on time and late are the resolved ones', () => {
	expect(found(whole)).toEqual([]);
	expect(found({ ...whole, late: null })).toEqual([]);
	const [problem] = found({ ...whole, late: 0 });
	expect(problem).toMatchObject({ rule: 'sum_mismatch', severity: 'warning', column: 'on_time + late', value: '5' });
	for (const locale of ['vi', 'en'] as const) expect(describeProblem(problem!, locale).cure).not.toBe('');
	expect(found({ ...whole, late: 3 })).toContainEqual(
		expect.objectContaining({ rule: 'part_above_whole', severity: 'error', column: 'on_time + late' })
	);
});

test('no more is resolved than was eligible, or in the unit’s own hands', () => {
	expect(found({ ...whole, eligible: 5 })).toMatchObject([
		{ rule: 'part_above_whole', severity: 'warning', column: 'resolved_cases', value: '6', detail: 'eligible = 5' }
	]);
	expect(found({ resolved_cases: 6, in_jurisdiction_cases: 5 })).toMatchObject([
		{ rule: 'part_above_whole', severity: 'error', column: 'resolved_cases' }
	]);
});
