import type { Qualifier } from '../../model/status.ts';
import type { TypedRow } from '../typed-rows.ts';

const mark = '#';

/** The name under which one of several columns of a count is read. */
export const addendId = (measure: string, number: string) => measure + mark + number;

/** A row with its addends made into counts; blank ones count as nothing beside others. */
export function addColumns(row: TypedRow): TypedRow {
	const ids = Object.keys(row.values).filter((id) => id.includes(mark));
	if (ids.length === 0) return row;
	const values = { ...row.values };
	const qualifiers: Record<string, Qualifier> = { ...row.qualifiers };
	for (const id of ids) {
		const measure = measureOf(id);
		const [value, before] = [values[id], values[measure]];
		const [own, other] = [qualifiers[id], qualifiers[measure]];
		if (typeof value === 'number') values[measure] = value + (typeof before === 'number' ? before : 0);
		else values[measure] = before ?? null;
		if (own) qualifiers[measure] = other && other !== own ? 'approx' : own;
		delete values[id];
		delete qualifiers[id];
	}
	const problems = row.problems.map((one) => (one.column ? { ...one, column: measureOf(one.column) } : one));
	return { ...row, values, qualifiers, problems };
}

const measureOf = (id: string) => id.split(mark)[0] ?? id;
