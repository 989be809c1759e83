import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract, DimensionId } from '../model/contract.ts';
import { createTableOf } from './create-table.ts';
import { membersOf } from './fact-codes.ts';
import { pairTable, sumTable } from './sum-tables.ts';

/**
 * Makes the table of pairs of sums: what units of a level sent for the same months of two years, added up over those of
 * which the same numbers are there in either. A change over the rows of one `pair_no`, and member, is that over all these
 * units.
 */
export function storePairs(contract: DatasetContract, kept: DimensionId | null, into: string): string {
	const members = kept === null ? ['true'] : membersOf(contract, kept).map((_, at) => `f.${kept}_no = ${at + 1}`);
	return createTableOf(
		`${into}.${pairTable(kept)}`,
		members.map((isMember) => pairsIn(contract, kept, into, isMember))
	);
}

function pairsIn(contract: DatasetContract, kept: DimensionId | null, into: string, isMember: string): string {
	const counts = countMeasures(contract).map(({ id }) => id);
	const shared = ['level_no', 'period_months', ...(kept === null ? [] : [kept, `${kept}_no`])];
	const listed = (alias: string, names: readonly string[]) => names.map((name) => `${alias}.${name}`);
	const side = (end: 'now' | 'base') =>
		[
			'm.pair_no',
			...listed('m', shared),
			...['period_start', 'period_end'].map((name) => `m.${name}_${end} as ${name}`),
			...counts.flatMap((id, at) => [
				`m.${id}_${end} as ${id}`,
				`${markIn(`m.state_${end}`, at)} as ${id}${qualifierSuffix}`
			])
		].join(', ');
	return `with sent as (
	select p.unit_id, ${listed('f', [...shared, 'period_start']).join(', ')}, max(f.period_end) as period_end,
		${counts.map((id) => `sum(f.${id}) as ${id}`).join(', ')},
		${counts.map(stateOf).join(' || ')} as state
	from ${into}.${sumTable(kept)} f join ${into}.places p on p.place_no = f.place_no
	where ${isMember}
	group by p.unit_id, ${listed('f', [...shared, 'period_start']).join(', ')}
), matched as (
	select row_number() over () as pair_no, ${listed('n', shared).join(', ')},
		n.period_start as period_start_now, max(n.period_end) as period_end_now, n.state as state_now,
		b.period_start as period_start_base, max(b.period_end) as period_end_base, b.state as state_base,
		${counts.map((id) => `sum(n.${id}) as ${id}_now, sum(b.${id}) as ${id}_base`).join(', ')}
	from sent n join sent b on ${['unit_id', ...shared].map((name) => `b.${name} = n.${name}`).join(' and ')}
		and cast(b.period_start + interval '12 months' as date) = n.period_start
	group by ${listed('n', [...shared, 'period_start', 'state']).join(', ')}, b.period_start, b.state
)
select ${side('now')} from matched m
union all
select ${side('base')} from matched m
order by level_no, period_start`;
}

/** One letter for what is there of a number in a report: texts of up to twelve are told apart as fast as numbers. */
const states = { there: '+', absent: '-', inWhole: 'w', absentInWhole: 'v', hidden: 'h' };

function stateOf(id: string): string {
	const isMarked = (marks: string) => `count(*) filter (where f.${id}${qualifierSuffix} in (${marks})) > 0`;
	const absent = `sum(f.${id}) is null`;
	return `case when ${isMarked(`'below', 'suppressed'`)} then '${states.hidden}'
		when ${isMarked(`'in_whole'`)} then case when ${absent} then '${states.absentInWhole}' else '${states.inWhole}' end
		when ${absent} then '${states.absent}' else '${states.there}' end`;
}

/** The mark of a number that is not published. */
const markIn = (
	state: string,
	at: number
) => `case substring(${state}, ${at + 1}, 1) when '${states.hidden}' then 'suppressed'
	when '${states.inWhole}' then 'in_whole' when '${states.absentInWhole}' then 'in_whole' end`;
