import type { Dialect } from './dialect.ts';
import { reportColumnNames } from './reports.ts';
import type { Split } from './split.ts';
import { named } from './statement.ts';

/** The columns that rows are named by, in order. */
export function keyNames({ byUnit, byTime, dimensions }: Split): string[] {
	return [...(byUnit ? ['unit_id'] : []), ...(byTime ? ['bucket_start'] : []), ...dimensions];
}

/** `group by` the first so many columns; nothing where there are none, as then all rows make one. */
export function groupByFirst(count: number): string {
	return count === 0 ? '' : `\n\tgroup by ${places(count)}`;
}

const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(', ');

/**
 * The end of a statement: every row of `complete`, for every combination of the split dimensions seen in `source`, with
 * columns over the row `v` of `source` where there is one.
 */
export function rowsOf(split: Split, source: string, columns: readonly string[], dialect: Dialect): string {
	const { dimensions } = split;
	const aliasOf = (name: string) => (dimensions.includes(name) ? 'm' : 'r');
	const keys = keyNames(split);
	const shown = keys.map((name) =>
		name === 'bucket_start' ? `${dialect.dateText('r.bucket_start')} as bucket_start` : named(aliasOf(name), name)
	);
	const crossed =
		dimensions.length === 0 ? '' : `\ncross join (select distinct ${dimensions.join(', ')} from ${source}) m`;
	const same = keys.map((name) => `v.${name} = ${aliasOf(name)}.${name}`).join(' and ');
	const reports = reportColumnNames.map((name) => named('r', name)).join(', ');
	return `select ${[...shown, ...columns, reports].join(',\n\t')}
from complete r${crossed}
left join ${source} v on ${same || 'true'}${keys.length === 0 ? '' : `\norder by ${places(keys.length)}`}`;
}
