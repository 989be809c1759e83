import type { SqlStatement } from '../model/query.ts';

/** Residents of every unit that existed in a year: `unit_id`, `residents`. */
export function selectResidents(year: number): SqlStatement {
	return {
		text: 'select unit_id, population as residents from reference.unit_years where year = ? order by unit_id',
		params: [year],
		databases: ['reference']
	};
}
