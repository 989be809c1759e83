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
	const members = membersOf(table);
	const cells = [...members.values()].reduce((sum, { size }) => sum + (bins + 1) * size, 0);
	if (cells > mostBrushCells) return null;
	const charts = countCharts(table, members, low, bins);
	return {
		cells,
		counts(id, from, to) {
			const counts = charts.get(id);
			return counts ? countsIn(counts, clamp(from - low, bins), clamp(to - low + 1, bins)) : null;
		}
	};
}

/** The first bin, and how many there are. */
function binsOf({ numRows, columns: { first = [], last = [] } }: ResultTable): readonly [low: number, bins: number] {
	let [low, high] = [Infinity, -Infinity];
	for (let row = 0; row < numRows; row++) {
		low = Math.min(low, Number(first[row]));
		high = Math.max(high, Number(last[row]));
	}
	return numRows === 0 ? [0, 0] : [low, high - low + 1];
}

/** The members of a chart, and their places. */
type Places = ReadonlyMap<string, number>;

function membersOf({ numRows, columns: { chart = [], member = [] } }: ResultTable): ReadonlyMap<string, Places> {
	const charts = new Map<string, Map<string, number>>();
	for (let row = 0; row < numRows; row++) {
		const id = String(chart[row]);
		const members = charts.get(id) ?? new Map<string, number>();
		charts.set(id, members);
		const name = String(member[row] ?? '');
		if (!members.has(name)) members.set(name, members.size);
	}
	return charts;
}

function countCharts(
	{ numRows, columns: { chart = [], member = [], first = [], last = [], n = [] } }: ResultTable,
	members: ReadonlyMap<string, Places>,
	low: number,
	bins: number
): ReadonlyMap<string, ChartCounts> {
	const made = new Map(
		[...members].map(([id, places]) => {
			const before = new Float64Array((bins + 1) * places.size);
			return [id, { places, before, straddling: [] as number[] }] as const;
		})
	);
	for (let row = 0; row < numRows; row++) {
		const { places, before, straddling } = made.get(String(chart[row]))!;
		const at = places.get(String(member[row] ?? ''))!;
		const [from, to, rows] = [Number(first[row]) - low, Number(last[row]) - low, Number(n[row])];
		if (from === to) before[(from + 1) * places.size + at]! += rows;
		else straddling.push(from, to, at, rows);
	}
	return new Map([...made].map(([id, { places, before, straddling }]) => [id, cumulated(places, before, straddling)]));
}

function cumulated(places: Places, before: Float64Array, straddling: readonly number[]): ChartCounts {
	const { size } = places;
	for (let cell = size; cell < before.length; cell++) before[cell]! += before[cell - size]!;
	return { members: [...places.keys()], before, straddling: Float64Array.from(straddling) };
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
