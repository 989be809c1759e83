import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { EngineError } from '../engine/engine.ts';
import type { Manifest } from '../model/manifest.ts';
import { attachForWriting, detach } from '../sql/attach.ts';
import { openNativeEngine } from './native-engine.ts';

let folder: string;
let engine: Engine;
const run = (text: string, params: (string | number | null)[] = [], signal?: AbortSignal) =>
	engine.run({ text, params, databases: [] }, signal);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'native-engine-'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(attachForWriting('receptions', join(folder, 'receptions-1.duckdb')));
	await connection.run(`create table receptions.facts as select * from (values
		('h-380', date '2021-01-01', 7::bigint, null::bigint, 1.5::decimal(9,2), true),
		('h-381', date '2021-04-01', 8::bigint, 3::bigint, 2.25::decimal(9,2), false)
	) as t(unit_id, period_start, turns, groups, area, provisional)`);
	for (const text of detach('receptions')) await connection.run(text);
	instance.closeSync();
	const databases = { receptions: { file: 'receptions-1.duckdb' } };
	engine = await openNativeEngine(folder, { databases } as unknown as Manifest);
});

afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

test('values come as plain columns, numbers without gaps packed', async () => {
	const table = await run(
		'select *, count(*) over () as n, sum(turns) over () as s from receptions.facts order by unit_id'
	);
	expect(table).toEqual({
		numRows: 2,
		columns: {
			unit_id: ['h-380', 'h-381'],
			period_start: ['2021-01-01', '2021-04-01'],
			turns: new Float64Array([7, 8]),
			groups: [null, 3],
			area: new Float64Array([1.5, 2.25]),
			provisional: new Float64Array([1, 0]),
			n: new Float64Array([2, 2]),
			s: new Float64Array([15, 15])
		},
		coverage: null
	});
});

test('params are values, never text', async () => {
	const table = await run('select ? as name, ? as number, ? as nothing', ["'; drop table receptions.facts", 2.5, null]);
	expect(table.columns).toEqual({
		name: ["'; drop table receptions.facts"],
		number: new Float64Array([2.5]),
		nothing: [null]
	});
});

test('an aborted statement rejects with its reason and leaves the engine usable', async () => {
	const abort = new AbortController();
	const slow = run(
		'select count(*) from range(100000) a, range(1000000) b where a.range % 7 = b.range % 11',
		[],
		abort.signal
	);
	const waiting = run('select 1 as one', [], abort.signal);
	setTimeout(() => abort.abort(new Error('no longer needed')), 30);
	await expect(slow).rejects.toThrow('no longer needed');
	await expect(waiting).rejects.toThrow('no longer needed');
	expect((await run('select 1 as one')).columns).toEqual({ one: new Float64Array([1]) });
});

test('a statement that fails is an EngineError, and the next one runs', async () => {
	await expect(run('select nonsense from receptions.facts')).rejects.toBeInstanceOf(EngineError);
	expect((await run('select count(*) as n from receptions.facts')).columns).toEqual({ n: new Float64Array([2]) });
});

test('no other file can be read, no table written, no setting changed', async () => {
	await expect(run(`select * from read_csv('/etc/passwd')`)).rejects.toThrow(/disabled/);
	await expect(run('delete from receptions.facts')).rejects.toThrow(/read-only/);
	await expect(run('set threads = 2')).rejects.toThrow(/locked/);
});

test('a missing database is an EngineError about data', async () => {
	const databases = { receptions: { file: 'gone.duckdb' } };
	await expect(openNativeEngine(folder, { databases } as unknown as Manifest)).rejects.toMatchObject({ kind: 'data' });
});
