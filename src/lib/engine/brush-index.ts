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
	const { chart = [], member = [], first = [], last = [], n = [] } = table.columns;
	let [low, high] = [Infinity, -Infinity];
	for (let row = 0; row < table.numRows; row++) {
		low = Math.min(low, Number(first[row]));
		high = Math.max(high, Number(last[row]));
	}
	const bins = table.numRows === 0 ? 0 : high - low + 1;
	const places = new Map<string, Map<string, number>>();
	for (let row = 0; row < table.numRows; row++) {
		const members = places.get(String(chart[row])) ?? new Map<string, number>();
		places.set(String(chart[row]), members);
		const name = String(member[row] ?? '');
		if (!members.has(name)) members.set(name, members.size);
	}
	let cells = 0;
	for (const members of places.values()) cells += (bins + 1) * members.size;
	if (cells > mostBrushCells) return null;

	const built = new Map<string, { before: Float64Array; straddling: number[]; members: Map<string, number> }>();
	for (const [id, members] of places)
		built.set(id, { before: new Float64Array((bins + 1) * members.size), straddling: [], members });
	for (let row = 0; row < table.numRows; row++) {
		const { before, straddling, members } = built.get(String(chart[row]))!;
		const at = members.get(String(member[row] ?? ''))!;
		const [from, to, rows] = [Number(first[row]) - low, Number(last[row]) - low, Number(n[row])];
		if (from === to) before[(from + 1) * members.size + at]! += rows;
		else straddling.push(from, to, at, rows);
	}
	const charts = new Map<string, ChartCounts>();
	for (const [id, { before, straddling, members }] of built) {
		for (let cell = members.size; cell < before.length; cell++) before[cell]! += before[cell - members.size]!;
		charts.set(id, { members: [...members.keys()], before, straddling: Float64Array.from(straddling) });
	}
	return {
		cells,
		counts(id, from, to) {
			const counts = charts.get(id);
			return counts ? countsIn(counts, clamp(from - low, bins), clamp(to - low + 1, bins)) : null;
		}
	};
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
