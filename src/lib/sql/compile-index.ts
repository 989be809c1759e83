import type { DatasetContract, Measure } from '../model/contract.ts';
import { isoDate } from '../model/period.ts';
import type { Query, SqlStatement, Transform } from '../model/query.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { smallestBase } from './smallest.ts';
import { hiddenMarks, windowOver, wrapLevels, yearOfBucket } from './wrap-levels.ts';

/** A Query for numbers relative to a base year, `partial` where that lacks reports; without buckets there is no base. */
export function compileIndex(
	query: Query,
	{ base }: Extract<Transform, { kind: 'index' }>,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const { time } = query;
	// A calendar's year may begin in the civil year before.
	const start = isoDate(base - 1, 1, 1);
	const end = isoDate(base, 12, 31);
	const byTime = query.splitBy.includes('time') && query.grain !== 'total';
	const isBase = byTime ? `${yearOfBucket(query, dialect)} = ${Math.trunc(base)}` : 'false';
	const columns = query.splitBy.filter((split) => split !== 'time');
	const series = windowOver(columns.map((split) => (split === 'unit' ? 'b.unit_id' : `b.${split}`)));
	const lacks = `case when ${isBase} and (b.partial = 1 or b.periods_reported < b.periods_due) then 1 else 0 end`;
	return wrapLevels(query, contract, tables, dialect, {
		inner: {
			...query,
			transform: { kind: 'absolute' },
			time: byTime
				? { ...time, start: start < time.start ? start : time.start, end: end > time.end ? end : time.end }
				: time
		},
		columnsOf: (measure) => indexColumns(measure, isBase, series),
		reports: { partial: `greatest(b.partial, max(${lacks}) over ${series})` }
	});
}

/** Every bucket of the base year must have its number: an average over some of them is of other months. */
function indexColumns({ id, kind }: Measure, isBase: string, series: string): string[] {
	const ofBase = (expression: string, sum: 'sum' | 'avg' | 'count') =>
		`${sum}(case when ${isBase} then ${expression} end) over ${series}`;
	const found =
		kind === 'ratio'
			? `${ofBase(`b.${id}__numerator`, 'sum')} / nullif(${ofBase(`b.${id}__denominator`, 'sum')}, 0)`
			: ofBase(`b.${id}`, 'avg');
	const base = `case when ${ofBase(`b.${id}`, 'count')} = ${ofBase('1', 'count')} then ${found} end`;
	const enough = kind === 'ratio' ? `${base} > 0` : `${base} >= ${smallestBase}`;
	const own = `b.${id}__qualifier`;
	return [
		`case when ${enough} then b.${id} * 100.0 / (${base}) end as ${id}`,
		`b.${id} as ${id}__now`,
		`${base} as ${id}__base`,
		`b.${id} - ${base} as ${id}__change`,
		`case when ${own} in ${hiddenMarks} then ${own} when ${own} is null and ${ofBase(own, 'count')} = 0 then null
		when coalesce(${own}, 'estimate') = 'estimate' and ${ofBase(`nullif(${own}, 'estimate')`, 'count')} = 0 then 'estimate' else 'approx' end as ${id}__qualifier`
	];
}
