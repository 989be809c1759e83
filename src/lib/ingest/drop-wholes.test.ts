import { expect, test } from 'vitest';
import { header, readLines } from './fixture.ts';

const row = (mode: string, turns: number | string, people: number | string) =>
	`380,2021-01-01,2021-03-31,${mode},${turns},${people},`;
const totals = async (...lines: string[]) => {
	const { facts, problems } = await readLines(header, ...lines);
	const sum = (at: number) => facts.reduce((before, fact) => before + (fact.values[at] ?? 0), 0);
	return { turns: sum(0), people: sum(1), problems };
};

test('a whole beside its parts is not added to them', async () => {
	const read = await totals(row('regular', 5, 6), row('head', 3, 4), row('total', 8, 10));
	expect(read).toEqual({ turns: 8, people: 10, problems: [] });
});

test('what the parts do not have is kept', async () => {
	const read = await totals(row('regular', 5, ''), row('total', 5, 10));
	expect(read).toMatchObject({ turns: 5, people: 10 });
});

test('a whole that its parts do not reach is reported', async () => {
	const { problems, turns } = await totals(row('regular', 5, 9), row('total', 9, 9));
	expect(turns).toBe(5);
	expect(problems).toMatchObject([
		{ rule: 'sum_mismatch', severity: 'warning', line: 3, column: 'turns', value: '5', detail: '9' }
	]);
});

test('receptions beside the total are no part of it, and a whole alone counts', async () => {
	const read = await totals(row('party_head', 2, 2), row('total', 9, 10));
	expect(read).toEqual({ turns: 11, people: 12, problems: [] });
});
