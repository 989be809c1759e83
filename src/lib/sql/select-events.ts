import type { SqlStatement } from '../model/query.ts';
import { duckdb } from './dialect.ts';

/** Every event of a release, in the fields of DatedEvent. */
export function selectEvents(dialect = duckdb): SqlStatement {
	return {
		text: `select event_id as id, ${dialect.dateText('date')} as date, ${dialect.dateText('end_date')} as "endDate", dataset,
	unit_id as unit, kind, label_vi as "labelVi", label_en as "labelEn"
from ${dialect.table('reference', 'events')}
order by date, event_id`,
		params: [],
		databases: ['reference']
	};
}
