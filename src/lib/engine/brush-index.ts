import type { ResultTable } from '../model/result.ts';

/** Rows of one chart by member, for any span of the brush. */
interface ChartCounts {
	readonly members: readonly string[];
	/** Rows in the bins before a bin, member by member: (bins + 1) × members. */
	readonly before: Float64Array;
	/** Rows that reach over several bins: first, last, member and rows, one after another. */
	readonly straddling: Float64Array;
}

/** Answers how many rows each member of the linked charts has under any span of one brush, from numbers in memory. */
export interface BrushIndex {
	/** Rows by member of a chart whose bins lie in the span, both ends counted; null for a chart not in the index. */
	counts(chart: string, first: number, last: number): ReadonlyMap<string, number> | null;
	/** Numbers held. */
	readonly cells: number;
}

/** Above this many cells the index is not worth its memory, and queries answer instead. */
export const mostBrushCells = 4_000_000;

/** An index of the rows that `compileBrush` asks for; null where it would be too large. */
export function brushIndexOf(table: ResultTable): BrushIndex | null {
	const [low, bins] = binsOf(table);
	const { charts, slots } = membersOf(table);
	const cells = [...charts.values()].reduce((sum, { members }) => sum + (bins + 1) * members.length, 0);
	if (cells > mostBrushCells) return null;
	const counted = countCharts(table, charts, slots, [low, bins]);
	return {
		cells,
		counts(id, from, to) {
			const counts = counted.get(id);
			return counts ? countsIn(counts, clamp(from - low, bins), clamp(to - low + 1, bins)) : null;
		}
	};
}

/** The first bin, and how many there are. */
function binsOf({ numRows, columns: { first = [], last = [], n = [] } }: ResultTable): readonly [number, number] {
	let [low, high] = [Infinity, -Infinity];
	for (let row = 0; row < numRows; row++) {
		if (n[row] === 0) continue;
		low = Math.min(low, Number(first[row]));
		high = Math.max(high, Number(last[row]));
	}
	return low > high ? [0, 0] : [low, high - low + 1];
}

/** The members of a chart in the order of their slots. */
class ChartMembers {
	readonly members: string[] = [];
	readonly #slots = new Map<string, number>();
	readonly #slotsOfPlaces = new Map<number, number>();

	slotOf(name: string): number {
		const known = this.#slots.get(name);
		if (known !== undefined) return known;
		this.#slots.set(name, this.members.length);
		return this.members.push(name) - 1;
	}

	/** The slot of the member that a place stands for. */
	slotOfPlace(place: number, names: ReadonlyMap<number, string>): number {
		const known = this.#slotsOfPlaces.get(place);
		if (known !== undefined) return known;
		const slot = this.slotOf(names.get(place) ?? '');
		this.#slotsOfPlaces.set(place, slot);
		return slot;
	}
}

interface FoundMembers {
	readonly charts: ReadonlyMap<string, ChartMembers>;
	/** The slot of each row among the members of its chart; -1 of rows that only name a place. */
	readonly slots: Int32Array;
}

function membersOf(table: ResultTable): FoundMembers {
	const { numRows, columns } = table;
	const { chart = [], member = [], place = [], n = [] } = columns;
	const names = namesOf(table);
	const charts = new Map<string, ChartMembers>();
	const slots = new Int32Array(numRows).fill(-1);
	for (let row = 0; row < numRows; row++) {
		if (n[row] === 0) continue;
		const id = String(chart[row]);
		const found = charts.get(id) ?? new ChartMembers();
		charts.set(id, found);
		const at = Number(place[row]);
		slots[row] = at < 0 ? found.slotOf(String(member[row] ?? '')) : found.slotOfPlace(at, names);
	}
	return { charts, slots };
}

/** What the places of units are called. */
function namesOf({ numRows, columns: { member = [], place = [], n = [] } }: ResultTable): ReadonlyMap<number, string> {
	const names = new Map<number, string>();
	for (let row = 0; row < numRows; row++) if (n[row] === 0) names.set(Number(place[row]), String(member[row]));
	return names;
}

function countCharts(
	{ numRows, columns: { chart = [], first = [], last = [], n = [] } }: ResultTable,
	charts: FoundMembers['charts'],
	slots: Int32Array,
	[low, bins]: readonly [number, number]
): ReadonlyMap<string, ChartCounts> {
	const made = new Map(
		[...charts].map(([id, { members }]) => {
			const before = new Float64Array((bins + 1) * members.length);
			return [id, { members, before, straddling: [] as number[] }] as const;
		})
	);
	for (let row = 0; row < numRows; row++) {
		const slot = slots[row] as number;
		if (slot < 0) continue;
		const { members, before, straddling } = made.get(String(chart[row]))!;
		const [from, to, rows] = [Number(first[row]) - low, Number(last[row]) - low, Number(n[row])];
		if (from === to) before[(from + 1) * members.length + slot]! += rows;
		else straddling.push(from, to, slot, rows);
	}
	return new Map([...made].map(([id, counts]) => [id, cumulated(counts)]));
}

type Uncumulated = Omit<ChartCounts, 'straddling'> & { readonly straddling: readonly number[] };

function cumulated({ members, before, straddling }: Uncumulated): ChartCounts {
	const size = members.length;
	for (let cell = size; cell < before.length; cell++) before[cell]! += before[cell - size]!;
	return { members, before, straddling: Float64Array.from(straddling) };
}

const clamp = (bin: number, bins: number) => Math.min(bins, Math.max(0, bin));

function countsIn({ members, before, straddling }: ChartCounts, from: number, to: number): Map<string, number> {
	const size = members.length;
	const rows = new Float64Array(size);
	if (to > from) for (let at = 0; at < size; at++) rows[at] = before[to * size + at]! - before[from * size + at]!;
	for (let at = 0; at < straddling.length; at += 4)
		if (straddling[at]! >= from && straddling[at + 1]! < to) rows[straddling[at + 2]!]! += straddling[at + 3]!;
	const counts = new Map<string, number>();
	for (let at = 0; at < size; at++) if (rows[at]! > 0) counts.set(members[at]!, rows[at]!);
	return counts;
}
