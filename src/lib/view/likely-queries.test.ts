import { beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { datasets } from '../datasets/registry.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { likelyQueries } from './likely-queries.ts';
import { measureQueries } from './measure-queries.ts';
import { defaultView } from './measure-url.ts';
import { byGrain, fromYear, perResidents, showAs, splitBy, throughLens, toYear, withBase } from './next-view.ts';
import { bucketsIn, yearOf } from '../model/period.ts';
import type { View } from '../model/view.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease(join(process.cwd(), 'static', 'data'))), 60_000);

const subject = (at: number) => {
	const contract = datasets[at]!;
	const measure = contract.measures.find(({ id }) => id === contract.headline)!;
	return { contract, measure, facts: release.facts };
};
const yearsOf = ({ query: { time } }: View) => bucketsIn(time, 'year').map(({ start }) => yearOf(start));
const texts = (queries: Iterable<unknown>) => [...queries].map((query) => JSON.stringify(query));

test.each(datasets.map(({ id }, at) => [id, at] as const))('what is likely of %s can be answered', async (_, at) => {
	const own = subject(at);
	const queries = [...likelyQueries(defaultView(own.contract, own.measure, own.facts), own)];
	expect(queries.length).toBeGreaterThan(10);
	const answers = await Promise.all(queries.map((query) => release.engine.run(compileQuery(query, own.contract))));
	expect(answers.filter(({ numRows }) => numRows > 0).length).toBeGreaterThan(answers.length / 2);
});

test('a step of a control is answered ahead, and so is the way back', () => {
	const own = subject(0);
	const view = defaultView(own.contract, own.measure, own.facts);
	const { dataThrough } = own.facts;
	const after = (next: typeof view) => texts([measureQueries(next, own.facts).series])[0];
	const likely = texts(likelyQueries(view, own));
	for (const next of [
		throughLens(view, dataThrough),
		byGrain(view, 'month'),
		byGrain(view, 'quarter'),
		showAs(view, 'index', own.measure, own.facts),
		showAs(view, 'rank', own.measure, own.facts),
		splitBy(view, own.contract.dimensions[0]!.id),
		perResidents(view, 1000),
		toYear(view, yearOf(dataThrough) - 1),
		fromYear(view, yearOf(own.facts.dataFrom) + 1)
	])
		expect(likely).toContain(after(next));
	expect(new Set(likely).size).toBe(likely.length);
	const index = showAs(view, 'index', own.measure, own.facts);
	const [base, ...others] = yearsOf(index);
	const ofIndex = texts(likelyQueries(index, own));
	expect(index.query.transform).toEqual({ kind: 'index', base });
	for (const year of others) expect(ofIndex).toContain(after(withBase(index, year)));
	expect(ofIndex[0]).toBe(after(withBase(index, others[0]!)));
	const split = splitBy(view, own.contract.dimensions[0]!.id);
	expect(texts(likelyQueries(split, own))[0]).toBe(after(view));
	expect(texts(likelyQueries(throughLens(view, dataThrough), own))[0]).toBe(after(view));
});
