import { addDays, addMonths, yearEarlier } from '../model/period.ts';
import type { IsoDate, TimeSpan } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { monthsToTermBefore } from '../model/term-pair.ts';
import { bucketMonths } from './bucket.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { named } from './statement.ts';

/** Months back to what a change is compared with: a year, the term before, or the width of a bucket. */
export function shiftOf({ transform, grain, splitBy, time }: Query): number {
	if (transform.kind !== 'change' || transform.versus === 'same_period') return 12;
	const toTerm = transform.versus === 'term' ? monthsToTermBefore(time) : null;
	return toTerm ?? bucketMonths(splitBy.includes('time') ? grain : 'total', time);
}

/** A span so many months before. */
export function earlier(span: TimeSpan, months: number): TimeSpan {
	if (months === 12) return { ...span, start: yearEarlier(span.start), end: yearEarlier(span.end) };
	return { ...span, start: back(span.start, months), end: addDays(back(addDays(span.end, 1), months), -1) };
}

const back = (date: IsoDate, months: number) => addDays(addMonths(date, -months), Number(date.slice(8)) - 1);

/** The tables with `compared` found anew: stored reports know of the year before only. */
export function comparedTables(tables: FactTables, months: number, dialect: Dialect): FactTables {
	const kept =
		'unit_id level parent_id grandparent_id period_start period_end period_months provisional scope due came weight';
	const columns = kept.split(' ').map((column) => named('s', column));
	const text = `shifted as (
	select ${columns.join(', ')}, case when s.came = 1 and b.unit_id is not null then 1 else 0 end as compared
	from ${tables.submissions} s
	left join ${tables.submissions} b on b.unit_id = s.unit_id and b.period_months = s.period_months and b.came = 1
		and ${dialect.addMonths('b.period_start', months)} = s.period_start
)`;
	return { ...tables, submissions: 'shifted', ctes: { text, params: [] } };
}
