import type { FactColumns } from './fact-columns.ts';
import { orderOf } from './sort-columns.ts';

/**
 * 1 for each row between which and others something has to be settled: of the same unit and members, it shares a day
 * with another, or with one that does. Equal units and members have equal codes.
 */
export function disputedRows(columns: FactColumns): Uint8Array {
	const { rows, unit, members, period } = columns;
	const isDisputed = new Uint8Array(rows);
	const order = orderOf(columns);
	let first = 0;
	let end = '';
	for (let at = 0; at < rows; at++) {
		const [before, row] = [order[at - 1] ?? -1, order[at] as number];
		const own = period.values[period.codes[row] as number];
		const isSame = unit.codes[row] === unit.codes[before] && members.codes[row] === members.codes[before];
		if (own && isSame && own.start <= end) {
			isDisputed[first] = isDisputed[row] = 1;
			if (own.end > end) end = own.end;
		} else {
			first = row;
			end = own?.end ?? '';
		}
	}
	return isDisputed;
}
