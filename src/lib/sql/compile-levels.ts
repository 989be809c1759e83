import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { groupByFirst, keyNames, rowsOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions, mergedHidden, mergedQualifier, qualifierOf, sumsOf, sumUp } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { completeOf } from './reports.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, named, statement } from './statement.ts';
import { residentsTable } from './sum-tables.ts';
import type { Fragment } from './unit-scope.ts';

/** A Query for sums, or for sums per residents. */
export function compileLevels(
	query: Query,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const split = splitOf(query, contract);
	const sums = query.measures.map((id) => sumsOf(contract, id, query, split));
	const values = query.transform.kind === 'per_population' ? (tables.rates ? storedRates : ratesOf) : valuesOf;
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			completeOf(query, split, tables, dialect),
			',\n',
			values(query, contract, split, sums, tables, dialect),
			'\n',
			rowsOf(
				split,
				'vals',
				sums.flatMap((sum) => outputColumns(sum, query)),
				dialect
			)
		]),
		tables.databases
	);
}

/** The CTE `vals`: sums of facts, a row for each of the split's. */
function valuesOf(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	return join(['vals as (', sumsOfFacts(query, contract, split, sums, tables, dialect), '\n)']);
}

function sumsOfFacts(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const keys = [
		...(split.byUnit ? [named('f', 'unit_id')] : []),
		...(split.byTime
			? [join([bucketStart('f.period_start', split.grain, query.time, dialect), ' as bucket_start'])]
			: []),
		...split.dimensions.map((id) => named('f', id))
	];
	return join([
		'\n\tselect ',
		join([...keys, ...sums.flatMap(storedColumns)], ',\n\t\t'),
		`\n\tfrom ${tables.facts} f\n\twhere `,
		inUnits(query, tables, 'f'),
		' and ',
		inOneBucket('f', split.grain, query.time, dialect),
		...dimensionConditions(contract, query.filters, split.dimensions).flatMap((condition) => [' and ', condition]),
		groupByFirst(keys.length)
	]);
}

function storedColumns(sum: Sums): Fragment[] {
	const { id } = sum.measure;
	return [
		join([sumUp(sum.numerator), ` as ${id}__n`]),
		...(sum.denominator ? [join([sumUp(sum.denominator), ` as ${id}__d`])] : []),
		{ text: `${qualifierOf(sum.measure, sum.hidden)} as ${id}__q`, params: [] }
	];
}

/** The CTE `vals` of rates that are stored. */
function storedRates(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const columns = sums.flatMap(({ measure: { id } }) => ['n', 'd', 'q'].map((end) => named('f', `${id}__${end}`)));
	const keys = keyNames(split).map((key) => named('f', key));
	const date = dialect.dateParam();
	return join([
		`vals as (\n\tselect ${[...keys, ...columns].join(', ')}\n\tfrom ${tables.rates} f\n\twhere `,
		inUnits(query, tables, 'f'),
		{
			text: ` and f.grain = ? and f.bucket_start between ${date} and ${date}`,
			params: [split.grain, query.time.start, query.time.end]
		},
		...dimensionConditions(contract, query.filters, split.dimensions).flatMap((condition) => [' and ', condition]),
		'\n)'
	]);
}

/** The CTE `vals` of a rate, and what it is made of: only units whose residents are known go into its numerator, and only those with a number into its denominator. */
export function ratesOf(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const everyUnit = { ...split, byUnit: true, byTime: true };
	const keys = keyNames(split);
	const columns = sums.flatMap(({ measure: { id }, denominator, hidden, measure }) => {
		const q = `c.${id}__q`;
		return [
			...(denominator
				? [`sum(c.${id}__n) as ${id}__n`, `sum(c.${id}__d) as ${id}__d`]
				: [
						`sum(case when p.residents is not null then c.${id}__n end) as ${id}__n`,
						`sum(case when c.${id}__n is not null then p.residents end) as ${id}__d`
					]),
			`${hidden ? mergedHidden([q], `c.${id}__n is not null`, measure) : mergedQualifier([q])} as ${id}__q`
		];
	});
	return join([
		'counted as (',
		sumsOfFacts(query, contract, everyUnit, sums, tables, dialect),
		'\n),\n',
		residentsOf(query, split, tables, dialect),
		`,\nvals as (\n\tselect ${[...keys.map((key) => named('c', key)), ...columns].join(',\n\t\t')}
	from counted c left join residents p on p.unit_id = c.unit_id and p.bucket_start = c.bucket_start${groupByFirst(keys.length)}\n)`
	]);
}

/** Residents by unit and bucket; person-years where a bucket is longer than a year. */
function residentsOf(query: Query, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	const years = Math.max(1, bucketMonths(split.grain, query.time) / 12);
	const whole: Fragment = { text: dialect.dateParam(), params: [query.time.end] };
	return join([
		`residents as (
	select r.unit_id as unit_id, r.bucket_start as bucket_start, avg(y.population) * ${years} as residents
	from counted r join ${unitYearsOf(query, tables, dialect)} y
		on y.unit_id = r.unit_id
		and y.year between extract(year from r.bucket_start) and extract(year from `,
		split.grain === 'total' ? whole : 'r.bucket_start',
		`)
	group by 1, 2
)`
	]);
}

function unitYearsOf({ dataset }: Query, { lens, sums }: FactTables, dialect: Dialect): string {
	if (lens) return 'lens_years';
	return sums ? dialect.table(dataset, residentsTable) : dialect.table('reference', 'unit_years');
}

function outputColumns({ measure: { id }, denominator }: Sums, { transform }: Query): string[] {
	const qualifier = `v.${id}__q as ${id}__qualifier`;
	if (denominator) return [...quotient(id, 1), qualifier];
	if (transform.kind === 'per_population') return [...quotient(id, transform.per), qualifier];
	return [`v.${id}__n as ${id}`, qualifier];
}

const quotient = (id: string, per: number) => [
	`v.${id}__n * ${Number(per)} / nullif(v.${id}__d, 0) as ${id}`,
	`v.${id}__n as ${id}__numerator`,
	`v.${id}__d as ${id}__denominator`
];
