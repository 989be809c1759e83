import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import receptions from '../datasets/receptions.contract.ts';
import { addDays, addMonths } from '../model/period.ts';
import type { Query, Transform } from '../model/query.ts';
import { compileQuery } from './compile-query.ts';
import { uncodedTables } from './uncoded-fixture.ts';

/** Turns by quarter from 2022 on: `null` is a report that did not come, `'x'` one without the number. */
const turns: Record<string, readonly (number | null | 'x')[]> = {
	a: [10, 20, 30, 40, 20, 20, 60, 40, 25],
	b: [30, 30, null, 30, 60, 30, 30, 60, 45],
	c: [0, 0, 0, 0, 5, 1, 1, 1, 2],
	d: [4, 1, 2, 2, 'x', 40, 40, 40, 40]
};

/** Four units over nine quarters, with targets, in a database of its own. */
export async function openReceptions(): Promise<DuckDBConnection> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const counts = receptions.measures.flatMap(({ id, kind }) =>
		kind === 'count' ? [`${id} bigint`, `${id}_qualifier varchar`] : []
	);
	const unit = 'unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar';
	const period = 'period_start date, period_end date, period_months smallint';
	await db.run(`attach ':memory:' as reference; attach ':memory:' as receptions;
		create table reference.units(unit_id varchar, parent_unit_id varchar, territory_unit_id varchar, valid_from date, valid_to date);
		insert into reference.units select unnest(['a', 'b', 'c', 'd']), unnest(['p', 'p', 'q', 'q']), null, date '2000-01-01', null;
		create table reference.unit_years(unit_id varchar, year integer, population bigint);
		insert into reference.unit_years select u, y, n from (values ('a', 1000), ('b', 5000), ('c', 900)) t(u, n), (values (2022), (2023), (2024)) s(y);
		create table reference.targets(unit_id varchar, level varchar, dataset varchar, measure varchar, dimension varchar, member varchar,
			min_value double, max_value double, per varchar, valid_from date, valid_to date, verified boolean);
		insert into reference.targets values
			(null, 'district', 'receptions', 'sessions', 'mode', 'head', 2, null, 'month', '2022-01-01', '2023-06-30', true),
			(null, 'district', 'receptions', 'sessions', 'mode', 'head', 1, null, 'week', '2023-07-01', null, false),
			(null, 'district', 'receptions', 'sessions', 'mode', 'party_head', 1, null, 'month', '2022-01-01', null, true),
			(null, 'district', 'receptions', 'people', null, null, 50, 60, 'year', '2022-01-01', null, true),
			(null, 'commune', 'receptions', 'turns', null, null, 1, null, 'month', '2022-01-01', null, true),
			(null, 'district', 'receptions', 'repeat_share', null, null, 0.1, 0.2, 'year', '2022-01-01', '2022-09-29', true),
			(null, 'district', 'receptions', 'repeat_share', null, null, 0.3, null, 'year', '2022-09-30', null, false);
		create table receptions.facts(${unit}, ${period}, mode varchar, ${counts.join(', ')}, scope varchar, provisional boolean);
		create table receptions.submissions(${unit}, ${period}, status varchar, provisional boolean, scope varchar,
			due smallint, came smallint, weight smallint, compared smallint)`);
	for (const [id, values] of Object.entries(turns))
		for (const [at, value] of values.entries()) {
			const start = addMonths('2022-01-01', at * 3);
			const end = addDays(addMonths(start, 3), -1);
			const came = value === null ? 0 : 1;
			const before = at >= 4 && values[at - 4] !== null && came ? 1 : 0;
			await db.run(`insert into receptions.submissions values ('${id}', 'district', 'p', null, date '${start}', date '${end}', 3,
				'x', false, 'body', 1, ${came}, ${came ? 0 : 4}, ${before})`);
			const row = (mode: string, sums: string) =>
				db.run(`insert into receptions.facts by name select '${id}' as unit_id, 'district' as level, 'p' as parent_id, date '${start}' as period_start,
					date '${end}' as period_end, 3 as period_months, 'body' as scope, false as provisional, '${mode}' as mode, ${sums}`);
			if (!came) continue;
			await row(
				'regular',
				`${value === 'x' ? 'null' : value} as turns, 10 as cases_first, ${at} as cases_repeat, 5 as people`
			);
			await row('head', `${at === 1 ? 'null' : 9} as sessions`);
			await row('party_head', `6 as sessions, 1000 as turns`);
		}
	return db;
}

/** Turns of all four by year. */
export const base: Query = {
	dataset: 'receptions',
	measures: ['turns'],
	units: { kind: 'ids', ids: ['a', 'b', 'c', 'd'] },
	time: { start: '2022-01-01', end: '2024-12-31', calendar: 'civil' },
	grain: 'year',
	splitBy: ['unit', 'time'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' }
};
/** A row of an answer. */
export type Row = Record<string, string | number | null>;
/** The rows of a query with a transform; `more` is what differs from `base`. */
export async function rows(db: DuckDBConnection, transform: Transform, more: Partial<Query> = {}): Promise<Row[]> {
	const { text, params } = compileQuery({ ...base, ...more, transform }, receptions, uncodedTables('receptions'));
	const read = (await db.runAndReadAll(text, params as string[])).getRowObjectsJson();
	return read.map((row) => ({ ...row })) as Row[];
}
/** A column of such rows by "unit bucket". */
export async function column(db: DuckDBConnection, transform: Transform, name: string, more: Partial<Query> = {}) {
	const found = (await rows(db, transform, more)).map((row) => [
		`${row.unit_id} ${String(row.bucket_start).slice(0, 7)}`,
		row[name]
	]);
	return Object.fromEntries(found) as Record<string, number | null>;
}
