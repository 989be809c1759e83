import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { cellsOf, keysOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions, mergedHidden, mergedQualifier, qualifierOf, sumsOf, sumUp } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { reportColumns, reportsOf } from './reports.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, statement } from './statement.ts';
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
	const months = bucketMonths(split.grain, query.time);
	const complete = reportColumns('c.periods_reported', 'c.periods_due', months);
	const perPopulation = query.transform.kind === 'per_population';
	const keys = keysOf(split, dialect.dateText);
	const columns = [...keys.columns, ...sums.flatMap((sum) => outputColumns(sum, query)), complete];

	const carried = sums.flatMap(carriedColumns).map((column) => `v.${column}`);
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			reportsOf(query, split, tables, dialect),
			',\n',
			valuesOf(query, contract, split, sums, tables, dialect),
			...(perPopulation ? [',\n', residentsOf(query, split, tables, dialect)] : []),
			',\n',
			cellsOf(
				split,
				'vals',
				perPopulation ? [...carried, 'p.residents'] : carried,
				perPopulation ? ' left join residents p on p.unit_id = r.unit_id and p.bucket_start = r.bucket_start' : ''
			),
			`\nselect ${columns.join(',\n\t')}\nfrom cells c${keys.tail}`
		]),
		tables.databases
	);
}

function valuesOf(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const keyCount = 2 + split.dimensions.length;
	const places = Array.from({ length: keyCount }, (_, index) => index + 1).join(', ');
	return join([
		'vals as (\n\tselect f.unit_id, ',
		bucketStart('f.period_start', split.grain, query.time, dialect),
		` as bucket_start${split.dimensions.map((id) => `, f.${id}`).join('')}`,
		...sums.flatMap(storedColumns),
		`\n\tfrom ${tables.facts} f\n\twhere `,
		inUnits(query, tables, 'f'),
		' and ',
		inOneBucket('f', split.grain, query.time, dialect),
		...dimensionConditions(contract, query.filters, split.dimensions).flatMap((condition) => [' and ', condition]),
		`\n\tgroup by ${places}\n)`
	]);
}

const carriedColumns = (sum: Sums) => [
	`${sum.measure.id}__n`,
	...(sum.denominator ? [`${sum.measure.id}__d`] : []),
	`${sum.measure.id}__q`
];

function storedColumns(sum: Sums): (string | Fragment)[] {
	const { id } = sum.measure;
	return [
		',\n\t\t',
		sumUp(sum.numerator),
		` as ${id}__n`,
		...(sum.denominator ? [',\n\t\t', sumUp(sum.denominator), ` as ${id}__d`] : []),
		`,\n\t\t${qualifierOf(sum.measure, sum.hidden)} as ${id}__q`
	];
}

/** Residents by unit and bucket; person-years where a bucket is longer than a year. */
function residentsOf(query: Query, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	const years = Math.max(1, bucketMonths(split.grain, query.time) / 12);
	const whole: Fragment = { text: dialect.dateParam(), params: [query.time.end] };
	return join([
		`residents as (
	select r.unit_id, r.bucket_start, avg(y.population) * ${years} as residents
	from reports r join ${tables.lens ? 'lens_years' : 'reference.unit_years'} y
		on y.unit_id = r.unit_id
		and y.year between extract(year from r.bucket_start) and extract(year from `,
		split.grain === 'total' ? whole : 'r.bucket_start',
		`)
	group by 1, 2
)`
	]);
}

function outputColumns(sum: Sums, query: Query): string[] {
	const { id } = sum.measure;
	const merged = sum.hidden
		? mergedHidden([`c.${id}__q`], `c.${id}__n is not null`, sum.measure)
		: mergedQualifier([`c.${id}__q`]);
	const qualifier = `${merged} as ${id}__qualifier`;
	if (sum.denominator) return [...quotient(id, `sum(c.${id}__n)`, `sum(c.${id}__d)`, 1), qualifier];
	if (query.transform.kind !== 'per_population') return [`sum(c.${id}__n) as ${id}`, qualifier];
	const numerator = `sum(case when c.residents is not null then c.${id}__n end)`;
	const denominator = `sum(case when c.${id}__n is not null then c.residents end)`;
	return [...quotient(id, numerator, denominator, query.transform.per), qualifier];
}

const quotient = (id: string, numerator: string, denominator: string, per: number) => [
	`${numerator} * ${Number(per)} / nullif(${denominator}, 0) as ${id}`,
	`${numerator} as ${id}__numerator`,
	`${denominator} as ${id}__denominator`
];
