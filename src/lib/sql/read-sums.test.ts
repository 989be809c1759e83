import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, findDataset } from '../datasets/registry.ts';
import { rounded } from '../engine/parity-fixture.ts';
import type { Manifest } from '../model/manifest.ts';
import { grains } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { clickhouse } from './clickhouse.ts';
import { compileQuery } from './compile-query.ts';
import { releaseTables } from './fact-tables.ts';
import { sampleQueries } from './query-arbitrary.ts';
import { areWhole } from './read-sums.ts';
import { openSummed } from './sums-fixture.ts';
import type { SummedRelease } from './sums-fixture.ts';

let release: Release;
let summed: SummedRelease;
let manifest: Manifest;

beforeAll(async () => {
	release = await openRelease();
	summed = await openSummed(release.manifest);
	manifest = summed.manifest;
}, 60_000);
afterAll(() => summed.close());

const compiled = (query: Query, of: Manifest | null) =>
	compileQuery(query, findDataset(query.dataset)!, releaseTables(query.dataset, undefined, of));

/** Any Queries, a third of them of datasets that hide small counts; half of all units of a level, and of these half together. */
function queriesOf(count: number, seed: number): Query[] {
	const world = { contracts: datasets, units: release.units, ...release.manifest };
	const hiding = { ...world, contracts: datasets.filter(({ suppression }) => suppression) };
	return [...sampleQueries(world, count, seed), ...sampleQueries(hiding, count / 2, seed)].map((query, at) => {
		if (at % 2 === 0) return query;
		const ofLevel: Query = { ...query, units: { kind: 'level', level: levels[at % 3]!, within: null } };
		if (at % 4 === 1) return ofLevel;
		const splitBy = query.splitBy.filter((split) => split !== 'unit');
		const together: Query = { ...ofLevel, splitBy, lens: { kind: 'as_published' } };
		return at % 8 === 3 ? together : asMeasurePage(together, at >> 3);
	});
}

/** What a measure page asks of the change or the rate of all units of a level together. */
function asMeasurePage(query: Query, at: number): Query {
	const contract = findDataset(query.dataset)!;
	const counts = contract.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
	const splits = [...contract.dimensions.map(({ id }) => id), null];
	const split = splits[(at >> 1) % splits.length] ?? null;
	return {
		...query,
		measures: at % 2 === 0 ? query.measures : [counts[at % counts.length]!],
		splitBy: ['time', ...(split === null ? [] : [split])],
		filters: query.filters.filter(({ dimension }) => dimension === split),
		transform: at % 2 === 0 ? { kind: 'change', versus: 'same_period' } : { kind: 'per_population', per: 1000 },
		time: { start: '2017-01-01', end: '2025-12-31', calendar: 'civil' },
		grain: grains[(at >> 1) % grains.length]!
	};
}

const levels = ['district', 'commune', 'district'] as const;

