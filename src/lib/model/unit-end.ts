import { textAt } from './result.ts';
import type { ResultTable } from './result.ts';
import type { UnitId } from './unit.ts';

/** What ended a unit: the act, and the units that took it over by whole or part; none where nothing followed. */
export interface UnitEnd {
	readonly act: string;
	readonly to: readonly UnitId[];
}
export type UnitEnds = ReadonlyMap<UnitId, UnitEnd>;

/** Ends as the site sends them: each act once, and for every unit its place there and the successors. */
export interface PackedEnds {
	readonly acts: readonly string[];
	readonly units: Readonly<Record<UnitId, readonly [act: number, ...to: UnitId[]]>>;
}

/** The ends in a result of `selectEnds`. */
export function packEnds(table: ResultTable): PackedEnds {
	const acts: string[] = [];
	const units: Record<UnitId, [number, ...UnitId[]]> = {};
	for (let row = 0; row < table.numRows; row++) {
		const [id, to, act] = ['id', 'to', 'act'].map((column) => textAt(table, column, row));
		if (id == null) continue;
		if (!acts.includes(act ?? '')) acts.push(act ?? '');
		units[id] ??= [acts.indexOf(act ?? '')];
		if (to != null) units[id].push(to);
	}
	return { acts, units };
}

export function unpackEnds({ acts, units }: PackedEnds): UnitEnds {
	return new Map(Object.entries(units).map(([id, [act, ...to]]) => [id, { act: acts[act] ?? '', to }]));
}

/** An act as a chart has room for it: "NQ 1686/NQ-UBTVQH15", without what the reference table remarks on it. */
export function shortAct(act: string): string {
	const [name = ''] = act.split(/ \(|[:;]| ngày /);
	return name.replace(/^Nghị quyết (số )?/, 'NQ ').trim();
}
