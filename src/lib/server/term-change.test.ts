import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findDataset } from '../datasets/registry.ts';
import { askOf } from '../engine/ask.ts';
import type { Ask } from '../engine/ask.ts';
import { addMonths } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { numberAt, textAt } from '../model/result.ts';
import { findTerm } from '../model/term.ts';
import { monthsToTermBefore, termPair } from '../model/term-pair.ts';
import { openRelease } from './release.ts';

let ask: Ask;
let through: string;
beforeAll(async () => {
	const { engine, facts } = await openRelease(join(process.cwd(), 'static', 'data'));
	[ask, through] = [askOf(engine), facts.dataThrough];
}, 60_000);

const inspections = findDataset('inspections')!;
const questionOf = (start: string, end: string, more: Partial<Query>): Query => ({
	dataset: 'inspections',
	measures: ['conducted'],
	units: { kind: 'level', level: 'district', within: 'p-38' },
	time: { start, end, calendar: 'civil' },
	grain: 'total',
	splitBy: ['unit'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' },
	...more
});

/** Numbers of one measure by unit and quarter. */
async function quarters(start: string, end: string): Promise<Map<string, number>> {
	const table = await ask.query(questionOf(start, end, { grain: 'quarter', splitBy: ['unit', 'time'] }), inspections);
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	return new Map(
		rows.flatMap((row) => {
			const value = numberAt(table, 'conducted', row);
			const key = `${textAt(table, 'unit_id', row)} ${textAt(table, 'bucket_start', row)}`;
			return value === null ? [] : [[key, value] as const];
		})
	);
}

for (const key of ['mttq-2024', 'dang-2020', 'hdnd-2021'])
	test(`${key} against the same stretch of the term before, over what both terms have`, async () => {
		const { now, base } = termPair(findTerm(key)!, through)!;
		const months = monthsToTermBefore(now)!;
		const [later, earlier] = [await quarters(now.start, now.end), await quarters(base.start, base.end)];
		const sums = new Map<string, [now: number, base: number]>();
		for (const [at, value] of later) {
			const [unit = '', start = ''] = at.split(' ');
			const before = earlier.get(`${unit} ${addMonths(start, -months)}`);
			const [sumNow, sumBase] = sums.get(unit) ?? [0, 0];
			if (before !== undefined) sums.set(unit, [sumNow + value, sumBase + before]);
		}
		const change = { kind: 'change', versus: 'term' } as const;
		const table = await ask.query(questionOf(now.start, now.end, { transform: change }), inspections);
		const found = Array.from({ length: table.numRows }, (_, row) => [
			textAt(table, 'unit_id', row),
			[numberAt(table, 'conducted__now', row), numberAt(table, 'conducted__base', row)]
		]);
		const compared = found.filter(([, sides]) => sides?.[0] !== null);
		expect(sums.size).toBeGreaterThan(20);
		expect(Object.fromEntries(compared)).toEqual(Object.fromEntries(sums));
		for (let row = 0; row < table.numRows; row++)
			expect(numberAt(table, 'periods_reported', row)).toBeLessThanOrEqual(numberAt(table, 'periods_due', row)!);
	});
