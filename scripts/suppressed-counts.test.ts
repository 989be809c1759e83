import { beforeAll, describe, expect, test } from 'vitest';
import petitions from '#lib/datasets/petitions.contract.ts';
import { askOf } from '#lib/engine/ask.ts';
import type { Ask } from '#lib/engine/ask.ts';
import type { Query } from '#lib/model/query.ts';
import { numberAt, textAt } from '#lib/model/result.ts';
import { openRelease } from '#lib/server/release.ts';

let ask: Ask;
beforeAll(async () => {
	ask = askOf((await openRelease()).engine);
});

const year: Query = {
	dataset: 'petitions',
	measures: ['resolved_cases'],
	units: { kind: 'level', level: 'commune', within: 'p-38' },
	time: { start: '2024-01-01', end: '2024-12-31', calendar: 'civil' },
	grain: 'quarter',
	splitBy: ['unit', 'time', 'type'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' }
};

async function cells(query: Query): Promise<{ value: number | null; mark: string | null }[]> {
	const table = await ask.query(query, petitions);
	return Array.from({ length: table.numRows }, (_, row) => ({
		value: numberAt(table, 'resolved_cases', row),
		mark: textAt(table, 'resolved_cases__qualifier', row)
	}));
}

describe('cases settled in the communes of Thanh Hóa', () => {
	test('no count from 1 to 4 is published, by type or over types', async () => {
		for (const splitBy of [year.splitBy, ['unit', 'time']]) {
			const all = await cells({ ...year, splitBy });
			expect(all.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
			expect(all.some(({ value, mark }) => value === null && (mark === 'below' || mark === 'suppressed'))).toBe(true);
		}
	});

	test('a sum that lacks hidden numbers is a lower bound, never an exact number', async () => {
		const [sum] = await cells({
			...year,
			splitBy: ['type'],
			filters: [{ dimension: 'type', members: ['to_cao', 'khieu_nai'] }]
		});
		expect(sum).toMatchObject({ mark: expect.stringMatching('at_least|suppressed') });
	});

	test('a province is published in full', async () => {
		const units = { kind: 'ids', ids: ['p-38'] } as const;
		expect((await cells({ ...year, units })).every(({ value, mark }) => value !== null && mark === null)).toBe(true);
	});

	test('a change is not computed from hidden numbers', async () => {
		const filters = [{ dimension: 'type', members: ['to_cao'] }];
		const query: Query = {
			...year,
			splitBy: ['unit', 'time'],
			filters,
			transform: { kind: 'change', versus: 'same_period' }
		};
		const table = await ask.query(query, petitions);
		const sides = Array.from({ length: table.numRows }, (_, row) => numberAt(table, 'resolved_cases__now', row));
		expect(sides.filter((now) => now !== null && now > 0 && now < 5)).toEqual([]);
	});
});
