import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { exampleQueries } from './example-queries.ts';
import { guardQuery, mostQueryRows } from './guard-query.ts';

const databases = ['reference', ...datasets.map(({ id }) => id)];
const guard = (text: string) => guardQuery(text, databases);
let release: Release;
beforeAll(async () => void (release = await openRelease()));

describe('a reader’s SQL', () => {
	it.each([
		['select 1', []],
		['-- note\nselect unit_id from receptions.facts;', ['receptions']],
		['with a as (select 1 as x) select * from a; -- end', []],
		['FROM "campaigns".facts limit 3', ['campaigns']],
		['(select 1) union all (select 2)', []],
		[`select ';' as a, e'\\';' as b, $$;$$ as c, "turns;" from (select 1 as "turns;")`, []],
		['describe receptions.facts', ['receptions']],
		['summarize reference.units', ['reference']],
		['values (1, 2)', []]
	])('runs %s', async (text, read) => {
		const guarded = guard(text);
		expect(guarded).toMatchObject({ ok: true, statement: { databases: read } });
		if (guarded.ok) expect((await release.engine.run(guarded.statement)).numRows).toBeGreaterThan(0);
	});

	it.each([
		['', 'empty'],
		['-- only a note', 'empty'],
		['drop table receptions.facts', 'not_a_select'],
		["attach 'x.duckdb' as x", 'not_a_select'],
		["copy (select 1) to 'x.csv'", 'not_a_select'],
		['set memory_limit = 1', 'not_a_select'],
		['pragma version', 'not_a_select'],
		['install httpfs', 'not_a_select'],
		['insert into t values (1)', 'not_a_select'],
		['select 1; drop table t', 'several_statements'],
		[`select e'\\''; drop table t; select ''`, 'several_statements'],
		['select 1 -- x\r; drop table t', 'several_statements'],
		['/* /* */ ; drop table t */ select 1', 'several_statements'],
		['select 1) as a; drop table t; select * from (select 1', 'several_statements'],
		['select 1) as a, (select 2', 'unbalanced_brackets'],
		['select (1', 'unbalanced_brackets'],
		["select 'x", 'unclosed_quote'],
		['select 1 /* x', 'unclosed_quote'],
		["select * from read_csv('/etc/passwd')", 'file_function'],
		['select * from "read_text"(\'x\')', 'file_function'],
		["select getenv('HOME')", 'file_function'],
		["select * from query('drop table t')", 'file_function'],
		[`select ${'1 + '.repeat(9_000)}1`, 'too_long']
	])('refuses %s', (text, rule) => expect(guard(text)).toMatchObject({ ok: false, problem: { rule } }));

	it('can write nothing even as a part of a query', async () => {
		for (const text of [
			'with a as (insert into t values (1) returning *) select * from a',
			'with a as (select 1) delete from receptions.facts',
			"select * from 'https://example.invalid/x.parquet'",
			"select * from '/etc/passwd'"
		]) {
			const guarded = guard(text);
			if (guarded.ok) await expect(release.engine.run(guarded.statement)).rejects.toThrow();
		}
	});

	it('is cut off after enough rows', async () => {
		const guarded = guard('select * from range(50000000)');
		if (!guarded.ok) throw new Error('refused');
		expect((await release.engine.run(guarded.statement)).numRows).toBe(mostQueryRows + 1);
	});

	it('never fails on odd texts', () => {
		const pieces = fc.constantFrom(
			'select ',
			'1',
			"'",
			'"',
			'$$',
			'--',
			'/*',
			'*/',
			'\n',
			'(',
			')',
			';',
			'e',
			'\\',
			' '
		);
		fc.assert(fc.property(fc.array(pieces), (parts) => void expect(typeof guard(parts.join('')).ok).toBe('boolean')));
	});

	it.each(exampleQueries.map(({ id, text }) => [id, text]))('has an example that answers: %s', async (_, text) => {
		const guarded = guard(text);
		if (!guarded.ok) throw new Error(guarded.problem.rule);
		expect((await release.engine.run(guarded.statement)).numRows).toBeGreaterThan(0);
	});
});
