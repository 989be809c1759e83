import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import contract from '#lib/datasets/receptions.contract.ts';
import { countMeasures } from '#lib/model/columns.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import { attachForReading, attachForWriting, detach, startOptions } from '#lib/sql/attach.ts';
import { createTable } from '#lib/sql/create-table.ts';
import { factsShape, submissionsShape } from '#lib/sql/table-shape.ts';

/** A release whose receptions are as many rows as asked for, in a folder of its own. */
export interface FactRelease {
	readonly folder: string;
	readonly manifest: Manifest;
	remove(): Promise<void>;
}

/** Units by place in the tree, as facts carry them. */
const units = `select u.unit_id, u.level, u.parent_unit_id as parent_id, p.parent_unit_id as grandparent_id,
	row_number() over (order by u.unit_id) - 1 as place
from reference.units u left join reference.units p on p.unit_id = u.parent_unit_id where u.level <> 'province'`;

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

/** Writes the large facts beside the reference tables of a release in `static/data`. */
export async function writeFactRows(base: Manifest, rows: number): Promise<FactRelease> {
	const folder = await mkdtemp(join(tmpdir(), 'large-facts-'));
	const reference = base.databases.reference!.file;
	await copyFile(join('static', 'data', reference), join(folder, reference));
	const file = `receptions-${rows}.duckdb`;
	await writeRows(join(folder, reference), join(folder, file), rows);
	const bytes = await readFile(join(folder, file));
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const receptions = { file, bytes: bytes.length, sha256, tables: { facts: rows } };
	const databases = { reference: base.databases.reference!, receptions };
	const manifest: Manifest = { ...base, databases };
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
	return { folder, manifest, remove: () => rm(folder, { recursive: true }) };
}

async function writeRows(reference: string, path: string, rows: number): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	const connection = await instance.connect();
	try {
		await connection.run(attachForReading('reference', reference));
		await connection.run(attachForWriting('receptions', path));
		await connection.run(`create temp table units as ${units}`);
		await connection.run(`create temp table places as ${places}`);
		for (const shape of [factsShape(contract), submissionsShape])
			await connection.run(createTable(shape, 'receptions'));
		await connection.run(`insert into receptions.facts by name ${factRows(rows)}`);
		await connection.run(`insert into receptions.submissions by name ${submissions}`);
		for (const text of detach('receptions')) await connection.run(text);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
