import type { Query } from '../model/query.ts';
import type { Dialect } from './dialect.ts';
import { shiftOf } from './shift.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * The start of the window in which reports of different units are compared as one: old and new units cut a quarter
 * differently, so quarters are compared where the grain allows.
 */
export function windowKey(date: string, query: Query, dialect: Dialect): string {
	const { grain, time, splitBy } = query;
	const cutsQuarters = (grain === 'month' && splitBy.includes('time')) || shiftOf(query) % 3 !== 0;
	const monthly = time.calendar !== 'civil' || cutsQuarters;
	return dialect.truncate(date, monthly ? 'month' : 'quarter');
}

/**
 * CTEs over the reports `sent`: `windows`, one row per unit and window with the months that its reports cover, and `compared`, those of which
 * everything is in, as it was for the same months of the window that they are compared with.
 */
export function windowsOf(query: Query, dialect: Dialect): Fragment {
	const key = windowKey('s.period_start', query, dialect);
	const monthOf = (date: string) => `(extract(year from ${date}) * 12 + extract(month from ${date}))`;
	const months = ['min(s.period_start)', 'max(s.period_end)'].map(
		(date) => `(${monthOf(date)} - ${monthOf(`min(${key})`)})`
	);
	return {
		text: `windows as (
	select s.unit_id as unit_id, ${key} as period_start, ${months.join(' * 100 + ')} as months,
		sum(s.due) as due, sum(s.came) as came
	from sent s
	where s.due > 0 or s.came > 0
	group by 1, 2
),
compared as (
	select n.unit_id as unit_id, n.period_start as period_start
	from windows n
	join windows b on b.unit_id = n.unit_id and b.months = n.months and ${dialect.addMonths('b.period_start', shiftOf(query))} = n.period_start
	where n.came > 0 and n.came >= n.due and b.came >= b.due
)`,
		params: []
	};
}
