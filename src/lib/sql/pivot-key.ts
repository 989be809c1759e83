import type { PivotKey } from '../model/explore-view.ts';
import { quarterOf } from './compile-facets.ts';

/**
 * What a fact row stands under for a key of a pivot; ids come from a contract. Null for reports that reach over
 * several parts of time, and for units outside of every district.
 */
export function pivotKey(key: PivotKey): string {
	switch (key) {
		case 'unit':
			return 'f.unit_id';
		case 'province':
			return `case f.level when 'province' then f.unit_id when 'district' then f.parent_id else coalesce(f.grandparent_id, f.parent_id) end`;
		case 'district':
			return `case when f.level = 'district' then f.unit_id when f.grandparent_id is not null then f.parent_id end`;
		case 'level':
			return 'f.level';
		case 'year':
			return ifOnePart((date) => `extract(year from ${date})`);
		case 'quarter':
			return ifOnePart(quarterOf);
		case 'month':
			return ifOnePart((date) => `(extract(year from ${date}) * 12 + extract(month from ${date}) - 1)`);
		default:
			return `f.${key}`;
	}
}

const ifOnePart = (part: (date: string) => string) =>
	`case when ${part('f.period_start')} = ${part('f.period_end')} then ${part('f.period_start')} end`;
