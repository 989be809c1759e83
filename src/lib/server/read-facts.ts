import type { Engine } from '../engine/engine.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import type { Manifest } from '../model/manifest.ts';
import type { ResultTable } from '../model/result.ts';
import { targetsOf } from '../model/target.ts';
import { packEnds, unpackEnds } from '../model/unit-end.ts';
import type { PackedEnds } from '../model/unit-end.ts';
import type { Unit } from '../model/unit.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { selectEnds } from '../sql/select-ends.ts';
import { selectEvents } from '../sql/select-events.ts';
import { selectTargets } from '../sql/select-reference.ts';
import { selectUnits } from '../sql/select-units.ts';
import type { SiteFacts } from '../view/site-facts.ts';

/** What a release says of units, events and targets; `units` and `ends` as they are sent to browsers. */
export interface ReadFacts {
	readonly units: readonly Unit[];
	readonly ends: PackedEnds;
	readonly facts: SiteFacts;
}

/** Reads what links are understood by. */
export async function readFacts(engine: Engine, manifest: Manifest): Promise<ReadFacts> {
	const units = rowsOf<Unit>(await engine.run(selectUnits()));
	const ends = packEnds(await engine.run(selectEnds()));
	const events = rowsOf<DatedEvent>(await engine.run(selectEvents()));
	const { dataFrom, dataThrough, geometry = [] } = manifest;
	const targets = targetsOf(await engine.run(selectTargets()));
	const directory = buildDirectory(units, unpackEnds(ends));
	return { units, ends, facts: { directory, events, targets, dataFrom, dataThrough, geometry } };
}

/** Rows of a table whose columns bear the names of the fields. */
function rowsOf<Row>(table: ResultTable): Row[] {
	const names = Object.keys(table.columns);
	return Array.from(
		{ length: table.numRows },
		(_, row) => Object.fromEntries(names.map((name) => [name, table.columns[name]?.[row] ?? null])) as unknown as Row
	);
}
