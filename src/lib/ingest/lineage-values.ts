import { addDays } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import type { CellValue } from './cells/read-cell.ts';
import { lineageOf } from './lineage.ts';
import type { LineageRow } from './lineage.ts';
import { firstDay, lastDay } from './lineage-steps.ts';
import type { PopulationBefore } from './lineage-steps.ts';
import type { UnitIndex } from './unit-index.ts';

/** Rows in the order of `lineageShape`, for every unit and date: also those by which a unit keeps its facts. */
export function lineageValues(units: UnitIndex, populationBefore: PopulationBefore): CellValue[][] {
	const moves = new Map<UnitId, LineageRow[]>([...units.byId.keys()].map((id) => [id, []]));
	for (const row of lineageOf(units, populationBefore)) moves.get(row.from)?.push(row);
	const rows = [...moves].flatMap(([id, own]) => [...own, ...datesWithout(own).map((dates) => stay(id, dates))]);
	return rows.flatMap((row) => valuesOf(row, units));
}

/** The dates that none of the rows is for. */
function datesWithout(rows: readonly LineageRow[]): Period[] {
	const gaps: Period[] = [];
	let next = firstDay;
	for (const { lensFrom, lensTo } of [...rows].sort((a, b) => (a.lensFrom < b.lensFrom ? -1 : 1))) {
		if (next < lensFrom) gaps.push({ start: next, end: addDays(lensFrom, -1) });
		if (next <= lensTo) next = addDays(lensTo, 1);
	}
	return next <= lastDay ? [...gaps, { start: next, end: lastDay }] : gaps;
}

const stay = (id: UnitId, { start, end }: Period): LineageRow => ({
	from: id,
	to: id,
	lensFrom: start,
	lensTo: end,
	factFrom: firstDay,
	factTo: lastDay,
	share: 1,
	basis: 'exact',
	legalBasis: ''
});

function valuesOf(row: LineageRow, units: UnitIndex): CellValue[][] {
	const to = units.byId.get(row.to);
	if (!to) return [];
	const { from, lensFrom, lensTo, factFrom, factTo, share, basis, legalBasis } = row;
	const isBody = typeof to.territory === 'string';
	return [[from, row.to, to.level, isBody, lensFrom, lensTo, factFrom, factTo, share, basis, legalBasis]];
}