describe('a release with sums', () => {
	it('gives what facts give, to the last digit', async () => {
		const reads = {
			sums: 0,
			sums_by: 0,
			totals: 0,
			totals_by: 0,
			pairs: 0,
			pairs_by: 0,
			rates: 0,
			rates_by: 0,
			reports: 0,
			places: 0
		};
		let rows = 0;
		for (const query of queriesOf(240, 7)) {
			const [sums, facts] = [compiled(query, manifest), compiled(query, null)];
			for (const name of Object.keys(reads) as (keyof typeof reads)[])
				if (new RegExp(`\\.${name}(_|\\b)`).test(sums.text)) reads[name]++;
			const [found, all] = [await summed.engine.run(sums), await summed.engine.run(facts)];
			// Fractions, and shares of numbers, add up to another last digit each time.
			const isExact = query.lens.kind === 'as_published' && areWhole(query.measures, findDataset(query.dataset)!);
			const asFound = isExact ? (table: ResultTable) => table : rounded;
			expect(asFound(found), JSON.stringify(query)).toEqual(asFound(all));
			rows += found.numRows;
		}
		expect(rows).toBeGreaterThan(1_000);
		for (const count of Object.values(reads)) expect(count, JSON.stringify(reads)).toBeGreaterThan(10);
	}, 120_000);

	it('holds fewer rows of sums than of facts, and names them in its manifest', () => {
		const { tables } = manifest.databases.receptions!;
		expect(tables.sums).toBeLessThan(tables.facts!);
		expect(tables.sums_by_mode).toBeLessThanOrEqual(tables.facts!);
		expect(tables.reports).toBe(tables.submissions);
	});

	it('is read without the databases that a Query does not need', () => {
		const units = { kind: 'level', level: 'commune', within: null } as const;
		const [query] = queriesOf(2, 7);
		const plain: Query = { ...query!, dataset: 'receptions', measures: ['turns'], units, filters: [], splitBy: [] };
		const absolute: Query = { ...plain, lens: { kind: 'as_published' }, transform: { kind: 'absolute' } };
		const rate: Query = { ...absolute, transform: { kind: 'per_population', per: 1000 } };
		expect(compiled(absolute, manifest).databases).toEqual(['receptions']);
		expect(compiled(rate, manifest).databases).toEqual(['receptions']);
		expect(compiled({ ...rate, splitBy: ['unit'] }, manifest).databases).toEqual(['receptions']);
		expect(compiled(absolute, null).databases).toEqual(['reference', 'receptions']);
	});

	it('is read for fractions, too, but for places that turn on their last digit', () => {
		const [query] = queriesOf(2, 7);
		const units = { kind: 'level', level: 'commune', within: null } as const;
		const plain: Query = {
			...query!,
			dataset: 'campaigns',
			measures: ['land_m2'],
			units,
			filters: [],
			splitBy: ['unit']
		};
		const absolute: Query = { ...plain, lens: { kind: 'as_published' }, transform: { kind: 'absolute' } };
		expect(compiled(absolute, manifest).text).toContain('campaigns.sums n');
		expect(compiled({ ...absolute, transform: { kind: 'rank', per: null } }, manifest).text).not.toMatch(/\.sums/);
	});

	it('holds pairs and rates of members that are not added up', () => {
		const [query] = queriesOf(2, 7);
		const plain: Query = {
			...query!,
			dataset: 'receptions',
			measures: ['turns'],
			units: { kind: 'level', level: 'commune', within: null },
			time: { start: '2017-01-01', end: '2025-12-31', calendar: 'civil' },
			grain: 'year',
			filters: [],
			lens: { kind: 'as_published' }
		};
		const reads = (changed: Partial<Query>) =>
			/\.(pairs|rates|sums)\w*/.exec(compiled({ ...plain, ...changed }, manifest).text)?.[0];
		const [one, two] = [['head'], ['head', 'regular']].map((members) => [{ dimension: 'mode', members }]);
		const change = { kind: 'change', versus: 'same_period' } as const;
		expect(reads({ transform: change, splitBy: ['mode'] })).toBe('.pairs_by_mode');
		expect(reads({ transform: change, splitBy: [], filters: one! })).toBe('.pairs_by_mode');
		expect(reads({ transform: change, splitBy: [], filters: two! })).toBe('.sums_by_mode');
		expect(reads({ transform: { ...change, versus: 'previous' }, splitBy: ['time'], grain: 'month' })).toBe('.sums');
		const rate = { kind: 'per_population', per: 1000 } as const;
		expect(reads({ transform: rate, splitBy: ['time', 'mode'], filters: two! })).toBe('.rates_by_mode');
		expect(reads({ transform: rate, splitBy: ['time'], filters: two! })).toBe('.sums_by_mode');
		expect(reads({ transform: rate, splitBy: ['mode'] })).toBe('.sums_by_mode');
		const cut = { ...plain.time, start: '2017-02-01' };
		expect(reads({ transform: rate, splitBy: ['time'], time: cut, grain: 'month' })).toBe('.rates');
		expect(reads({ transform: rate, splitBy: ['time'], time: cut })).toBe('.sums');
	});

	it('is read as it is by ClickHouse', () => {
		const [query] = queriesOf(2, 7);
		const plain: Query = { ...query!, dataset: 'receptions', measures: ['turns'], filters: [], splitBy: ['time'] };
		const absolute: Query = { ...plain, lens: { kind: 'as_published' }, transform: { kind: 'absolute' } };
		expect(compiled(absolute, manifest).text).toContain('receptions.sums n');
		expect(compiled({ ...absolute, splitBy: ['mode'] }, manifest).text).toContain('receptions.sums_by_mode n');
		const stored = releaseTables('receptions', clickhouse, manifest);
		expect(compileQuery(absolute, findDataset('receptions')!, stored).text).not.toMatch(made);
		expect(compiled(absolute, release.manifest)).toEqual(compiled(absolute, null));
	});
});
const made = /\bsums|\breports\b|\bpairs_|\brates_/;
