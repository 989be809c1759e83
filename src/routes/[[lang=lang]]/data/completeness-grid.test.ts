import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { units } from '#lib/ingest/fixture.ts';
import type { SubmissionsQuery } from '#lib/model/query.ts';
import { buildDirectory } from '#lib/model/unit-directory.ts';
import { cellStatus, completenessGrids } from './completeness-grid.ts';

const directory = buildDirectory([...units.byId.values()]);
const facts = { directory, events: [], targets: [], dataFrom: '2016-01-01', dataThrough: '2024-12-31' };
const [first, second] = directory.units.filter((unit) => unit.level === 'district');

const askFor = (rows: readonly (readonly [string, string, string, string])[]): Ask => ({
	query: () => Promise.reject(new Error('not asked')),
	residents: () => Promise.reject(new Error('not asked')),
	changes: () => Promise.reject(new Error('not asked')),
	submissions: async ({ missingOnly }: SubmissionsQuery) => {
		expect(missingOnly).toBe(false);
		const column = (at: 0 | 1 | 2 | 3) => rows.map((row) => row[at]);
		const columns = { unit_id: column(0), period_start: column(1), period_end: column(2), status: column(3) };
		return { numRows: rows.length, columns, coverage: null };
	}
});

async function gridOf(rows: readonly (readonly [string, string, string, string])[]) {
	const view = { units: { kind: 'level', level: 'district', within: null }, from: 2024 } as const;
	const contracts = datasets.slice(0, 1);
	return (await completenessGrids({ view, contracts, facts, locale: 'vi' }, askFor(rows)))[0]!;
}

describe('the completeness grid', () => {
	it('has a column per reporting period, and counts what was due', async () => {
		const grid = await gridOf([
			[first!.id, '2024-01-01', '2024-03-31', 'reported'],
			[first!.id, '2024-04-01', '2024-06-30', 'not_reported'],
			[second!.id, '2024-01-01', '2024-03-31', 'not_applicable']
		]);
		expect(grid.columns.map((column) => [column.label, column.coverage])).toEqual([
			['quý I/2024', { due: 1, reported: 1 }],
			['quý II/2024', { due: 1, reported: 0 }]
		]);
		const cells = grid.groups.flatMap((group) => group.rows).map((row) => [row.id, [...row.cells].map(cellStatus)]);
		expect(new Map(cells as [string, unknown][])).toEqual(
			new Map([
				[first!.id, ['reported', 'not_reported']],
				[second!.id, ['not_applicable', null]]
			])
		);
		expect(grid.coverage).toEqual({ due: 2, reported: 1 });
	});
	it('puts a report for a whole half year into both quarters', async () => {
		const grid = await gridOf([[first!.id, '2024-01-01', '2024-06-30', 'reported_zero']]);
		expect(grid.groups[0]?.rows[0]?.cells).toBe('11');
	});
	it('says so where there is nothing', async () => {
		expect(await gridOf([])).toMatchObject({ columns: [], groups: [], coverage: { due: 0, reported: 0 } });
	});
});
