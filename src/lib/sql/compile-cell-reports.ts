import { commonKeys } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { all, keptPlaces } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { pivotText } from './pivot-key.ts';
import { join, statement } from './statement.ts';

/**
 * The reports of a view by those keys of its pivot that reports have, a column each: `due`, `came`, `provisional` ones of
 * these, and the first and last day that those due are of. Dimensions split rows, not reports.
 */
export function compileCellReports(view: ExploreView, tables: FactTables): SqlStatement {
	const { rows, columns } = view.pivot;
	const keys = commonKeys.filter((key) => rows.includes(key) || columns.includes(key));
	const by = keys.map((_, index) => index + 1).join(', ');
	return statement(
		join([
			`select ${keys.map((key) => `${pivotText(key, 's')} as by_${key}, `).join('')}`,
			'cast(coalesce(sum(s.due), 0) as double) as due, cast(coalesce(sum(s.due * s.came), 0) as double) as came, ',
			'cast(coalesce(sum(case when s.provisional then s.due * s.came else 0 end), 0) as double) as provisional, ',
			`${day(tables, 'min(case when s.due > 0 then s.period_start end)')} as due_from, `,
			`${day(tables, 'max(case when s.due > 0 then s.period_end end)')} as due_to`,
			`\nfrom ${tables.submissions} s where `,
			all(keptPlaces(view, 's', tables)),
			keys.length === 0 ? '' : `\ngroup by ${by}`
		]),
		tables.databases
	);
}

const day = ({ dialect }: FactTables, date: string) => dialect.dateText(date);
