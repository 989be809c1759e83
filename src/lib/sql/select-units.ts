import type { SqlStatement } from '../model/query.ts';
import { duckdb } from './dialect.ts';

/** Every unit of a release, in the fields of Unit. */
export function selectUnits(dialect = duckdb): SqlStatement {
	return {
		text: `select unit_id as id, gso_code as code, name, short_name as "shortName", kind, level, division_type as division,
	parent_unit_id as parent, territory_unit_id as territory, ${dialect.dateText('valid_from')} as "validFrom", ${dialect.dateText('valid_to')} as "validTo"
from ${dialect.table('reference', 'units')}
order by unit_id`,
		params: [],
		databases: ['reference']
	};
}
