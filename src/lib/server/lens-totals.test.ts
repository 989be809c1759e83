import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { askOf } from '../engine/ask.ts';
import type { Lens, Query } from '../model/query.ts';
import { numberAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import { unitLevels } from '../model/unit.ts';
import type { UnitLevel } from '../model/unit.ts';
import { openRelease } from './release.ts';
import type { Release } from './release.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease(join(process.cwd(), 'static', 'data'))), 60_000);

const published: Lens = { kind: 'as_published' };

/** A measure by bucket, added up over its units. */
function totals(table: ResultTable, measure: string): Record<string, number> {
	const sums: Record<string, number> = {};
	for (let row = 0; row < table.numRows; row++) {
		const bucket = String(table.columns.bucket_start?.[row]);
		const value = numberAt(table, measure, row);
		if (value !== null) sums[bucket] = (sums[bucket] ?? 0) + value;
	}
	return Object.fromEntries(Object.entries(sums).map(([bucket, sum]) => [bucket, Number(sum.toPrecision(9))]));
}

test('the release adds up to the same totals in the units of every date', async () => {
	const dates = fc.constantFrom('2016-01-01', '2019-12-01', '2024-12-31', '2025-06-30', '2025-07-01', '2026-09-30');
	const queries = fc.constantFrom(...datasets).chain((contract) =>
		fc.record({
			contract: fc.constant(contract),
			measure: fc.constantFrom(...contract.measures.filter(({ kind }) => kind === 'count')),
			level: fc.constantFrom(...(Object.keys(unitLevels) as UnitLevel[])),
			date: dates
		})
	);
	const ask = askOf(release.engine);
	await fc.assert(
		fc.asyncProperty(queries, async ({ contract, measure, level, date }) => {
			const query: Query = {
				dataset: contract.id,
				measures: [measure.id],
				units: { kind: 'level', level, within: null },
				time: { start: '2016-01-01', end: '2026-12-31', calendar: 'civil' },
				grain: 'year',
				splitBy: ['unit', 'time'],
				filters: [],
				lens: published,
				transform: { kind: 'absolute' }
			};
			const seen = await ask.query({ ...query, lens: { kind: 'units_of', date } }, contract);
			expect(totals(seen, measure.id)).toEqual(totals(await ask.query(query, contract), measure.id));
		}),
		{ numRuns: 12 }
	);
});

test('the wards of today tell of their territory before 1 July 2025, and say where they cannot', async () => {
	const contract = datasets[0]!;
	const ask = askOf(release.engine);
	const query = (within: string): Query => ({
		dataset: contract.id,
		measures: [contract.headline],
		units: { kind: 'level', level: 'commune', within },
		time: { start: '2024-01-01', end: '2024-12-31', calendar: 'civil' },
		grain: 'year',
		splitBy: ['unit', 'time'],
		filters: [],
		lens: { kind: 'units_of', date: '2026-09-30' },
		transform: { kind: 'absolute' }
	});
	const city = await ask.query(query('h-380@2025-01-01'), contract);
	expect(city.columns.unit_id).toEqual(
		['x-14758', 'x-14797', 'x-15853', 'x-15925', 'x-16378', 'x-16417', 'x-16522'].map((id) => `${id}@2025-07-01`)
	);
	expect(city.columns[`${contract.headline}__qualifier`]).toEqual([
		'estimate',
		'estimate',
		null,
		null,
		null,
		'estimate',
		null
	]);
	const ward = await ask.query(query('h-008'), contract);
	const status = (id: string) => ward.columns.status?.[(ward.columns.unit_id as string[]).indexOf(id)];
	expect([status('x-00316@2025-07-01'), status('x-00307')]).toEqual(['not_comparable', 'reported']);
});
