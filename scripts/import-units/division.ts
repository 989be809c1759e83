import { foldText } from '#lib/model/text.ts';
import { readUnitName } from '#lib/model/unit-name.ts';
import { divisionTypes, type DivisionType, type UnitLevel } from '#lib/model/unit.ts';

const byName = new Map(Object.entries(divisionTypes).map(([id, { vi }]) => [foldText(vi), id as DivisionType]));

/** The type of a unit below the province, by its name or else by the column that states it; null where neither does. */
export function divisionOf(name: string, type: string): DivisionType | null {
	const divisions = readUnitName(name).readings[0]?.divisions;
	return divisions?.at(-1) ?? byName.get(foldText(type)) ?? null;
}

const ofDistricts: readonly (DivisionType | null)[] = ['quan', 'huyen', 'thi_xa', 'thanh_pho'];

export const isDistrict = (division: DivisionType | null): boolean => ofDistricts.includes(division);

/** A name with its type in front, spelt as the office spells it ("Thị Xã" is "Thị xã"), and without it. */
export function namesOf(name: string, division: DivisionType): { readonly name: string; readonly shortName: string } {
	const type = divisionTypes[division].vi;
	const bare = foldText(name).startsWith(`${foldText(type)} `) ? name.slice(type.length).trim() : name;
	const short = division === 'thanh_pho' ? `TP ${bare}` : division === 'thi_xa' ? `TX ${bare}` : bare;
	return { name: `${type} ${bare}`, shortName: short };
}

const centralCities = ['ha noi', 'hai phong', 'da nang', 'can tho', 'ho chi minh', 'hue', 'dong nai'];

/** The type of a province: a city where its name says so, or where it is one of the cities under the centre. */
export function provinceDivision(name: string): DivisionType {
	const { divisions, key = '' } = readUnitName(name).readings[0] ?? {};
	if (divisions) return divisions.includes('tinh') ? 'tinh' : 'thanh_pho_tw';
	return centralCities.includes(key) ? 'thanh_pho_tw' : 'tinh';
}

/** `p-01`, `h-006`, `x-00235`. */
export const plainId = (level: UnitLevel, code: string): string =>
	`${{ province: 'p', district: 'h', commune: 'x' }[level]}-${code}`;
