import type { MemberRows } from '../model/member-rows.ts';

/** The rows of one chart: of each its member's place among the members, its bins and how many it stands for. */
export interface BinnedRows {
	readonly members: readonly string[];
	readonly slots: ArrayLike<number>;
	readonly first: ArrayLike<number>;
	readonly last: ArrayLike<number>;
	readonly n: ArrayLike<number>;
}

/** Rows of one chart by member, for any span of the brush. */
export interface BrushCounts {
	/** The place of each member. */
	readonly slotOf: ReadonlyMap<string, number>;
	/** Rows in the bins before a bin, member by member: (bins + 1) × members. */
	readonly before: Float64Array;
	/** Rows that reach over several bins: first, last, member and rows, one after another. */
	readonly straddling: Float64Array;
}

/** Counts rows by bin and member, where `low` is the first of `bins` bins. */
export function countRows({ members, slots, first, last, n }: BinnedRows, low: number, bins: number): BrushCounts {
	const size = members.length;
	const before = new Float64Array((bins + 1) * size);
	const straddling: number[] = [];
	for (let row = 0; row < n.length; row++) {
		const from = first[row]! - low;
		const to = last[row]! - low;
		if (from === to) before[(from + 1) * size + slots[row]!]! += n[row]!;
		else straddling.push(from, to, slots[row]!, n[row]!);
	}
	for (let cell = size; cell < before.length; cell++) before[cell]! += before[cell - size]!;
	return {
		slotOf: new Map(members.map((member, slot) => [member, slot])),
		before,
		straddling: Float64Array.from(straddling)
	};
}

/** Counts where each member has the rows of those below it, too. */
export function withAncestors(
	{ slotOf, before, straddling }: BrushCounts,
	ancestorsOf: (member: string) => readonly string[]
): BrushCounts {
	const slots = new Map(slotOf);
	const slotsOf = [...slotOf].map(([member, slot]) => [
		slot,
		...ancestorsOf(member).map((above) => place(slots, above))
	]);
	const [old, size] = [slotOf.size, slots.size];
	const summed = new Float64Array(old === 0 ? 0 : (before.length / old) * size);
	before.forEach((rows, cell) => {
		if (rows === 0) return;
		const start = Math.floor(cell / old) * size;
		for (const slot of slotsOf[cell % old]!) summed[start + slot]! += rows;
	});
	const reaching: number[] = [];
	for (let at = 0; at < straddling.length; at += 4) {
		const [from, to, member, rows] = straddling.subarray(at, at + 4) as unknown as [number, number, number, number];
		for (const slot of slotsOf[member]!) reaching.push(from, to, slot, rows);
	}
	return { slotOf: slots, before: summed, straddling: Float64Array.from(reaching) };
}

function place(slots: Map<string, number>, member: string): number {
	const slot = slots.get(member) ?? slots.size;
	slots.set(member, slot);
	return slot;
}

/** The rows from a bin up to another, which is not counted. A move of a brush asks for few of many members. */
export function countsIn({ slotOf, before, straddling }: BrushCounts, from: number, to: number): MemberRows {
	const size = slotOf.size;
	const reaching = new Map<number, number>();
	for (let at = 0; at < straddling.length; at += 4) {
		if (straddling[at]! < from || straddling[at + 1]! >= to) continue;
		const slot = straddling[at + 2]!;
		reaching.set(slot, (reaching.get(slot) ?? 0) + straddling[at + 3]!);
	}
	const rowsAt = (slot: number) => {
		const within = to > from ? before[to * size + slot]! - before[from * size + slot]! : 0;
		return within + (reaching.get(slot) ?? 0);
	};
	return {
		get(member) {
			const slot = slotOf.get(member);
			return slot === undefined ? undefined : rowsAt(slot) || undefined;
		},
		*keys() {
			for (const [member, slot] of slotOf) if (rowsAt(slot) > 0) yield member;
		}
	};
}
