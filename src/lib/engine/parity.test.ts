import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import duckdbWasm from '@duckdb/duckdb-wasm/blocking';
import { writeSlimEngine } from '#scripts/site/slim-engine.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { attachForReading } from '../sql/attach.ts';
import { duckdb } from '../sql/dialect.ts';
import { databaseFileName, lockSession } from '../sql/session.ts';
import { queriesOf, rounded, sorted, statementOf, statementsOf, viewsOf } from './parity-fixture.ts';
import { guideQuestions } from './guide-fixture.ts';
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

describe('native and Wasm give the same tables', () => {
	test('for a hundred Queries', async () => {
		let rows = 0;
		for (const query of queriesOf(release, 100)) {
			const statement = statementOf(query, duckdb);
			const [native, wasm] = [await release.engine.run(statement), await runOnWasm(statement)];
			expect(rounded(wasm), JSON.stringify(query)).toEqual(rounded(native));
			rows += native.numRows;
		}
		expect(rows).toBeGreaterThan(400);
	}, 120_000);

	test('for the questions of the guide', async () => {
		for (const { number, queries } of guideQuestions(release.facts))
			for (const query of queries) {
				const statement = statementOf(query, duckdb);
				const [native, wasm] = [await release.engine.run(statement), await runOnWasm(statement)];
				expect(rounded(wasm), `question ${number}: ${JSON.stringify(query)}`).toEqual(rounded(native));
			}
	}, 120_000);

	test('for the statements of a dozen views of the analyst', async () => {
		let rows = 0;
		for (const view of viewsOf(release, 12))
			for (const statement of statementsOf(view, duckdb)) {
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
