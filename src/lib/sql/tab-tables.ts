import type { DatasetContract } from '../model/contract.ts';
import type { SqlStatement } from '../model/query.ts';
import type { FactTables } from './fact-tables.ts';
import { factsShape, submissionsShape } from './table-shape.ts';

/** One dropped file laid over a dataset's tables: where its rows go in, and the tables that come out. */
export interface TabLayer {
	readonly rows: { readonly facts: string; readonly submissions: string };
	readonly tables: FactTables;
	readonly statements: readonly SqlStatement[];
}

/** The file's rows stand in for what the tables below hold of the same units and days. `layer` numbers the files of the tab. */
export function tabLayer(contract: DatasetContract, layer: number, below: FactTables): TabLayer {
	const name = (part: string) => `${contract.id}_${part}_${layer}`;
	const rows = { facts: name('dropped_facts'), submissions: name('dropped_submissions') };
	const tables = { facts: name('facts'), submissions: name('submissions'), databases: below.databases };
	return {
		rows,
		tables,
		statements: [
			overlay(
				tables.facts,
				below.facts,
				rows.facts,
				factsShape(contract).columns.map((column) => column.name),
				below
			),
			overlay(
				tables.submissions,
				below.submissions,
				rows.submissions,
				submissionsShape.columns.map((column) => column.name),
				below
			),
			compareAgain(tables)
		]
	};
}

/** The file may have brought what a report of the release is compared with, or taken it away. */
function compareAgain({ submissions, databases }: FactTables): SqlStatement {
	return {
		text: `update ${submissions} as s set compared = case when s.came = 1 and exists (
	select 1 from ${submissions} b
	where b.unit_id = s.unit_id and b.period_months = s.period_months and b.came = 1
		and b.period_start = cast(s.period_start - interval '12 months' as date)
) then 1 else 0 end`,
		params: [],
		databases
	};
}

function overlay(
	table: string,
	below: string,
	rows: string,
	columns: readonly string[],
	tables: FactTables
): SqlStatement {
	const list = columns.join(', ');
	return {
		text: `create or replace table ${table} as
select ${list} from ${below} b
where not exists (
	select 1 from ${rows} d
	where d.unit_id = b.unit_id and d.period_start <= b.period_end and d.period_end >= b.period_start
)
union all
select ${list} from ${rows}`,
		params: [],
		databases: tables.databases
	};
}
