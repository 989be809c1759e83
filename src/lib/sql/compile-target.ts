import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Query, SqlStatement, SqlValue } from '../model/query.ts';
import { targetPeriods } from '../model/target.ts';
import { monthsIn } from '../model/period.ts';
import { terms } from '../model/term.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { groupByFirst, keyNames, rowsOf } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { literal } from './literal.ts';
import { measureOf, mergedHidden } from './measure-columns.ts';
import { completeOf } from './reports.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, named, statement } from './statement.ts';
import { targetNumbers } from './target-numbers.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * A Query for what was held against what the targets in force asked for, over the reports that give the number.
 * Measures without a target for their units, members and grain have no number.
 */
export function compileTarget(
	query: Query,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const split = splitOf(query, contract);
	const measures = query.measures.map((id) => measureOf(contract, id));
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			completeOf(query, split, tables, dialect),
			',\n',
			dutiesOf(query, contract, split, dialect),
			',\n',
			heldOf(query, contract, split, tables, dialect),
			`,\n${valuesOf(query, split)},\n${sumsOf(query, contract, split)}\n`,
			rowsOf(split, 'sums', measures.flatMap(outputColumns), dialect)
		]),
		tables.databases
	);
}

const targetColumns =
	'unit_id level measure dimension member min_value max_value per valid_from valid_to verified'.split(' ');

/**
 * The CTE `duties`: targets that the query's members can meet. A yearly one says nothing of a shorter bucket, and that of
 * a term nothing of a part of it, but what is asked of all the time of a query.
 */
function dutiesOf(query: Query, contract: DatasetContract, split: Split, dialect: Dialect): Fragment {
	const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
	const short = bucketMonths(split.grain, query.time) < 12 ? ` and t.per <> 'year'` : '';
	const part = split.grain === 'total' ? '' : ` and t.per in (${targetPeriods.map(literal).join(', ')})`;
	const members = membersOf(query, contract, split);
	return {
		text: `duties as (
	select ${targetColumns.map((name) => named('t', name)).join(', ')},
		min(t.valid_from) over (partition by t.unit_id, t.level, t.measure, t.dimension, t.member order by t.valid_from
			rows between 1 following and 1 following) as next_from
	from ${dialect.table('reference', 'targets')} t
	where t.dataset = ? and t.measure in (${marks(query.measures)}) and t.min_value is not null${short}${part} and (${members.text})
)`,
		params: [query.dataset, ...query.measures, ...members.params]
	};
}

/** Condition that a target is of all that the query counts, or of one member of the only dimension it is limited to. */
function membersOf({ filters }: Query, contract: DatasetContract, split: Split): Fragment {
	const [filter, ...others] = filters;
	const [splits, ...more] = split.dimensions;
	if (others.length > 0 || more.length > 0) return { text: 'false', params: [] };
	if (filter && splits && filter.dimension !== splits) return { text: 'false', params: [] };
	const conditions: string[] = filter || splits ? [] : ['t.dimension is null'];
	const params: SqlValue[] = [];
	for (const { id, members } of contract.dimensions) {
		if ((filter && filter.dimension !== id) || (splits && splits !== id)) continue;
		const counted = members.filter((member) => splits === id || !member.outsideTotal).map((member) => member.id);
		const ids = filter ? filter.members : counted;
		conditions.push(`t.dimension = '${id}' and t.member in (${ids.map(() => '?').join(', ')})`);
		params.push(...ids);
	}
	return { text: conditions.length === 0 ? 'false' : conditions.join(' or '), params };
}

/**
 * The CTE `held`: each report's number of a measure, and what a row of the act asked of its days while the unit stood.
 * A minimum for a level is set for one office: numbers of a whole territory cannot be held against it, but against a
 * plan of its own. Where the act changes within a report, its last row has the number. A ratio is asked for whole, by
 * the row in force at the end of the report.
 */
function heldOf(query: Query, contract: DatasetContract, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	const numbers = targetNumbers(query, contract, split);
	const { count, marks, isRatio } = numbers;
	const [unit, part] = tables.lens ? ['f.source_id', 'f.part'] : ['f.unit_id', '1'];
	const inForce = `case when ${isRatio} then ${isAtEnd} else coalesce(t.next_from > f.period_end, true) end`;
	const asked = (value: string) =>
		`case when ${isRatio} then ${value} else ${value} * ${part} * ${timesAsked(dialect)} end`;
	const isWhole = (value: string) => `not (${isRatio}) and ${value} * ${part} = floor(${value} * ${part})`;
	const ofMember = contract.dimensions.map(({ id }) => `when '${id}' then f.${id} = t.member`);
	return join([
		`held as (\n\tselect f.unit_id as unit_id, ${unit} as source_id, `,
		bucketStart('f.period_start', split.grain, query.time, dialect),
		` as bucket_start${split.dimensions.map((id) => `, ${named('f', id)}`).join('')}, t.measure as measure,\n\t\tcase when ${inForce} then `,
		numbers.held,
		` end as n, `,
		numbers.each,
		` as o,
		case when ${inForce} then ${marks[0]} end as q_low, case when ${inForce} then ${marks[1]} end as q_high,
		${asked('t.min_value')} as least, ${isWhole('t.min_value')} as whole,
		case when t.max_value is null then ${unlimited} else ${asked('t.max_value')} end as most,
		t.max_value is null or (${isWhole('t.max_value')}) as whole_most, cast(t.verified as smallint) as v,
		case when ${isRatio} then ${isAtEnd} else ${count} is not null
			and row_number() over (partition by f.unit_id, ${unit}, f.period_start, f.period_end, t.measure, t.dimension, t.member, t.valid_from, ${count} is null) = 1 end as asks
	from ${tables.facts} f
	join ${dialect.table('reference', 'units')} u on u.unit_id = ${unit}
	join duties t on coalesce(t.unit_id = ${unit}, t.level = f.level)
		and t.valid_from <= f.period_end and coalesce(t.valid_to, f.period_end) >= f.period_start
		and (t.unit_id is not null or f.scope is distinct from 'territory') and ${ofMember.length === 0 ? wholeOnly(contract) : `case t.dimension ${ofMember.join(' ')} else ${wholeOnly(contract)} end`}
	where `,
		inUnits(query, tables, 'f'),
		' and ',
		inOneBucket('f', split.grain, query.time, dialect),
		'\n)'
	]);
}

