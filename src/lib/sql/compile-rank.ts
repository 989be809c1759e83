import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Query, SqlStatement, Transform } from '../model/query.ts';
import { fewestCases, smallestDenominator } from '../model/smallest-denominator.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { windowOver, wrapLevels } from './wrap-levels.ts';

/**
 * A Query for places among the rows of a bucket, from the highest down; ties share a place. Rows that lack reports, or
 * whose denominator is so small that chance decides, have none.
 */
export function compileRank(
	query: Query,
	{ per }: Extract<Transform, { kind: 'rank' }>,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const byTime = query.splitBy.includes('time') ? ['b.bucket_start'] : [];
	return wrapLevels(query, contract, tables, dialect, {
		inner: { ...query, transform: per === null ? { kind: 'absolute' } : { kind: 'per_population', per } },
		columnsOf: (measure) => rankColumns(measure, per !== null, byTime)
	});
}

function rankColumns(measure: Measure, isRate: boolean, byTime: readonly string[]): string[] {
	const { id, kind } = measure;
	const least = kind === 'ratio' ? fewestCases(measure) : isRate ? smallestDenominator.residents : null;
	const conditions = [
		`b.${id} is not null`,
		'b.partial = 0',
		'b.periods_reported >= b.periods_due',
		...(least === null ? [] : [`b.${id}__denominator >= ${least}`])
	];
	const ranked = `(${conditions.join(' and ')})`;
	const among = windowOver([...byTime, ranked], `order by b.${id} desc`);
	return [
		`case when ${ranked} then cast(rank() over ${among} as double) end as ${id}`,
		`b.${id} as ${id}__value`,
		`cast(count(case when ${ranked} then 1 end) over ${windowOver(byTime)} as double) as ${id}__of`,
		`b.${id}__qualifier as ${id}__qualifier`
	];
}
