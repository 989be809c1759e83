import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import { filterOf } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { IsoDate } from '../model/period.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { residentsOfTargets, sharedCount } from './lens-tables.ts';
import { literal } from './literal.ts';
import { named } from './statement.ts';

/**
 * A dataset's tables as a view of the analyst's page sees them. Through a lens a row is a part of a fact or report: a
 * fact's counts times the share that belongs to a unit of the day, at that unit's place in the tree; `source_id` is the
 * unit that reported. What belongs there in a part of unknown size is a report that has not come.
 */
export function exploreTables(view: ExploreView, contract: DatasetContract, stored: FactTables): FactTables {
	const { lens } = view;
	if (lens.kind === 'as_published') return stored;
	const { dialect, databases } = stored;
	const targets = targetsOn(lens.date, splitsUnits(view), dialect);
	const joined = (alias: 'f' | 's') =>
		`join ${targets} t on t.from_id = ${alias}.unit_id and ${alias}.period_start between t.fact_from and t.fact_to`;
	const facts = [
		...placeOf('f'),
		...['period_start', 'period_end', 'period_months', ...contract.dimensions.map(({ id }) => id)].map((name) =>
			named('f', name)
		),
		...countMeasures(contract).flatMap(({ id }) => sharedCount(id)),
		...['scope', 'provisional', 'source_file', 'source_row'].map((name) => named('f', name))
	];
	const reports = [
		...placeOf('s'),
		...['period_start', 'period_end', 'status', 'provisional', 'scope', 'due'].map((name) => named('s', name)),
		'case when t.share is null then 0 else s.came end as came'
	];
	return {
		facts: `(select ${facts.join(', ')} from ${stored.facts} f ${joined('f')} where t.share is not null)`,
		submissions: `(select ${reports.join(', ')} from ${stored.submissions} s ${joined('s')})`,
		residents: `(${residentsOfTargets(targets, dialect)})`,
		reporter: 'source_id',
		databases,
		dialect
	};
}

const placeOf = (alias: 'f' | 's') => [
	...['unit_id', 'level', 'parent_id', 'grandparent_id'].map((name) => named('t', name)),
	`${alias}.unit_id as source_id`
];

/** Parts of one unit's facts may come to stand under different members, or be kept apart by a filter. */
function splitsUnits(view: ExploreView): boolean {
	const keys = [...view.pivot.rows, ...view.pivot.columns];
	return keys.includes('unit') || keys.includes('district') || filterOf(view, 'unit') !== undefined;
}

/**
 * The units that facts count in on a day, with their places. A part is an estimate where the parts that are added up with
 * it do not make a whole again.
 */
function targetsOn(date: IsoDate, apart: boolean, { table, dateOf }: Dialect): string {
	const day = dateOf(literal(date));
	const together = `l.from_unit_id, l.fact_from, ${apart ? 'l.to_unit_id' : 'l.to_level'}`;
	return `(select l.from_unit_id as from_id, l.to_unit_id as unit_id, case when l.to_body then null else l.to_level end as level,
	u.parent_unit_id as parent_id, g.parent_unit_id as grandparent_id, l.fact_from as fact_from, l.fact_to as fact_to, l.share as share,
	sum(l.share) over (partition by ${together}) < 1 - 1e-9 as estimated
	from ${table('reference', 'lineage')} l
	join ${table('reference', 'units')} u on u.unit_id = l.to_unit_id
	left join ${table('reference', 'units')} g on g.unit_id = u.parent_unit_id
	where l.lens_from <= ${day} and l.lens_to >= ${day})`;
}