const isAtEnd = 'coalesce(t.valid_to, f.period_end) >= f.period_end';
/** What is asked at most where the act does not say; it stays so in every sum. */
const unlimited = `cast('Infinity' as double)`;

/** How often a row asks in the days of a report, in parts: the rule of `requirementOf`, which a test holds this to. */
function timesAsked(dialect: Dialect): string {
	const start = `greatest(f.period_start, t.valid_from, u.valid_from)`;
	const end = `least(f.period_end, coalesce(t.valid_to, f.period_end), coalesce(u.valid_to, f.period_end))`;
	const part = (date: string) => `extract(day from ${date}) / extract(day from last_day(${date}))`;
	const months = `((extract(year from ${end}) - extract(year from ${start})) * 12 + extract(month from ${end}) - extract(month from ${start})
			+ ${part(end)} - (extract(day from ${start}) - 1) / extract(day from last_day(${start})))`;
	const ofTerms = terms.map((term) => `when ${literal(term.key)} then ${months} / ${monthsIn(term)}.0`).join(' ');
	return `greatest(0, case t.per when 'week' then (${dialect.daysBetween(start, end)} + 1) / 7.0 when 'month' then ${months} when 'year' then ${months} / 12.0 ${ofTerms} end)`;
}

/** Condition that a row counts in the total of every dimension. */
function wholeOnly(contract: DatasetContract): string {
	const outside = contract.dimensions.flatMap(({ id, members }) =>
		members.filter((member) => member.outsideTotal).map((member) => `f.${id} <> ${literal(member.id)}`)
	);
	return outside.length === 0 ? 'true' : outside.join(' and ');
}

/**
 * A report asks once, in however many rows it answers; each unit is asked for whole numbers where the act gives one,
 * and may hold what is left of one too.
 */
function valuesOf({ measures }: Query, split: Split): string {
	const dimensions = split.dimensions.map((id) => `, ${id}`).join('');
	const columns = measures.flatMap((id) => {
		const own = (column: string) => `case when h.measure = '${id}' then h.${column} end`;
		return [
			...totals.map((column) => `sum(${own(column)}) as ${id}__${column}`),
			`case when min(${own('q_low')}) = max(${own('q_high')}) then min(${own('q_low')})
			when min(${own('q_low')}) is null then null else 'approx' end as ${id}__q`,
			`min(${own('v')}) as ${id}__v`
		];
	});
	const asked = (column: string) => `sum(case when asks then ${column} * o end)`;
	return `owed as (
	select unit_id, source_id, bucket_start${dimensions}, measure, sum(n) as n, sum(case when asks then o end) as o,
		min(q_low) as q_low, max(q_high) as q_high, min(v) as v,
		case when min(whole) then floor(${asked('least')} * (1 + 1e-12) + 1e-6) else ${asked('least')} end as d,
		case when min(whole_most) then ceil(${asked('most')} * (1 - 1e-12) - 1e-6) else ${asked('most')} end as m
	from held group by unit_id, source_id, bucket_start${dimensions}, measure
),
vals as (\n\tselect unit_id, bucket_start${dimensions}, ${columns.join(',\n\t\t')}\n\tfrom owed h group by unit_id, bucket_start${dimensions}\n)`;
}

/** What was held, the least and the most that was asked for, and the denominator that a ratio was asked of. */
const totals = ['n', 'd', 'm', 'o'] as const;

/** The CTE `sums`: what units held and were asked for, as the rows are split. */
function sumsOf({ measures }: Query, contract: DatasetContract, split: Split): string {
	const keys = keyNames(split);
	const columns = measures.flatMap((id) => [
		...totals.map((column) => `sum(case when c.${id}__n is not null then c.${id}__${column} end) as ${id}__${column}`),
		`min(c.${id}__v) as ${id}__v`,
		`${mergedHidden([`c.${id}__q`], `c.${id}__n is not null`, measureOf(contract, id))} as ${id}__q`
	]);
	const all = [...keys.map((key) => named('c', key)), ...columns];
	return `sums as (\n\tselect ${all.join(',\n\t\t')}\n\tfrom vals c${groupByFirst(keys.length)}\n)`;
}

const outputColumns = ({ id, kind }: Measure): string[] => [
	`cast(v.${id}__n as double) / nullif(v.${id}__d, 0) as ${id}`,
	`cast(v.${id}__n as double) as ${id}__numerator`,
	`cast(v.${id}__d as double) as ${id}__denominator`,
	`nullif(cast(v.${id}__m as double), ${unlimited}) as ${id}__most`,
	...(kind === 'ratio' ? [`cast(v.${id}__o as double) as ${id}__each`] : []),
	`v.${id}__v as ${id}__verified`,
	`v.${id}__q as ${id}__qualifier`
];
