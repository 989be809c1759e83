import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { cellsOf, keysOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions, sumsOf } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { hasValue, reportColumns, reportsOf } from './reports.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, statement } from './statement.ts';
import { inScope } from './unit-scope.ts';
import type { Fragment } from './unit-scope.ts';

/** Below this base a percentage says less than it seems to: the change is given in counts only. */
const smallestBase = 10;

/**
 * A Query for the change on the same period of the year before, like for like: report by report, only what the same
 * unit sent for both windows goes into either sum.
 */
export function compileChange(
	query: Query,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const split = splitOf(query, contract);
	const sums = query.measures.map((id) => sumsOf(contract, id));
	const keys = keysOf(split, dialect.dateText);
	const columns = [
		...keys.columns,
		...sums.flatMap(outputColumns),
		comparedColumns(bucketMonths(split.grain, query.time))
	];
	return statement(
		join([
			'with ',
			reportsOf(query, split, tables, dialect),
			',\n',
			matchedOf(query, split, tables, dialect),
			',\nsides as (\n\t',
			sideOf('now', query, contract, split, sums, tables, dialect),
			'\n\tunion all\n\t',
			sideOf('base', query, contract, split, sums, tables, dialect),
			'\n),\n',
			pairsOf(split, sums),
			',\n',
			compared,
			',\n',
			cellsOf(
				split,
				'pairs',
				[...sums.flatMap(pairColumns).map((column) => `v.${column}`), 'm.periods_compared'],
				' left join compared m on m.unit_id = r.unit_id and m.bucket_start = r.bucket_start'
			),
			`\nselect ${columns.join(',\n\t')}\nfrom cells c${keys.tail}`
		]),
		tables.databases
	);
}

/** Reports that brought numbers now and a year before, by the same unit for the same months. */
function matchedOf(query: Query, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	return join([
		'matched as (\n\tselect s.unit_id, s.period_start, s.period_months, ',
		bucketStart('s.period_start', split.grain, query.time, dialect),
		` as bucket_start
	from ${tables.submissions} s
		join ${tables.submissions} b on b.unit_id = s.unit_id and b.period_months = s.period_months
			and b.period_start = ${dialect.addMonths('s.period_start', -12)}
	where ${hasValue('s')} and ${hasValue('b')} and `,
		inScope(query.units, 's'),
		' and ',
		inOneBucket('s', split.grain, query.time, dialect),
		'\n)'
	]);
}

function sideOf(
	side: 'now' | 'base',
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const dimensions = split.dimensions.map((id) => `, f.${id}`).join('');
	const start = side === 'now' ? 'm.period_start' : dialect.addMonths('m.period_start', -12);
	const places = Array.from({ length: 4 + split.dimensions.length }, (_, index) => index + 1).join(', ');
	const conditions = dimensionConditions(contract, query.filters, split.dimensions);
	return join([
		`select m.unit_id, m.bucket_start, m.period_start, '${side}' as side${dimensions}`,
		...sums.flatMap((sum) => [
			', ',
			sum.numerator,
			` as ${sum.measure.id}__n`,
			...(sum.denominator ? [', ', sum.denominator, ` as ${sum.measure.id}__d`] : [])
		]),
		`\n\tfrom ${tables.facts} f join matched m on f.unit_id = m.unit_id and f.period_start = ${start} and f.period_months = m.period_months`,
		...conditions.flatMap((condition, index) => [index === 0 ? '\n\twhere ' : ' and ', condition]),
		`\n\tgroup by ${places}`
	]);
}

const partsOf = (sum: Sums) => [`${sum.measure.id}__n`, ...(sum.denominator ? [`${sum.measure.id}__d`] : [])];
const pairColumns = (sum: Sums) => partsOf(sum).flatMap((part) => [`${part}_now`, `${part}_base`]);

/** CTE `pairs`: both sides of each measure by unit and bucket, over the reports in which both have the number. */
function pairsOf(split: Split, sums: readonly Sums[]): string {
	const keys = ['unit_id', 'bucket_start', ...split.dimensions].join(', ');
	const one = (part: string, side: string) => `max(case when side = '${side}' then ${part} end) as ${part}_${side}`;
	const sides = sums.flatMap(partsOf).flatMap((part) => [one(part, 'now'), one(part, 'base')]);
	const both = (sum: Sums) =>
		partsOf(sum)
			.flatMap((part) => [`${part}_now is not null`, `${part}_base is not null`])
			.join(' and ');
	const added = sums.flatMap((sum) =>
		pairColumns(sum).map((column) => `sum(case when ${both(sum)} then ${column} end) as ${column}`)
	);
	return `pairs as (
	select ${keys}, ${added.join(', ')}
	from (select ${keys}, period_start, ${sides.join(', ')} from sides group by ${keys}, period_start) p
	group by ${keys}
)`;
}

const compared = `compared as (
	select unit_id, bucket_start, count(*) as periods_compared from matched group by 1, 2
)`;

// For a comparison, a report counts as "in" where it can be compared, and a unit where any of its reports can.
const comparedColumns = (months: number) => reportColumns('c.periods_compared', '1', months);

function outputColumns(sum: Sums): string[] {
	const { id } = sum.measure;
	const value = (side: string) =>
		sum.denominator ? `sum(c.${id}__n_${side}) / nullif(sum(c.${id}__d_${side}), 0)` : `sum(c.${id}__n_${side})`;
	const [now, base] = [value('now'), value('base')];
	const percent = sum.denominator
		? 'cast(null as double)'
		: `case when ${base} >= ${smallestBase} then (${now} - ${base}) / ${base} end`;
	return [
		`${now} as ${id}__now`,
		`${base} as ${id}__base`,
		`${now} - ${base} as ${id}__change`,
		`${percent} as ${id}__percent`
	];
}
