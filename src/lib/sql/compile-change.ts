import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { cellsOf, keysOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions, nothingHidden, sumsOf, sumUp } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { reportColumns, reportsOf } from './reports.ts';
import { comparedTables, earlier, shiftOf } from './shift.ts';
import { smallestBase } from './smallest.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * A Query for the change on the same period of the year before, or on the bucket before, like for like: report by report, only what the same
 * unit sent for both windows goes into either sum.
 */
export function compileChange(
	query: Query,
	contract: DatasetContract,
	stored: FactTables,
	dialect: Dialect
): SqlStatement {
	const shift = shiftOf(query);
	const tables = shift === 12 || stored.lens ? stored : comparedTables(stored, shift, dialect);
	const split = splitOf(query, contract);
	const sums = query.measures.map((id) => sumsOf(contract, id, query, split));
	const keys = keysOf(split, dialect.dateText);
	const columns = [
		...keys.columns,
		...sums.flatMap(outputColumns),
		comparedColumns(bucketMonths(split.grain, query.time))
	];
	const carried = sums.flatMap(pairColumns).map((column) => `v.${column}`);
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			reportsOf(query, split, tables, dialect),
			',\n',
			pairsOf(query, contract, split, sums, tables, dialect),
			',\n',
			cellsOf(split, 'pairs', carried),
			`\nselect ${columns.join(',\n\t')}\nfrom cells c${keys.tail}`
		]),
		tables.databases
	);
}

/** CTE `pairs`: both sides of each measure by unit and bucket, over the reports in which both have the number. */
function pairsOf(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const keys = ['unit_id', 'bucket_start', ...split.dimensions].join(', ');
	const added = sums.flatMap((sum) =>
		pairColumns(sum).map((column) => `sum(case when ${hasBoth(sum)} then ${column} end) as ${column}`)
	);
	const places = Array.from({ length: 4 + split.dimensions.length }, (_, index) => index + 1).join(', ');
	const dimensions = split.dimensions.map((id) => `, f.${id}`).join('');
	const side = (which: Side) => sideOf(which, query, contract, split, sums, tables, dialect);
	return join([
		`pairs as (\n\tselect ${keys}, ${added.join(', ')}\n\tfrom (\n\t\tselect f.unit_id, `,
		bucketStart('f.matched', split.grain, query.time, dialect),
		` as bucket_start, f.matched, f.period_months${dimensions}`,
		...sums.flatMap(sidesOf),
		'\n\t\tfrom (\n\t\t\t',
		side('now'),
		'\n\t\t\tunion all\n\t\t\t',
		side('base'),
		`\n\t\t) f\n\t\tgroup by ${places} having min(f.side) <> max(f.side)\n\t) p\n\tgroup by ${keys}\n)`
	]);
}

type Side = 'now' | 'base';

/** Facts of a window, or of the one that it is compared with; `matched` is the start of the later one of two reports. */
function sideOf(
	side: Side,
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const { time } = query;
	const shift = shiftOf(query);
	const span = side === 'now' ? time : earlier(time, shift);
	const start = side === 'now' ? 'f.period_start' : dialect.addMonths('f.period_start', shift);
	const read = new Set([...split.dimensions, ...sums.flatMap((sum) => sum.columns)]);
	const columns = [...read].map((column) => `, f.${column}`).join('');
	return join([
		`select f.unit_id, ${start} as matched, f.period_months, '${side}' as side${columns} from ${tables.facts} f where `,
		inUnits(query, tables, 'f'),
		' and ',
		inOneBucket('f', split.grain, span, dialect),
		...dimensionConditions(contract, query.filters, split.dimensions).flatMap((condition) => [' and ', condition])
	]);
}

const addendsOf = ({ measure: { id }, numerator, denominator }: Sums) => [
	{ name: `${id}__n`, addend: numerator },
	...(denominator ? [{ name: `${id}__d`, addend: denominator }] : [])
];
const sides = ['now', 'base'] as const satisfies readonly Side[];

const sidesOf = (sum: Sums) =>
	addendsOf(sum).flatMap(({ name, addend }) =>
		sides.flatMap((side) => [', ', publishedSum(sum, addend, `f.side = '${side}'`), ` as ${name}_${side}`])
	);

/** A lower bound cannot be compared: a report of which a number is hidden goes into neither sum. */
function publishedSum({ measure, hidden }: Sums, addend: Fragment, where: string): Fragment {
	const { text, params } = sumUp(addend, where);
	return { text: hidden ? `case when ${nothingHidden(measure, hidden, where)} then ${text} end` : text, params };
}

const pairColumns = (sum: Sums) => addendsOf(sum).flatMap(({ name }) => sides.map((side) => `${name}_${side}`));
const hasBoth = (sum: Sums) =>
	pairColumns(sum)
		.map((column) => `${column} is not null`)
		.join(' and ');

// For a comparison, a report counts as "in" where it can be compared, and a unit where any of its reports can.
const comparedColumns = (months: number) => reportColumns('c.periods_compared', '1', months);

function outputColumns(sum: Sums): string[] {
	const { id } = sum.measure;
	const value = (side: Side) =>
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
