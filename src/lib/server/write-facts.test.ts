import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { columnsOf } from '../ingest/columns/fact-columns.ts';
import type { FactRow } from '../ingest/fact-row.ts';
import { factTable } from '../ingest/fact-table.ts';
import { indexUnits } from '../ingest/unit-index.ts';
import { countMeasures } from '../model/columns.ts';
import { addDays } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { attachForReading } from '../sql/attach.ts';
import { codeColumns } from '../sql/fact-codes.ts';
import { storeSums } from '../sql/store-sums.ts';
import { residentsTable } from '../sql/sum-tables.ts';
import { factsShape, submissionsShape, unitYearsShape } from '../sql/table-shape.ts';
import { writeDatabase, writtenName } from './write-database.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'facts-'))));
afterAll(() => rm(folder, { recursive: true }));

const units = indexUnits(
	['p', 'b', 'a'].map((id): Unit => ({
		...{ id, code: id, name: id, shortName: id, kind: 'government', division: 'xa', validFrom: '2000-01-01' },
		...{ level: id === 'p' ? 'province' : 'commune', parent: id === 'p' ? null : 'p', validTo: null }
	}))
);
const counts = countMeasures(receptions);

/** Rows with more days than a list holds, and every third count left out. */
const factRows = (count: number): FactRow[] =>
	Array.from({ length: count }, (_, at) => ({
		unitId: ['b', 'a', 'p'][at % 3] ?? '',
		...{ start: addDays('2020-01-01', at), end: addDays('2020-01-01', at + (at % 2)), sheet: null, line: at + 2 },
		...{ scope: at % 3 === 2 ? 'territory' : 'body', provisional: at % 5 === 0, submittedOn: null },
		dimensions: [['regular', 'head'][at % 2] ?? ''],
		values: counts.map((_, measure) => ((at + measure) % 3 === 0 ? null : at * 1_000_003 + measure)),
		qualifiers: counts.map((_, measure) => (measure === 1 && at % 7 === 0 ? 'approx' : null)),
		revisionNo: at % 4 === 0 ? 1 : null,
		asOf: at % 4 === 0 ? addDays('2020-02-01', at) : null,
		file: `it's ${at % 600}.csv`
	}));

async function stored(rows: readonly FactRow[], batch?: number) {
	const path = join(folder, `${rows.length}-${batch}.duckdb`);
	const columns = factTable(receptions, columnsOf(rows), units);
	const facts = { shape: factsShape(receptions), codes: codeColumns(receptions), columns, rows: rows.length };
	await writeDatabase(path, [{ shape: submissionsShape, rows: [] }], facts, batch);
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(attachForReading('release', path));
	const read = async (text: string) => (await connection.runAndReadAll(text)).getRowObjectsJson();
	const found = {
		facts: await read('select * from release.facts order by rowid'),
		places: await read('select * from release.places order by place_no'),
		types: await read(
			`select column_name, data_type from information_schema.columns where table_name = 'facts' order by ordinal_position`
		)
	};
	connection.closeSync();
	instance.closeSync();
	return found;
}

test('facts are stored as they are, in their order and with their codes, however many are taken in at once', async () => {
	const rows = factRows(1500);
	const { facts, places, types } = await stored(rows, 700);
	expect(places.map(({ unit_id }) => unit_id)).toEqual(['p', 'a', 'b']);
	expect(types.slice(0, 3).map(({ data_type }) => data_type)).toEqual(['VARCHAR', 'VARCHAR', 'VARCHAR']);
	expect(types.find(({ column_name }) => column_name === 'turns')?.['data_type']).toBe('BIGINT');
	expect(facts).toHaveLength(rows.length);
	for (const [at, row] of rows.entries()) {
		const fact = facts[at]!;
		expect(fact).toMatchObject({
			unit_id: row.unitId,
			level: row.unitId === 'p' ? 'province' : 'commune',
			parent_id: row.unitId === 'p' ? null : 'p',
			grandparent_id: null,
			period_start: row.start,
			period_end: row.end,
			mode: row.dimensions[0],
			scope: row.scope,
			provisional: row.provisional,
			revision_no: row.revisionNo,
			as_of: row.asOf,
			source_file: row.file,
			source_row: row.line,
			place_no: places.findIndex(({ unit_id }) => unit_id === row.unitId),
			mode_no: 1 + (at % 2),
			is_qualified: row.qualifiers.some(Boolean) ? 1 : 0
		});
		for (const [measure, { id }] of counts.entries()) {
			const value = row.values[measure] ?? null;
			expect([fact[id], fact[`${id}_qualifier`]]).toEqual([value && String(value), row.qualifiers[measure]]);
		}
	}
});

test('what is made of facts is made of all of them, and its rows are counted', async () => {
	const rows = factRows(1500);
	const path = join(folder, 'made.duckdb');
	const columns = factTable(receptions, columnsOf(rows), units);
	const facts = { shape: factsShape(receptions), codes: codeColumns(receptions), columns, rows: rows.length };
	const made = storeSums(receptions, writtenName);
	const tables = [submissionsShape, { ...unitYearsShape, name: residentsTable }].map((shape) => ({ shape, rows: [] }));
	expect(await writeDatabase(path, tables, { ...facts, made }, 700)).toEqual({
		sums: 1500,
		totals: 1500,
		pairs: 0,
		rates: 162,
		sums_by_mode: 1500,
		totals_by_mode: 1500,
		pairs_by_mode: 0,
		rates_by_mode: 324,
		reports: 0
	});
});

test('a dataset without facts has their columns all the same', async () => {
	const [none, some] = [await stored([]), await stored(factRows(3))];
	expect([none.facts, none.places]).toEqual([[], []]);
	expect(none.types).toEqual(some.types);
});
