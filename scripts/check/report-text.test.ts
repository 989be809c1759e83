import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportText } from './report-text.ts';

const report = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));

test('is that of all at once', () => {
	fc.assert(
		fc.property(report, (one) => {
			expect([...reportText(one)].join('')).toBe(JSON.stringify(one, null, '\t'));
		})
	);
});

test('of long lists comes in parts', () => {
	const problems = Array.from({ length: 2500 }, (_, line) => ({ line, rule: 'ragged_row', detail: { vi: 'ô' } }));
	const one = { summary: {}, problems, facts: [] };
	const parts = [...reportText(one)];
	expect(parts.join('')).toBe(JSON.stringify(one, null, '\t'));
	expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(JSON.stringify(one).length);
});
