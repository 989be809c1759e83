import type { UnitId } from '../../model/unit.ts';
import { inUse, type Coded } from './coded.ts';
import type { FactColumns } from './fact-columns.ts';

/** The same facts by unit, dimensions and first day; those alike in all three keep their order. Units come by their keys. */
export function sortColumns<Exactness extends string>(
	columns: FactColumns<Exactness>,
	unitKey: (id: UnitId) => string = (id) => id
): FactColumns<Exactness> {
	return inOrder(columns, orderOf(columns, unitKey));
}

/** What facts are sorted by. */
type FactPlaces = Pick<FactColumns, 'rows' | 'unit' | 'members' | 'period'>;

/** The rows in that order. */
export function orderOf({ rows, unit, members, period }: FactPlaces, unitKey = (id: UnitId): string => id): Int32Array {
	const days = ranksOf(period.values, ({ start }) => start);
	const groups = ranksOf(members.values, (parts) => parts.join('\t'));
	const units = ranksOf(unit.values, unitKey);
	const byDay = sortBy(period.codes, days, null, rows);
	return sortBy(unit.codes, units, sortBy(members.codes, groups, byDay, rows), rows);
}

/** The facts without some rows, and without units, periods and members of no other rows. */
export function leaveOut(columns: FactColumns, left: ReadonlySet<number>): FactColumns {
	if (left.size === 0) return columns;
	const rows = columns.rows - left.size;
	const order = new Int32Array(rows);
	for (let at = 0, next = 0; next < rows; at++) if (!left.has(at)) order[next++] = at;
	return pickRows(columns, order);
}

/** Some of the facts, in the order given. */
export function pickRows<Exactness extends string>(
	columns: FactColumns<Exactness>,
	order: Int32Array
): FactColumns<Exactness> {
	const picked = inOrder(columns, order);
	return { ...picked, unit: inUse(picked.unit), period: inUse(picked.period), members: inUse(picked.members) };
}

/** The place of each value among all, the same for equal ones. */
function ranksOf<Value>(values: readonly Value[], keyOf: (value: Value) => string): Int32Array {
	const keys = values.map(keyOf);
	const sorted = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
	const rankOf = new Map(sorted.map((key, rank) => [key, rank]));
	return Int32Array.from(keys, (key) => rankOf.get(key) ?? 0);
}

/** Counts the rows of each rank and puts every row into its place, in the order given. */
function sortBy(codes: Int32Array, ranks: Int32Array, order: Int32Array | null, rows: number): Int32Array {
	const next = new Int32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2);
	for (let at = 0; at < rows; at++) {
		const place = (ranks[codes[at] as number] as number) + 1;
		next[place] = (next[place] as number) + 1;
	}
	for (let rank = 1; rank < next.length; rank++) next[rank] = (next[rank] as number) + (next[rank - 1] as number);
	const sorted = new Int32Array(rows);
	for (let at = 0; at < rows; at++) {
		const row = order ? (order[at] as number) : at;
		const rank = ranks[codes[row] as number] as number;
		const place = next[rank] as number;
		sorted[place] = row;
		next[rank] = place + 1;
	}
	return sorted;
}

/** Codes that columns share are put in order once. */
function inOrder<Exactness extends string>(columns: FactColumns<Exactness>, order: Int32Array): FactColumns<Exactness> {
	const done = new Map<Int32Array, Int32Array>();
	const gather = (codes: Int32Array): Int32Array => {
		const known = done.get(codes);
		if (known) return known;
		const sorted = new Int32Array(order.length);
		for (let at = 0; at < order.length; at++) sorted[at] = codes[order[at] as number] as number;
		done.set(codes, sorted);
		return sorted;
	};
	const sort = <Value>({ values, codes }: Coded<Value>): Coded<Value> => ({ values, codes: gather(codes) });
	return {
		rows: order.length,
		unit: sort(columns.unit),
		period: sort(columns.period),
		members: sort(columns.members),
		counts: columns.counts.map(sort),
		qualifiers: columns.qualifiers.map(sort),
		scope: sort(columns.scope),
		provisional: sort(columns.provisional),
		submittedOn: sort(columns.submittedOn),
		revisionNo: sort(columns.revisionNo),
		asOf: sort(columns.asOf),
		file: sort(columns.file),
		line: gather(columns.line),
		status: sort(columns.status),
		cumulative: sort(columns.cumulative)
	};
}
