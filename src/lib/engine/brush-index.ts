import type { MemberRows } from '../model/member-rows.ts';
import type { SqlStatement } from '../model/query.ts';
import type { ResultColumn, ResultTable } from '../model/result.ts';
import type { BrushStatements } from '../sql/compile-brush.ts';
import { countRows, countsIn, withAncestors } from './brush-counts.ts';
import type { BinnedRows } from './brush-counts.ts';

/** Answers how many rows each member of the linked charts has under any span of one brush, from numbers in memory. */
export interface BrushIndex {
	/**
	 * Rows by member of a chart whose bins lie in the span, both ends counted; null for a chart not in the index. A unit has
	 * the rows of those below it, too.
	 */
	counts(chart: string, first: number, last: number): MemberRows | null;
	/** Numbers held. */
	readonly cells: number;
}

/** Above this many cells the index is not worth its memory, and queries answer instead. */
export const mostBrushCells = 4_000_000;

/** The answers to what `compileBrush` asks for. */
export interface BrushRows {
	readonly charts: readonly ResultTable[];
	readonly units: { readonly rows: ResultTable; readonly names: ResultTable } | null;
}

/** Asks for them. */
export async function brushRows(
	{ charts, units }: BrushStatements,
	run: (statement: SqlStatement) => Promise<ResultTable>
): Promise<BrushRows> {
	const asked = Promise.all(charts.map((statement) => run(statement)));
	const [all, rows, names] = await Promise.all([asked, units && run(units.rows), units && run(units.names)]);
	return { charts: all, units: rows && names ? { rows, names } : null };
}

/** An index of such rows; null where it would be too large. `ancestorsOf` gives the units above one. */
export function brushIndexOf(
	{ charts, units }: BrushRows,
	ancestorsOf: (unit: string) => readonly string[]
): BrushIndex | null {
	const rows = new Map(charts.flatMap((table) => [...chartRows(table)]));
	if (units && units.rows.numRows > 0) rows.set('unit', unitRows(units.rows, units.names));
	const [low, bins] = binsOf([...rows.values()]);
	const cells = [...rows.values()].reduce((sum, { members }) => sum + (bins + 1) * members.length, 0);
	if (cells > mostBrushCells) return null;
	const counted = new Map([...rows].map(([id, one]) => [id, countRows(one, low, bins)] as const));
	const byUnit = counted.get('unit');
	if (byUnit) counted.set('unit', withAncestors(byUnit, ancestorsOf));
	return {
		cells,
		counts(id, from, to) {
			const counts = counted.get(id);
			return counts ? countsIn(counts, clamp(from - low, bins), clamp(to - low + 1, bins)) : null;
		}
	};
}

function chartRows({ numRows, columns }: ResultTable): Map<string, BinnedRows> {
	const { chart = [], member = [], first = [], last = [], n = [] } = columns;
	const charts = new Map<string, Map<string, number>>();
	const found = new Map<string, { slots: number[]; first: number[]; last: number[]; n: number[] }>();
	for (let row = 0; row < numRows; row++) {
		const [id, name] = [String(chart[row]), String(member[row] ?? '')];
		const slots = charts.get(id) ?? new Map<string, number>();
		charts.set(id, slots);
		const slot = slots.get(name) ?? slots.size;
		slots.set(name, slot);
		const rows = found.get(id) ?? { slots: [], first: [], last: [], n: [] };
		found.set(id, rows);
		rows.slots.push(slot);
		rows.first.push(Number(first[row]));
		rows.last.push(Number(last[row]));
		rows.n.push(Number(n[row]));
	}
	return new Map([...charts].map(([id, slots]) => [id, { ...found.get(id)!, members: [...slots.keys()] }]));
}

/** The rows of units by place; a unit may have had several. */
function unitRows({ numRows, columns }: ResultTable, names: ResultTable): BinnedRows {
	const [place, first, last, n] = ['place', 'first', 'last', 'n'].map((id) => numbersOf(columns[id], numRows));
	const slotOf = new Map<string, number>();
	const slotOfPlace: number[] = [];
	numbersOf(names.columns.place, names.numRows).forEach((at, row) => {
		const name = String(names.columns.member?.[row]);
		slotOfPlace[at] = slotOf.get(name) ?? slotOf.size;
		slotOf.set(name, slotOfPlace[at]);
	});
	const slots = new Int32Array(numRows);
	for (let row = 0; row < numRows; row++) slots[row] = slotOfPlace[place![row]!]!;
	return { members: [...slotOf.keys()], slots, first: first!, last: last!, n: n! };
}

const numbersOf = (cells: ResultColumn | undefined, length: number): Float64Array =>
	cells instanceof Float64Array ? cells : Float64Array.from({ length }, (_, row) => Number(cells?.[row]));

/** The first bin, and how many there are. */
function binsOf(charts: readonly BinnedRows[]): readonly [number, number] {
	let [low, high] = [Infinity, -Infinity];
	for (const { first, last } of charts) {
		for (let row = 0; row < first.length; row++) {
			low = Math.min(low, first[row]!);
			high = Math.max(high, last[row]!);
		}
	}
	return low > high ? [0, 0] : [low, high - low + 1];
}

const clamp = (bin: number, bins: number) => Math.min(bins, Math.max(0, bin));
