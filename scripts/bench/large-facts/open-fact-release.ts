import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import contract from '#lib/datasets/receptions.contract.ts';
import { countMeasures } from '#lib/model/columns.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import { attachForReading, attachForWriting, detach, startOptions } from '#lib/sql/attach.ts';
import { makeTables } from '#lib/server/make-tables.ts';
import { createTable } from '#lib/sql/create-table.ts';
import { codeColumns } from '#lib/sql/fact-codes.ts';
import { storeSums } from '#lib/sql/store-sums.ts';
import { residentsTable } from '#lib/sql/sum-tables.ts';
import { factsShape, submissionsShape } from '#lib/sql/table-shape.ts';
import { storeCoded } from './store-coded.ts';

/** A release whose receptions are as many rows as asked for. */
export interface FactRelease {
	readonly folder: string;
	readonly manifest: Manifest;
}

/** As many as the communes of the country. */
const mostUnits = 3321;

/** Communes that are made up, by their number `i`, below provinces: the release's, or as many made up. */
const madeUnits = (provinces: number) =>
	provinces === 0
		? `select 'x-' || lpad(cast(i as varchar), 4, '0'), 'commune', p.unit_id, null
	from made join (select unit_id, row_number() over (order by unit_id) - 1 as at, count(*) over () as many
		from reference.units where level = 'province') p on p.at = i % p.many`
		: `select 'q-' || lpad(cast(i as varchar), 2, '0'), 'province', null, null from range(${provinces}) r(i)
	union all
	select 'x-' || lpad(cast(i as varchar), 4, '0'), 'commune', 'q-' || lpad(cast(i % ${provinces} as varchar), 2, '0'), null
	from made`;

/** Units by place in the tree, as facts carry them: the release's, and those made up. */
const unitsOf = (provinces: number) => `with made as (
	from range((select ${mostUnits} - count(*) from reference.units where level <> 'province')) r(i)
)
select unit_id, level, parent_id, grandparent_id, row_number() over (order by unit_id) - 1 as place from (
	select u.unit_id, u.level, u.parent_unit_id as parent_id, p.parent_unit_id as grandparent_id
	from reference.units u left join reference.units p on p.unit_id = u.parent_unit_id where u.level <> 'province'
	union all
	${madeUnits(provinces)})`;

const places = `select place, d as period_start, cast(d + interval 3 month - interval 1 day as date) as period_end
from (select row_number() over (order by d) - 1 as place, cast(d as date) as d
	from range(date '2016-01-01', date '2026-10-01', interval 3 month) r(d)) q`;

/** Rows of units and quarters in turn, with counts as skewed as real ones; the same on every run. */
function factRows(rows: number): string {
	const counts = countMeasures(contract).map(
		({ id }, index) => `cast(floor(exp((hash(i * 31 + ${index}) % 1000) / 160.0)) as bigint) as ${id}`
	);
	return `select u.unit_id, u.level, u.parent_id, u.grandparent_id, q.period_start, q.period_end, 3 as period_months,
	['regular', 'head', 'delegated'][1 + i % 3] as mode, ${counts.join(', ')}, 'body' as scope, false as provisional,
	'generated.csv' as source_file, cast(i + 2 as integer) as source_row
from range(${rows}) r(i) join units u on u.place = (i // 3) % (select count(*) from units)
join places q on q.place = (i // 3 // (select count(*) from units)) % (select count(*) from places)
order by u.unit_id, q.period_start`;
}

const submissions = `select unit_id, level, parent_id, grandparent_id, period_start, period_end, 3 as period_months, 'reported' as status,
	false as provisional, 'body' as scope, 1 as due, 1 as came, 0 as weight, 0 as compared
from units cross join places`;

const stored = storeCoded(codeColumns(contract), 'memory', 'receptions');
const residents = {
	name: residentsTable,
	text: `create table receptions.${residentsTable} as from reference.unit_years`,
	count: `select count(*) from receptions.${residentsTable}`
};
const sums = [residents, ...storeSums(contract, 'receptions')];

/**
 * The large facts beside the reference tables of a release in `static/data`; made once, and kept in `.cache`. As many
 * provinces as asked for are made up beside the release's.
 */
export async function openFactRelease(base: Manifest, rows: number, provinces = 0): Promise<FactRelease> {
	const units = unitsOf(provinces);
	const text = [
		base.databases.reference!.file,
		units,
		places,
		factRows(rows),
		submissions,
		...stored,
		JSON.stringify(sums),
		attachForWriting('receptions', '')
	].join();
	const stamp = createHash('sha256').update(text).digest('hex').slice(0, 12);
	const folder = join('.cache', 'large-facts', `${rows}-${stamp}`);
	if (!existsSync(folder)) await writeFolder(folder, base, rows, units);
	return { folder, manifest: JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest };
}

/** A folder that is there is whole. */
async function writeFolder(folder: string, base: Manifest, rows: number, units: string): Promise<void> {
	await mkdir(dirname(folder), { recursive: true });
	const made = await mkdtemp(`${folder}-`);
	const { reference } = base.databases;
	await copyFile(join('static', 'data', reference!.file), join(made, reference!.file));
	const file = `receptions-${rows}.duckdb`;
	const summed = await writeRows(join(made, reference!.file), join(made, file), rows, units);
	const bytes = await readFile(join(made, file));
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const receptions = { file, bytes: bytes.length, sha256, tables: { facts: rows, ...summed } };
	const manifest: Manifest = { ...base, databases: { reference: reference!, receptions } };
	await writeFile(join(made, 'manifest.json'), JSON.stringify(manifest));
	await rename(made, folder);
}

async function writeRows(reference: string, path: string, rows: number, units: string) {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	const connection = await instance.connect();
	try {
		await connection.run(attachForReading('reference', reference));
		await connection.run(attachForWriting('receptions', path));
		await connection.run(`create temp table units as ${units}`);
		await connection.run(`create temp table places as ${places}`);
		await connection.run(createTable(factsShape(contract), 'memory'));
		await connection.run(createTable(submissionsShape, 'receptions'));
		await connection.run(`insert into memory.facts by name ${factRows(rows)}`);
		await connection.run(`insert into receptions.submissions by name ${submissions}`);
		for (const text of stored) await connection.run(text);
		const counts = await makeTables(connection, sums);
		for (const text of detach('receptions')) await connection.run(text);
		return counts;
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
