import type { SqlStatement } from '../model/query.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import { duckdb } from './dialect.ts';

const databases = ['reference'];

/** Every target of a release, in the fields of Target. */
export function selectTargets(dialect = duckdb): SqlStatement {
	return {
		text: `select target_id as id, unit_id as unit, level, dataset, measure, dimension, member, min_value as min, max_value as max, per,
	${dialect.dateText('valid_from')} as "validFrom", ${dialect.dateText('valid_to')} as "validTo",
	legal_basis as "legalBasis", case when verified then 1 else 0 end as verified
from ${dialect.table('reference', 'targets')}
order by target_id, valid_from`,
		params: [],
		databases
	};
}

/** What units of a group came from, became, and what became of the units below them, in the fields of UnitChange. */
export function selectChanges({ level, parent }: UnitGroup, dialect = duckdb): SqlStatement {
	const units = dialect.table('reference', 'units');
	const group = `(select unit_id from ${units} where level = ? and parent_unit_id ${parent === null ? 'is null' : '= ?'})`;
	const params = parent === null ? [level] : [level, parent];
	return {
		text: `select c.old_unit_id as "from", c.new_unit_id as "to", ${dialect.dateText('c.effective_date')} as date,
	c.legal_basis as "legalBasis", c.change_type as type, c.pop_share as share, c.share_basis as basis
from ${dialect.table('reference', 'unit_changes')} c
left join ${units} o on o.unit_id = c.old_unit_id
where c.old_unit_id in ${group} or c.new_unit_id in ${group} or o.parent_unit_id in ${group}
order by c.effective_date, c.old_unit_id, c.new_unit_id`,
		params: [...params, ...params, ...params],
		databases
	};
}
