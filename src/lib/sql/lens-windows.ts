import type { Query } from '../model/query.ts';
import type { Dialect } from './dialect.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * The start of the window in which reports of different units are compared as one: old and new units cut a quarter
 * differently, so quarters are compared where the grain allows.
 */
export function windowKey(date: string, { grain, time, splitBy }: Query, dialect: Dialect): string {
	const monthly = time.calendar !== 'civil' || (grain === 'month' && splitBy.includes('time'));
	return dialect.truncate(date, monthly ? 'month' : 'quarter');
}

/**
 * CTEs `windows`, one row per unit and window with the months that its reports cover, and `compared`, those of which
 * everything is in, as it was for the same months a year before.
 */
export function windowsOf(submissions: string, query: Query, condition: string, dialect: Dialect): Fragment {
	const months = `extract(month from min(s.period_start)) * 100 + extract(month from max(s.period_end))`;
	return {
		text: `windows as (
	select t.unit_id, ${windowKey('s.period_start', query, dialect)} as period_start, ${months} as months,
		sum(s.due) as due, sum(s.came) as came
	from ${submissions} s
	join targets t on t.from_id = s.unit_id and s.period_start between t.fact_from and t.fact_to
	where t.share is not null and (s.due = 1 or s.came = 1)${condition}
	group by 1, 2
),
compared as (
	select n.unit_id, n.period_start
	from windows n
	join windows b on b.unit_id = n.unit_id and b.months = n.months and ${dialect.addMonths('b.period_start', 12)} = n.period_start
	where n.came > 0 and n.came >= n.due and b.came >= b.due
)`,
		params: []
	};
}
