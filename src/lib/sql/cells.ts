import type { Split } from './split.ts';

const list = (columns: readonly string[]) => columns.map((column) => `, ${column}`).join('');

/**
 * CTE `cells`, aliased `c` later: every unit and bucket of `reports`, for every combination of the split dimensions
 * seen in `source`, with `source`'s columns where it has them.
 */
export function cellsOf(split: Split, source: string, columns: readonly string[], joins = ''): string {
	const dimensions = split.dimensions;
	const crossed =
		dimensions.length === 0 ? '' : ` cross join (select distinct ${dimensions.join(', ')} from ${source}) members`;
	const same = dimensions.map((id) => ` and v.${id} = members.${id}`).join('');
	return `cells as (
	select r.*${list(dimensions.map((id) => `members.${id}`))}${list(columns)}
	from reports r${crossed}
	left join ${source} v on v.unit_id = r.unit_id and v.bucket_start = r.bucket_start${same}${joins}
)`;
}

/** Columns that rows are named by, and the clauses that group and order by them. */
export function keysOf(split: Split, dateText: (date: string) => string): { columns: string[]; tail: string } {
	const columns = [
		...(split.byUnit ? ['c.unit_id'] : []),
		...(split.byTime ? [`${dateText('c.bucket_start')} as bucket_start`] : []),
		...split.dimensions.map((id) => `c.${id}`)
	];
	const places = columns.map((_, index) => index + 1).join(', ');
	return { columns, tail: places === '' ? '' : `\ngroup by ${places}\norder by ${places}` };
}
