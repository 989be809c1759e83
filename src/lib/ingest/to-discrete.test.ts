import fc from 'fast-check';
import { expect, test } from 'vitest';
import { header, readLines } from './fixture.ts';

const columns = `${header},is_cumulative`;
const line = (end: string, turns: string | number, people: string | number, cumulative = true, start = '2021-01-01') =>
	`380,${start},${end},regular,${turns},${people},,${cumulative}`;
const table = async (...lines: string[]) =>
	(await readLines(columns, ...lines)).facts.map((fact) => [fact.start, fact.end, ...fact.values.slice(0, 2)]);

test('each link of a chain becomes what was added since the one before', async () => {
	const rows = await table(line('2021-03-31', 5, 6), line('2021-09-30', 20, 30), line('2021-06-30', 9, 11));
	expect(rows).toEqual([
		['2021-01-01', '2021-03-31', 5, 6],
		['2021-04-01', '2021-06-30', 4, 5],
		['2021-07-01', '2021-09-30', 11, 19]
	]);
});

test('a missing link gives a longer period, a missing number none', async () => {
	const rows = await table(line('2021-03-31', 5, 6), line('2021-09-30', 20, ''), line('2021-12-31', 25, 40));
	expect(rows).toEqual([
		['2021-01-01', '2021-03-31', 5, 6],
		['2021-04-01', '2021-09-30', 15, null],
		['2021-10-01', '2021-12-31', 5, null]
	]);
});

test('the first link need not say that it is cumulative', async () => {
	const rows = await table(line('2021-03-31', 5, 6, false), line('2021-06-30', 9, 11));
	expect(rows.map(([start]) => start)).toEqual(['2021-01-01', '2021-04-01']);
});

test('a fall is kept and reported as a warning', async () => {
	const { facts, problems } = await readLines(columns, line('2021-03-31', 5, 6), line('2021-06-30', 4, 7));
	expect(facts[1]?.values.slice(0, 2)).toEqual([-1, 1]);
	expect(problems).toMatchObject([
		{ rule: 'negative_difference', severity: 'warning', line: 3, column: 'turns', value: '-1', detail: '2' },
		{ rule: 'made_discrete', severity: 'note', line: 3, value: '1' }
	]);
});

test('how exact a number is travels with the difference', async () => {
	const { facts } = await readLines(
		columns,
		line('2021-03-31', 'hơn 300', 'hơn 300'),
		line('2021-06-30', 500, 'hơn 500'),
		line('2021-09-30', 'khoảng 900', 700)
	);
	expect(facts.map((fact) => fact.qualifiers.slice(0, 2))).toEqual([
		['at_least', 'at_least'],
		['at_most', 'approx'],
		['approx', 'at_most']
	]);
});

test('discrete quarters of a cumulative chain add up to its links again', async () => {
	const ends = ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31'];
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.nat(100_000), { minLength: 4, maxLength: 4 }),
			fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
			async (added, present) => {
				const upTo = (at: number) => added.slice(0, at + 1).reduce((a, b) => a + b, 0);
				const { facts } = await readLines(columns, ...present.map((at) => line(ends[at] ?? '', upTo(at), 1_000_000)));
				expect(facts).toHaveLength(present.length);
				for (const at of present) {
					const until = facts.filter((fact) => fact.end <= (ends[at] ?? ''));
					expect(until.reduce((sum, fact) => sum + (fact.values[0] ?? 0), 0)).toBe(upTo(at));
				}
			}
		),
		{ numRuns: 50 }
	);
});
