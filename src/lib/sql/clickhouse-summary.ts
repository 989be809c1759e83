import type { StoredTable } from './clickhouse-tables.ts';
import { identifier } from './literal.ts';

/**
 * What a table holds, in one row that engines agree on: how many rows, and for each column how many values, then their
 * sum, or their first and last where they are texts or dates.
 */
export function summaryOf({ columns }: StoredTable, table: string): string {
	const parts = columns.flatMap(({ name, type }) => {
		const column = identifier(name);
		const count = `count(${column})`;
		switch (type) {
			case 'VARCHAR':
			case 'DATE':
				return [count, `cast(min(${column}) as varchar)`, `cast(max(${column}) as varchar)`];
			case 'BOOLEAN':
				return [count, `sum(cast(${column} as smallint))`];
			default:
				return [count, `sum(${column})`];
		}
	});
	return `select ${['count(*)', ...parts].join(',\n\t')}\nfrom ${table}`;
}

/** Whether two engines say the same of a table; sums of fractions differ in their last digits. */
export function sameSummary(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
}

function isSame(one: unknown, other: unknown): boolean {
	if (one === null || other === null) return one === other;
	if (String(one) === String(other)) return true;
	const [a, b] = [Number(one), Number(other)];
	return !Number.isInteger(a) && Math.abs(a - b) <= 1e-9 * Math.abs(a);
}
