import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketStart, inOneBucket } from './bucket.ts';
import { groupByFirst, rowsOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions, isHidden, sumsOf } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { completeOf } from './reports.ts';
import { comparedTables, earlier, shiftOf } from './shift.ts';
import { smallestBase } from './smallest.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, named, statement } from './statement.ts';
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
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			completeOf(query, split, tables, dialect, 'compared'),
			',\n',
			pairsOf(query, contract, split, sums, tables, dialect),
			'\n',
			rowsOf(split, 'pairs', sums.flatMap(outputColumns), dialect)
		]),
		tables.databases
	);
}

/** CTE `pairs`: both sides of each measure as the rows are split, over the reports in which both have the number. */
function pairsOf(
	query: Query,
	contract: DatasetContract,
	split: Split,
	sums: readonly Sums[],
	tables: FactTables,
	dialect: Dialect
): Fragment {
	const { dimensions } = split;
	const keys = [
		...(split.byUnit ? [named('p', 'unit_id')] : []),
		...(split.byTime ? [join([bucketStart('p.matched', split.grain, query.time, dialect), ' as bucket_start'])] : []),
		...dimensions.map((id) => named('p', id))
	];
	const added = sums.flatMap((sum) =>
		pairColumns(sum).map((column) => `sum(case when ${hasBoth(sum)} then p.${column} end) as ${column}`)
	);
	const report = ['unit_id', 'matched', 'period_months', ...dimensions];
	const side = (which: Side) => sideOf(which, query, contract, split, sums, tables, dialect);
	return join([
		'pairs as (\n\tselect ',
		join([...keys, ...added], ',\n\t\t'),
		`\n\tfrom (\n\t\tselect ${[...report.map((name) => named('f', name)), ...sums.flatMap(sidesOf)].join(', ')}\n\t\tfrom (\n\t\t\t`,
		side('now'),
		'\n\t\t\tunion all\n\t\t\t',
		side('base'),
		// Without dimensions, nothing shows whether a report that was not sent twice has a row here.
		`\n\t\t) f\n\t\tgroup by ${report.map((name) => `f.${name}`).join(', ')}${dimensions.length === 0 ? '' : ' having min(f.side) <> max(f.side)'}\n\t) p${groupByFirst(keys.length)}\n)`
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
	const columns = [...split.dimensions.map((id) => named('f', id)), ...sums.flatMap((sum) => sideColumns(sum, side))];
	return join([
		`select f.unit_id as unit_id, ${start} as matched, f.period_months as period_months, ${sides.indexOf(side)} as side, `,
		join(columns, ', '),
		` from ${tables.facts} f where `,
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

/** What a fact adds to its side; a mark where that is hidden. */
function sideColumns(sum: Sums, own: Side): Fragment[] {
	const { measure, hidden } = sum;
	const mark: Fragment = { text: hidden ? `case when ${isHidden(measure, hidden)} then 1 end` : '', params: [] };
	const columns = [...addendsOf(sum), ...(hidden ? [{ name: `${measure.id}__h`, addend: mark }] : [])];
	return columns.flatMap(({ name, addend }) =>
		sides.map((side) => join([side === own ? addend : 'null', ` as ${name}_${side}`]))
	);
}

/** A lower bound cannot be compared: a report of which a number is hidden goes into neither sum. */
const sidesOf = (sum: Sums) =>
	addendsOf(sum).flatMap(({ name }) =>
		sides.map((side) => {
			const total = `cast(sum(f.${name}_${side}) as double)`;
			const published = sum.hidden ? `case when count(f.${sum.measure.id}__h_${side}) = 0 then ${total} end` : total;
			return `${published} as ${name}_${side}`;
		})
	);

const pairColumns = (sum: Sums) => addendsOf(sum).flatMap(({ name }) => sides.map((side) => `${name}_${side}`));
const hasBoth = (sum: Sums) =>
	pairColumns(sum)
		.map((column) => `p.${column} is not null`)
		.join(' and ');

function outputColumns({ measure: { id }, denominator }: Sums): string[] {
	const value = (side: Side) =>
		denominator ? `v.${id}__n_${side} / nullif(v.${id}__d_${side}, 0)` : `v.${id}__n_${side}`;
	const [now, base] = [value('now'), value('base')];
	const percent = denominator
		? 'cast(null as double)'
		: `case when ${base} >= ${smallestBase} then (${now} - ${base}) / ${base} end`;
	return [
		`${now} as ${id}__now`,
		`${base} as ${id}__base`,
		`${now} - ${base} as ${id}__change`,
		`${percent} as ${id}__percent`
	];
}
