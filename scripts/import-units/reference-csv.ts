import Papa from 'papaparse';
import type { UnitChange } from '#lib/model/unit-change.ts';
import { unitLevels, type Unit } from '#lib/model/unit.ts';

type Cells = readonly (string | number | null)[];

const levels = Object.keys(unitLevels);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** `units.csv`: by level, code and first day; `territoryOf` is what the rows kept say about bodies on a territory. */
export function unitsCsv(units: readonly Unit[], territoryOf: ReadonlyMap<string, string>): string {
	const rank = ({ level, code, validFrom, id }: Unit) => `${levels.indexOf(level)} ${code ?? ''} ${validFrom} ${id}`;
	const rows = units
		.toSorted((a, b) => byText(rank(a), rank(b)))
		.map((unit): Cells => [
			...[unit.id, unit.code, unit.name, unit.shortName, unit.kind, unit.level, unit.division, unit.parent],
			...[territoryOf.get(unit.id) ?? null, unit.validFrom, unit.validTo]
		]);
	const head =
		'unit_id,gso_code,name,short_name,kind,level,division_type,parent_unit_id,territory_unit_id,valid_from,valid_to';
	return toCsv(head, rows);
}

/** `unit-changes.csv`: by day, old and new unit. */
export function changesCsv(changes: readonly UnitChange[]): string {
	const rank = ({ date, from, to }: UnitChange) => `${date} ${from} ${to ?? ''}`;
	const rows = changes
		.toSorted((a, b) => byText(rank(a), rank(b)))
		.map(({ from, to, date, legalBasis, type, share, basis }): Cells => [
			...[from, to, date, legalBasis, type, share, basis]
		]);
	return toCsv('old_unit_id,new_unit_id,effective_date,legal_basis,change_type,pop_share,share_basis', rows);
}

const toCsv = (head: string, rows: readonly Cells[]) =>
	`${head}\n${Papa.unparse(rows as unknown[][], { newline: '\n' })}\n`.normalize('NFC');
