import { qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract, MeasureId } from '../model/contract.ts';
import type { Query, SqlStatement, SqlValue } from '../model/query.ts';
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
import { join, statement } from './statement.ts';
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
	return statement(
		join([
			'with ',
			...(tables.ctes ? [tables.ctes, ',\n'] : []),
			completeOf(query, split, tables, dialect),
			',\n',
			dutiesOf(query, contract, split),
			',\n',
			heldOf(query, contract, split, tables, dialect),
			`,\n${valuesOf(query, split)},\n${sumsOf(query, contract, split)}\n`,
			rowsOf(split, 'sums', query.measures.flatMap(outputColumns), dialect)
		]),
		tables.databases
	);
}

/** The CTE `duties`: targets that the query's members can meet; a yearly one says nothing of a shorter bucket. */
function dutiesOf(query: Query, contract: DatasetContract, split: Split): Fragment {
	const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
	const short = bucketMonths(split.grain, query.time) < 12 ? ` and t.per <> 'year'` : '';
	const members = membersOf(query, contract, split);
	return {
		text: `duties as (
	select t.unit_id, t.level, t.measure, t.dimension, t.member, t.min_value, t.per, t.valid_from, t.valid_to, t.verified,
		lead(t.valid_from) over (partition by t.unit_id, t.level, t.measure, t.dimension, t.member order by t.valid_from) as next_from
	from reference.targets t
	where t.dataset = ? and t.measure in (${marks(query.measures)}) and t.min_value is not null${short} and (${members.text})
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
 * plan of its own. Where the act changes within a report, its last row has the number.
 */
function heldOf(query: Query, contract: DatasetContract, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	const counts = query.measures.filter((id) => measureOf(contract, id).kind === 'count');
	const choose = (end: string) =>
		`case t.measure ${counts.map((id) => `when '${id}' then f.${id}${end}`).join(' ')} else null end`;
	const number = counts.length === 0 ? 'cast(null as double)' : choose('');
	const mark = counts.length === 0 ? 'cast(null as varchar)' : choose(qualifierSuffix);
	const [unit, part] = tables.lens ? ['f.source_id', 'f.part'] : ['f.unit_id', '1'];
	const isLast = 'coalesce(t.next_from > f.period_end, true)';
	const ofMember = contract.dimensions.map(({ id }) => `when '${id}' then f.${id} = t.member`);
	return join([
		`held as (\n\tselect f.unit_id, ${unit} as source_id, `,
		bucketStart('f.period_start', split.grain, query.time, dialect),
		` as bucket_start${split.dimensions.map((id) => `, f.${id}`).join('')}, t.measure,
		case when ${isLast} then ${number} end as n, case when ${isLast} then ${mark} end as q,
		t.min_value * ${part} * ${timesAsked()} as d, t.min_value * ${part} = floor(t.min_value * ${part}) as whole,
		cast(t.verified as smallint) as v, ${number} is not null as known,
		row_number() over (partition by f.unit_id, ${unit}, f.period_start, f.period_end, t.measure, t.dimension, t.member, t.valid_from, ${number} is null) as place
	from ${tables.facts} f
	join reference.units u on u.unit_id = ${unit}
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

/** How often a row asks in the days of a report, in parts: the rule of `requirementOf`, which a test holds this to. */
function timesAsked(): string {
	const start = `greatest(f.period_start, t.valid_from, u.valid_from)`;
	const end = `least(f.period_end, coalesce(t.valid_to, f.period_end), coalesce(u.valid_to, f.period_end))`;
	const part = (date: string) => `extract(day from ${date}) / extract(day from last_day(${date}))`;
	const months = `((extract(year from ${end}) - extract(year from ${start})) * 12 + extract(month from ${end}) - extract(month from ${start})
			+ ${part(end)} - (extract(day from ${start}) - 1) / extract(day from last_day(${start})))`;
	return `greatest(0, case t.per when 'week' then (${end} - ${start} + 1) / 7.0 when 'month' then ${months} when 'year' then ${months} / 12.0 end)`;
}

/** Condition that a row counts in the total of every dimension. */
function wholeOnly(contract: DatasetContract): string {
	const outside = contract.dimensions.flatMap(({ id, members }) =>
		members.filter((member) => member.outsideTotal).map((member) => `f.${id} <> ${literal(member.id)}`)
	);
	return outside.length === 0 ? 'true' : outside.join(' and ');
}

/** A report asks once, in however many rows it answers; each unit is asked for whole numbers where the act gives one. */
function valuesOf({ measures }: Query, split: Split): string {
	const dimensions = split.dimensions.map((id) => `, ${id}`).join('');
	const columns = measures.flatMap((id) => {
		const own = `h.measure = '${id}'`;
		return [
			`sum(case when ${own} then h.n end) as ${id}__n`,
			`sum(case when ${own} then h.d end) as ${id}__d`,
			`case when min(case when ${own} then h.q_low end) = max(case when ${own} then h.q_high end) then min(case when ${own} then h.q_low end)
			when min(case when ${own} then h.q_low end) is null then null else 'approx' end as ${id}__q`,
			`min(case when ${own} then h.v end) as ${id}__v`
		];
	});
	return `owed as (
	select unit_id, source_id, bucket_start${dimensions}, measure, sum(n) as n, min(q) as q_low, max(q) as q_high, min(v) as v,
		case when min(whole) then floor(sum(case when known and place = 1 then d end) * (1 + 1e-12) + 1e-6) else sum(case when known and place = 1 then d end) end as d
	from held group by unit_id, source_id, bucket_start${dimensions}, measure
),
vals as (\n\tselect unit_id, bucket_start${dimensions}, ${columns.join(',\n\t\t')}\n\tfrom owed h group by unit_id, bucket_start${dimensions}\n)`;
}

/** The CTE `sums`: what units held and were asked for, as the rows are split. */
function sumsOf({ measures }: Query, contract: DatasetContract, split: Split): string {
	const keys = keyNames(split);
	const columns = measures.flatMap((id) => [
		`sum(c.${id}__n) as ${id}__n`,
		`sum(case when c.${id}__n is not null then c.${id}__d end) as ${id}__d`,
		`min(c.${id}__v) as ${id}__v`,
		`${mergedHidden([`c.${id}__q`], `c.${id}__n is not null`, measureOf(contract, id))} as ${id}__q`
	]);
	const named = [...keys.map((key) => `c.${key}`), ...columns];
	return `sums as (\n\tselect ${named.join(',\n\t\t')}\n\tfrom vals c${groupByFirst(keys.length)}\n)`;
}

const outputColumns = (id: MeasureId): string[] => [
	`cast(v.${id}__n as double) / nullif(v.${id}__d, 0) as ${id}`,
	`cast(v.${id}__n as double) as ${id}__numerator`,
	`cast(v.${id}__d as double) as ${id}__denominator`,
	`v.${id}__v as ${id}__verified`,
	`v.${id}__q as ${id}__qualifier`
];
