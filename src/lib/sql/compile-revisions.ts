import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { SqlStatement } from '../model/query.ts';
import { duckdb } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';

/** A release's tables, and those that are to stand in their place. */
export interface TablePair {
	readonly before: FactTables;
	readonly after: FactTables;
}

/**
 * Numbers that stand in both tables and differ, or are no longer there, the biggest first: measure, unit_id,
 * period_start, period_end, the dimensions, old and new.
 */
export function compileRevisions(contract: DatasetContract, pair: TablePair, limit: number): SqlStatement {
	const columns = ['measure', 'unit_id', 'period_start', 'period_end', ...dimensionsOf(contract), 'old', 'new'];
	const shown = columns.map((column) =>
		column.startsWith('period_') ? `${duckdb.dateText(column)} as ${column}` : column
	);
	return {
		text: `${changedCells(contract, pair)}
select ${shown.join(', ')} from cells where old is not null
order by abs(coalesce(new, 0) - old) desc, unit_id, cells.period_start, measure limit ${Math.trunc(limit)}`,
		params: [],
		databases: pair.after.databases
	};
}

/** Per measure, how many numbers are revised, added and removed. */
export function compileRevisionCounts(contract: DatasetContract, pair: TablePair): SqlStatement {
	return {
		text: `${changedCells(contract, pair)}
select measure, cast(count(*) filter (where old is not null and new is not null) as double) as revised,
	cast(count(*) filter (where old is null) as double) as added,
	cast(count(*) filter (where new is null) as double) as removed
from cells group by measure order by measure`,
		params: [],
		databases: pair.after.databases
	};
}

/** Units and periods of which the tables before hold nothing: kind (`unit` or `period`), id and end (of a period). */
export function compileNewcomers(pair: TablePair): SqlStatement {
	const { before, after } = pair;
	const [start, end] = [duckdb.dateText('a.period_start'), duckdb.dateText('a.period_end')];
	return {
		text: `select distinct 'unit' as kind, a.unit_id as id, null as until from ${after.facts} a
where not exists (select 1 from ${before.facts} b where b.unit_id = a.unit_id)
union all
select distinct 'period', ${start}, ${end} from ${after.facts} a
where not exists (select 1 from ${before.facts} b where b.period_start = a.period_start and b.period_end = a.period_end)
order by 1, 2`,
		params: [],
		databases: after.databases
	};
}

const dimensionsOf = (contract: DatasetContract) => contract.dimensions.map((dimension) => dimension.id);

/** The CTE `cells`: one row per measure and place in the tables where old and new differ. */
function changedCells(contract: DatasetContract, { before, after }: TablePair): string {
	const key = ['unit_id', 'period_start', 'period_end', ...dimensionsOf(contract)];
	const measures = countMeasures(contract).map((measure) => measure.id);
	const same = key.map((column) => `b.${column} is not distinct from a.${column}`).join(' and ');
	const both = key.map((column) => `coalesce(b.${column}, a.${column}) as ${column}`).join(', ');
	const values = measures.map((id) => `cast(b.${id} as double) as ${id}_old, cast(a.${id} as double) as ${id}_new`);
	const parts = measures.map(
		(id) =>
			`select '${id}' as measure, ${key.join(', ')}, ${id}_old as old, ${id}_new as new from pairs where ${id}_old is distinct from ${id}_new`
	);
	return `with pairs as (
	select ${both}, ${values.join(', ')} from ${before.facts} b full outer join ${after.facts} a on ${same}
), cells as (
	${parts.join('\n\tunion all ')}
)`;
}
