import type { SqlStatement } from '../model/query.ts';
import { duckdb } from './dialect.ts';

/** Residents of every unit that existed in a year: `unit_id`, `residents`. */
export function selectResidents(year: number, dialect = duckdb): SqlStatement {
	return {
		text: `select unit_id, population as residents from ${dialect.table('reference', 'unit_years')} where year = ? order by unit_id`,
		params: [year],
		databases: ['reference']
	};
}
