import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { compileBrush } from './compile-brush.ts';
import type { BrushStatements } from './compile-brush.ts';
import { chartsOf, compileFacets } from './compile-facets.ts';
import { compilePivot } from './compile-pivot.ts';
import { pivotText } from './pivot-key.ts';
import { duckdb } from './dialect.ts';
import { codeColumns, hasCode, levels, membersOf } from './fact-codes.ts';
import { releaseTables } from './fact-tables.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));

/** The rows of a result, in an order of their own. */
async function rowsOf(statement: SqlStatement): Promise<string[]> {
	const { numRows, columns } = await release.engine.run(statement);
	const text = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(13)) : value);
	return Array.from({ length: numRows }, (_, row) =>
		JSON.stringify(Object.entries(columns).map(([id, values]) => [id, text(values[row])]))
	).sort();
}

/** What a brush counts, by chart, member and bins; units that stand as places under their ids. */
async function brushed({ charts, units }: BrushStatements): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	const add = ({ numRows, columns }: ResultTable, nameOf: (row: number) => string) => {
		for (let row = 0; row < numRows; row++) {
			const key = [nameOf(row), columns.first?.[row], columns.last?.[row]].join(' ');
			counts.set(key, (counts.get(key) ?? 0) + Number(columns.n?.[row]));
		}
	};
	for (const statement of charts) {
		const all = await release.engine.run(statement);
		add(all, (row) => `${all.columns.chart?.[row]} ${all.columns.member?.[row]}`);
	}
	if (units) {
		const [rows, names] = [await release.engine.run(units.rows), await release.engine.run(units.names)];
		const ids = new Map(Array.from(names.columns.place ?? [], (place, row) => [place, names.columns.member?.[row]]));
		add(rows, (row) => `unit ${ids.get(rows.columns.place?.[row] ?? null)}`);
	}
	return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

it.each(datasets.map((contract) => [contract.id, contract] as const))(
	'codes of %s say what its texts say',
	async (id, contract) => {
		const { facts, places, databases } = releaseTables(id);
		const same = (texts: string, codes: string) => `count(*) filter (where (${texts}) is distinct from (${codes}))`;
		const checks = [
			same('f.unit_id, f.level, f.parent_id, f.grandparent_id', 'p.unit_id, p.level, p.parent_id, p.grandparent_id'),
			same('f.level', duckdb.entryOf(levels, 'f.level_no')),
			...contract.dimensions.map((dimension) =>
				same(`f.${dimension.id}`, duckdb.entryOf(membersOf(contract, dimension.id), `f.${dimension.id}_no`))
			),
			...(['year', 'quarter', 'month'] as const).map((key) => same(pivotText(key), `f.in_${key}`)),
			same(
				'extract(year from f.period_start), extract(month from f.period_end)',
				'f.first_month // 12, f.last_month % 12 + 1'
			),
			same(`coalesce(f.scope = 'territory', false)`, 'f.is_territory = 1')
		];
		const text = `select ${checks.map((check, index) => `${check} as c${index}`).join(', ')}, count(*) as n, count(distinct f.place_no) as units
from ${facts} f left join ${places} p on p.place_no = f.place_no`;
		const { columns } = await release.engine.run({ text, params: [], databases });
		expect(checks.map((_, index) => columns[`c${index}`]?.[0])).toEqual(checks.map(() => 0));
		expect(codeColumns(contract).length).toBe(9 + contract.dimensions.length);
		expect(Number(columns.n?.[0])).toBeGreaterThan(0);
	}
);

it.each([
	['include', [2], [2]],
	['include', [3, 1], [1, 3]],
	['exclude', [2], [1, 3]],
	['exclude', [3, 1], [2]],
	['include', [0], []]
] as const)('rows are found by their codes: %s %j', async (mode, codes, found) => {
	const text = `select level_no from (select unnest([1, 2, 3, null])::utinyint as level_no) f where ${hasCode('f.level_no', mode, codes)}`;
	const { columns } = await release.engine.run({ text, params: [], databases: [] });
	expect([...(columns.level_no ?? [])]).toEqual(found);
	// Held against the column as it is, not against each row's code as another type.
	const stored = `explain select count(*) from receptions.facts f where ${hasCode('f.level_no', mode, codes)}`;
	const plan = await release.engine.run({ text: stored, params: [], databases: ['receptions'] });
	expect(JSON.stringify(plan.columns)).not.toMatch(/cast\(/i);
});

describe('statements over codes give what those over texts give', () => {
	const sample = fc.sample(exploreArbitrary(datasets, ['p-38', 'h-380']), { numRuns: 20, seed: 11 });
	const cases = sample.map((view, index) => [index, view] as const);

	it.each(cases)('view %i', async (_, view) => {
		const contract = datasets.find(({ id }) => id === view.dataset)!;
		const coded = releaseTables(view.dataset);
		const { facts, submissions, databases, dialect } = coded;
		const texts = { facts, submissions, databases, dialect };
		const charts = chartsOf(view, contract);
		const statements = [
			(tables: typeof texts) => compilePivot(view, contract, tables),
			(tables: typeof texts) => compileFacets(view, contract, tables, charts)[0]!.statement
		];
		for (const compile of statements) expect(await rowsOf(compile(coded))).toEqual(await rowsOf(compile(texts)));
		const brush = (tables: typeof texts) => compileBrush('time', view, contract, tables, charts);
		expect(await brushed(brush(coded))).toEqual(await brushed(brush(texts)));
	});
});
