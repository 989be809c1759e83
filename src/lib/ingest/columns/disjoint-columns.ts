import type { Period } from '../../model/period.ts';
import type { FactColumns } from './fact-columns.ts';
import { orderOf } from './sort-columns.ts';

/** True where no day of a unit and combination of dimensions is told twice. */
export function areDisjointColumns(columns: FactColumns): boolean {
	const { unit, members, period } = columns;
	const places = unit.values.length * members.values.length * period.values.length;
	return places <= mostPlaces && areApart(period.values) ? areOnce(columns, places) : areDisjointInOrder(columns);
}

/** A table of all combinations may be mostly empty, but not beyond that. */
const mostPlaces = 2 ** 24;

/** True where none of the periods shares a day with another. */
function areApart(periods: readonly Period[]): boolean {
	const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : 1));
	return sorted.every(({ start }, at) => start > (sorted[at - 1]?.end ?? ''));
}

function areOnce({ rows, unit, members, period }: FactColumns, places: number): boolean {
	const isTaken = new Uint8Array(places);
	for (let at = 0; at < rows; at++) {
		const group = (unit.codes[at] as number) * members.values.length + (members.codes[at] as number);
		const place = group * period.values.length + (period.codes[at] as number);
		if (isTaken[place] === 1) return false;
		isTaken[place] = 1;
	}
	return true;
}

/** Sorted, the facts of a unit and combination begin after the one before has ended. */
function areDisjointInOrder(columns: FactColumns): boolean {
	const { rows, unit, members, period } = columns;
	const order = orderOf(columns);
	const starts = Int32Array.from(period.values, ({ start }) => dayNumber(start));
	const ends = Int32Array.from(period.values, ({ end }) => dayNumber(end));
	for (let at = 1; at < rows; at++) {
		const [before, row] = [order[at - 1] as number, order[at] as number];
		const isSame = unit.codes[row] === unit.codes[before] && members.codes[row] === members.codes[before];
		const end = ends[period.codes[before] as number] as number;
		if (isSame && (starts[period.codes[row] as number] as number) <= end) return false;
	}
	return true;
}

/** A number that grows with the day. */
const dayNumber = (date: string) => Number(date.replaceAll('-', ''));
