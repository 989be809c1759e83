import { expect, test } from 'vitest';
import { latestStart } from './latest-start.ts';

test.each([
	['the day of the clock', new Date(2027, 0, 5, 23, 30), '2027-01-05'],
	['the day of the release where the clock is behind it', new Date(2020, 0, 1), '2026-10-31']
])('no report begins after %s', (_, now, expected) => {
	expect(latestStart(now, '2026-10-31')).toBe(expected);
});
