import { beforeAll, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { restMember } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import { numberAt } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { compilePivot } from './compile-pivot.ts';
import { compileRows } from './compile-rows.ts';
import { releaseTables } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));
const contract = datasets.find(({ id }) => id === 'receptions')!;
const base = defaultExplore(contract);
const view: ExploreView = {
	...base,
	filters: [{ facet: 'level', mode: 'include', members: ['district'] }],
	pivot: { ...base.pivot, rows: ['unit', 'mode'], columns: ['year'], top: 3 },
	measures: ['turns']
};

it('the rows behind every cell add up to it', async () => {
	const tables = releaseTables(contract.id);
	const pivot = await release.engine.run(compilePivot(view, contract, tables));
	const member = (key: string, row: number) => {
		const value = pivot.columns[key]?.[row];
		return value === null || value === undefined ? null : String(value);
	};
	const named = [...new Set(Array.from({ length: pivot.numRows }, (_, row) => member('k0', row)))].filter(
		(id): id is string => id !== null && id !== restMember
	);
	expect(named).toHaveLength(3);
	for (let row = 0; row < pivot.numRows; row += 7) {
		const bits = numberAt(pivot, 'g', row)!;
		const rows = ['k0', 'k1'].filter((_, key) => (bits & (4 >> key)) === 0).map((key) => member(key, row));
		const columns = (bits & 1) === 0 ? [member('k2', row)] : [];
		const options = { cell: { rows, columns, named }, offset: 0, limit: 1_000_000 };
		const found = await release.engine.run(compileRows(view, contract, tables, options));
		const turns = Array.from({ length: found.numRows }, (_, at) => numberAt(found, 'turns', at));
		expect(found.numRows).toBe(numberAt(pivot, 'n', row));
		expect(turns.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(numberAt(pivot, 'turns', row) ?? 0);
		expect(found.columns.source_file?.[0]).toMatch(/^receptions\/\d{4}\.csv$/);
	}
});

const stored = releaseTables(contract.id);
const { places, ...uncoded } = stored;
const byStatus: ExploreView = {
	...view,
	filters: [...view.filters, { facet: 'status', mode: 'include', members: ['reported', 'reported_zero'] }]
};
it.each<[string, FactTables, ExploreView]>([
	['stored', stored, view],
	['stored, by the status of reports', stored, byStatus],
	// As tables of dropped files are: a view over several, without codes.
	['of a view', { ...uncoded, facts: `(from ${stored.facts} union all from ${stored.facts})` }, view]
])('parts of a list, each after the last row of the one before, are the whole (%s)', async (_, tables, view) => {
	const rowsOf = async (limit: number, after: number) => {
		const options = { cell: null, offset: 0, limit, after };
		const { numRows, columns } = await release.engine.run(compileRows(view, contract, tables, options));
		return Array.from({ length: numRows }, (_, row) => Object.values(columns).map((values) => values[row]));
	};
	const parts: (readonly unknown[])[] = [];
	for (let after = -1; ;) {
		const part = await rowsOf(1_777, after);
		parts.push(...part);
		if (part.length < 1_777) break;
		after = Number(part.at(-1)?.at(-1));
	}
	expect(parts.length).toBeGreaterThan(2_000);
	expect(parts).toEqual(await rowsOf(1_000_000, -1));
});

it('bodies beside units are among the rows where they are named, and in no sum besides', async () => {
	const dialogues = datasets.find(({ id }) => id === 'dialogues')!;
	const idsOf = async (filters: ExploreView['filters']) => {
		const asked = { ...defaultExplore(dialogues), filters };
		const options = { cell: null, offset: 0, limit: 1_000_000 };
		const { places, ...bare } = releaseTables('dialogues');
		const found = await Promise.all(
			[{ ...bare, ...(places === undefined ? {} : { places }) }, bare].map((tables) =>
				release.engine.run(compileRows(asked, dialogues, tables, options))
			)
		);
		const [coded, plain] = found.map(({ columns }) => new Set(columns['unit_id'] as string[]));
		expect(plain).toEqual(coded);
		return coded;
	};
	const isBody = (id: string) => id.startsWith('b-');
	expect([...(await idsOf([]))!].filter(isBody)).toEqual([]);
	expect([...(await idsOf([{ facet: 'unit', mode: 'exclude', members: ['p-01'] }]))!].filter(isBody)).toEqual([]);
	expect([...(await idsOf([{ facet: 'unit', mode: 'include', members: ['p-38'] }]))!].filter(isBody)).toEqual([]);
	expect(await idsOf([{ facet: 'unit', mode: 'include', members: ['b-38-mttq'] }])).toEqual(new Set(['b-38-mttq']));
});
