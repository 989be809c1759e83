import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Query, SqlStatement, Transform } from '../model/query.ts';
import { literal } from './literal.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import type { Split } from './split.ts';
import { qualifierOver, windowOver, wrapLevels } from './wrap-levels.ts';

type Share = Extract<Transform, { kind: 'share' }>;

/**
 * A Query for shares of the sum over the rows of a bucket. Members outside the total have none, nor have ratios; a
 * share is `partial` while any report behind its whole is missing.
 */
export function compileShare(
	query: Query,
	transform: Share,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const byParent = transform.of === 'parent' && query.splitBy.includes('unit');
	const whole = windowOver([
		...(query.splitBy.includes('time') ? ['b.bucket_start'] : []),
		...(byParent ? ['u.parent_unit_id'] : [])
	]);
	return wrapLevels(query, contract, tables, dialect, {
		inner: { ...query, transform: { kind: 'absolute' } },
		...(byParent ? { joins: ` left join ${dialect.table('reference', 'units')} u on u.unit_id = b.unit_id` } : {}),
		columnsOf: (measure, split) => shareColumns(measure, whole, insideTotal(query, contract, split)),
		reports: {
			partial: `greatest(max(b.partial) over ${whole}, case when sum(b.periods_reported) over ${whole} < sum(b.periods_due) over ${whole} then 1 else 0 end)`
		}
	});
}

function shareColumns({ id, kind }: Measure, window: string, counted: string): string[] {
	if (kind === 'ratio')
		return ['', '__numerator', '__denominator']
			.map((end) => `cast(null as double) as ${id}${end}`)
			.concat(`cast(null as varchar) as ${id}__qualifier`);
	const part = `case when ${counted} then b.${id} end`;
	const whole = `sum(${part}) over ${window}`;
	return [
		`${part} / nullif(${whole}, 0) as ${id}`,
		`${part} as ${id}__numerator`,
		`${whole} as ${id}__denominator`,
		`${qualifierOver(id, window)} as ${id}__qualifier`
	];
}

/** Condition that a row's members belong to the total of their dimensions. */
function insideTotal({ filters }: Query, contract: DatasetContract, split: Split): string {
	const outside = contract.dimensions
		.filter(({ id }) => split.dimensions.includes(id) && !filters.some(({ dimension }) => dimension === id))
		.flatMap(({ id, members }) =>
			members.filter((member) => member.outsideTotal).map((member) => `b.${id} <> ${literal(member.id)}`)
		);
	return outside.length === 0 ? 'true' : outside.join(' and ');
}
