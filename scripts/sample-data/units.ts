import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { IsoDate, Period } from '#lib/model/period.ts';
import type { UnitId, UnitLevel } from '#lib/model/unit.ts';

/** A unit that reports, with its residents on some dates. */
export interface ReportingUnit {
	readonly id: UnitId;
	readonly code: string;
	readonly level: UnitLevel;
	readonly province: '01' | '38';
	readonly validFrom: IsoDate;
	readonly validTo: IsoDate;
	readonly residents: readonly { readonly date: IsoDate; readonly count: number }[];
}

/** The rows of a reference table, by column id. */
export function readReference(folder: string, name: string): Record<string, string>[] {
	const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The units of the reference tables, in their order. */
export function readUnits(folder: string): ReportingUnit[] {
	const rows = readReference(folder, 'units').filter((row) => row['territory_unit_id'] === '');
	const populations = readReference(folder, 'populations');
	const parents = new Map(rows.map((row) => [row['unit_id'] ?? '', row['parent_unit_id'] ?? '']));
	const provinceOf = (id: string): string => (id.startsWith('p-') ? id : provinceOf(parents.get(id) ?? 'p-'));
	return rows.map((row) => {
		const id = row['unit_id'] ?? '';
		return {
			id,
			code: row['gso_code'] ?? '',
			level: row['level'] as UnitLevel,
			province: provinceOf(id) === 'p-01' ? '01' : '38',
			validFrom: row['valid_from'] ?? '',
			validTo: row['valid_to'] === '' ? '9999-12-31' : (row['valid_to'] ?? ''),
			residents: populations
				.filter((population) => population['unit_id'] === id)
				.map((population) => ({ date: population['ref_date'] ?? '', count: Number(population['population']) }))
		};
	});
}

/** The bodies beside units, which report under their ids: they have no code. */
export function readBodies(folder: string): ReportingUnit[] {
	const rows = readReference(folder, 'units').filter((row) => row['territory_unit_id'] !== '');
	return rows.map((row) => ({
		id: row['unit_id'] ?? '',
		code: row['unit_id'] ?? '',
		level: row['level'] as UnitLevel,
		province: '38',
		validFrom: row['valid_from'] ?? '',
		validTo: row['valid_to'] === '' ? '9999-12-31' : (row['valid_to'] ?? ''),
		residents: []
	}));
}

const dayNumber = (date: IsoDate): number => Date.parse(date) / 86_400_000;

/** Residents on a day: straight between two known dates, the nearest one outside of them. */
export function residentsOn(unit: ReportingUnit, date: IsoDate): number {
	const after = unit.residents.find((known) => known.date >= date);
	const before = unit.residents.filter((known) => known.date <= date).at(-1);
	if (!after || !before) return (after ?? before)?.count ?? 0;
	if (after.date === before.date) return before.count;
	const way = (dayNumber(date) - dayNumber(before.date)) / (dayNumber(after.date) - dayNumber(before.date));
	return before.count + (after.count - before.count) * way;
}

/** The part of a period in which a unit existed; null where it did not. */
export function periodWithin(unit: ReportingUnit, period: Period): Period | null {
	const start = period.start > unit.validFrom ? period.start : unit.validFrom;
	const end = period.end < unit.validTo ? period.end : unit.validTo;
	return start <= end ? { start, end } : null;
}
