import type { SqlStatement } from '../model/query.ts';
import { duckdb } from './dialect.ts';

/** What ended every unit that has ended: id, to (its successors, the largest part first), act. */
export function selectEnds(dialect = duckdb): SqlStatement {
	return {
		text: `select c.old_unit_id as id, c.new_unit_id as "to", c.legal_basis as act
from ${dialect.table('reference', 'unit_changes')} c join ${dialect.table('reference', 'units')} u on u.unit_id = c.old_unit_id
where c.old_unit_id is distinct from c.new_unit_id and c.pop_share is distinct from 0
	and c.effective_date = ${dialect.addDays('u.valid_to', 1)}
order by 1, c.pop_share desc nulls last, 2`,
		params: [],
		databases: ['reference']
	};
}
