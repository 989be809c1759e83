import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import duckdbWasm from '@duckdb/duckdb-wasm/blocking';
import { writeSlimEngine } from '#scripts/site/slim-engine.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasets, findDataset } from '../datasets/registry.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { attachForReading } from '../sql/attach.ts';
import { compileBrush } from '../sql/compile-brush.ts';
import { compileCoverage } from '../sql/compile-coverage.ts';
import { chartsOf, compileFacets } from '../sql/compile-facets.ts';
import { compilePivot } from '../sql/compile-pivot.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { compileRows } from '../sql/compile-rows.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import { sampleQueries } from '../sql/query-arbitrary.ts';
import { databaseFileName, lockSession } from '../sql/session.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { openConfig, runStatement } from './run-statement.ts';

const folder = join(process.cwd(), 'static', 'data');
let release: Release;
let runOnWasm: (statement: SqlStatement) => Promise<ResultTable>;

beforeAll(async () => {
	release = await openRelease(folder);
	runOnWasm = await openWasm(release);
}, 60_000);

/** The module that browsers run, in Node. */
async function openWasm({ manifest }: Release): Promise<typeof runOnWasm> {
	const { createDuckDB, NODE_RUNTIME, VoidLogger } = duckdbWasm;
	const bundle = { mainModule: await writeSlimEngine(), mainWorker: '' };
	const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await db.instantiate();
	db.open(openConfig);
	const connection = db.connect().useUnsafe((_, id) => id);
	const names = Object.keys(manifest.databases);
	for (const text of lockSession(names, '1GB')) db.runQuery(connection, text);
	for (const [name, { file }] of Object.entries(manifest.databases)) {
		db.registerFileBuffer(databaseFileName(name), new Uint8Array(await readFile(join(folder, file))));
		db.runQuery(connection, attachForReading(name, databaseFileName(name)));
	}
	return (statement) => runStatement(db, connection, statement);
}

function compile(query: Query): SqlStatement {
	const contract = findDataset(query.dataset);
	if (!contract) throw new Error(`no dataset ${query.dataset}`);
	return compileQuery(query, contract);
}

/** Sums of doubles may differ in the last digits, as engines add in any order. */
function rounded({ numRows, columns, coverage }: ResultTable) {
	const round = (cell: string | number | null) =>
		typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(10)) : cell;
	const cells = Object.entries(columns).map(([name, column]) => ({
		name,
		packed: column instanceof Float64Array,
		cells: Array.from<string | number | null>(column).map(round)
	}));
	return { numRows, coverage, cells };
}

/** All that the analyst's page asks of a view. */
function statementsOf(view: ExploreView): SqlStatement[] {
	const contract = findDataset(view.dataset);
	if (!contract) throw new Error(`no dataset ${view.dataset}`);
	const tables = releaseTables(contract.id);
	const charts = chartsOf(view, contract);
	return [
		compilePivot(view, contract, tables),
		compileFacets(view, contract, tables, charts),
		compileBrush('time', view, contract, tables, charts),
		compileCoverage(view, tables),
		compileRows(view, contract, tables, { cell: null, offset: 0, limit: 500 })
	];
}

/** The rows in an order of their own: groups come in any. */
function sorted(table: ResultTable): readonly string[] {
	const { numRows, cells } = rounded(table);
	return Array.from({ length: numRows }, (_, row) =>
		JSON.stringify(cells.map((column) => [column.name, column.packed, column.cells[row]]))
	).sort();
}

describe('native and Wasm give the same tables', () => {
	test('for a hundred Queries', async () => {
		const queries = sampleQueries({ contracts: datasets, units: release.units, ...release.manifest }, 100);
		let rows = 0;
		for (const query of queries) {
			const statement = compile(query);
			const [native, wasm] = [await release.engine.run(statement), await runOnWasm(statement)];
			expect(rounded(wasm), JSON.stringify(query)).toEqual(rounded(native));
			rows += native.numRows;
		}
		expect(rows).toBeGreaterThan(400);
	}, 120_000);

	test('for the statements of a dozen views of the analyst', async () => {
		const arbitrary = exploreArbitrary(
			datasets,
			release.units.slice(0, 60).map(({ id }) => id)
		);
		let rows = 0;
		for (const view of fc.sample(arbitrary, { numRuns: 12, seed: 5 }))
			for (const statement of statementsOf(view)) {
				const [native, wasm] = [await release.engine.run(statement), await runOnWasm(statement)];
				expect(sorted(wasm), JSON.stringify(view)).toEqual(sorted(native));
				rows += native.numRows;
			}
		expect(rows).toBeGreaterThan(3_000);
	}, 120_000);

	test('for texts of any kind', async () => {
		const texts = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && text.isWellFormed());
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const { columns } = await runOnWasm({ text: 'select ? as a', params: [text], databases: [] });
				expect(columns.a).toEqual([text]);
			})
		);
	});

	test.each<[string, SqlStatement['params']]>([
		['select cast(0.1 as decimal(9, 3)) as a, sum(i) as b, count(*) as c, avg(i) as d from range(10) t(i)', []],
		["select true as a, date '1945-09-02' as b, cast(null as integer) as c, null as d, 'Đống Đa' as e", []],
		["select unnest(['a', null, 'b']::enum('a', 'b')[]) as a", []],
		["select timestamp '2025-07-01 08:30:00' as a, timestamp '2025-07-01 08:30:00.25' as b", []],
		['select ? as a, ? as b, ? as c, typeof(?) as d', ["it's", 0.1, null, 1]],
		['select cast(9007199254740991 as bigint) as a, -cast(9007199254740991 as hugeint) as b', []],
		['select 1 as a where false', []]
	])('%s', async (text, params) => {
		const statement = { text, params, databases: [] };
		expect(await runOnWasm(statement)).toEqual(await release.engine.run(statement));
	});
});
