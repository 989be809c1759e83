/** A unit that reports in the national exports. */
export interface NationalUnit {
	readonly id: string;
	readonly code: string;
	readonly level: 'province' | 'commune';
	readonly parent: string | null;
	readonly name: string;
}

const mostProvinces = 34;
const mostCommunes = 3321;

/** The provinces that a country has already, as many more as it lacks, and all its communes below them in turn. */
export function nationalUnits(known: readonly NationalUnit[]): NationalUnit[] {
	const taken = new Set(known.map(({ code }) => code));
	const free = (from: number, digits: number, count: number) =>
		Array.from({ length: 10 ** digits - from }, (_, at) => String(from + at).padStart(digits, '0'))
			.filter((code) => !taken.has(code))
			.slice(0, count);
	const provinces: NationalUnit[] = [
		...known,
		...free(1, 2, mostProvinces - known.length).map((code) => ({
			...{ id: `p-${code}`, code, name: `Tỉnh Số ${code}` },
			...({ level: 'province', parent: null } as const)
		}))
	];
	const communes = free(50_000, 5, mostCommunes).map((code, at): NationalUnit => {
		const parent = provinces[at % provinces.length]?.id ?? null;
		return { id: `x-${code}`, code, level: 'commune', parent, name: `Xã Số ${code}` };
	});
	return [...provinces, ...communes];
}

/** A unit as a line of `units.csv`. */
export function unitLine({ id, code, level, parent, name }: NationalUnit): string {
	const division = level === 'province' ? 'tinh' : 'xa';
	const short = name.replace(/^\S+ /, '');
	return [id, code, name, short, 'government', level, division, parent ?? '', '', '2016-01-01', ''].join(',');
}

/** Residents of a unit as a line of `populations.csv`. */
export function populationLine({ id, level }: NationalUnit, at: number): string {
	const residents = level === 'province' ? 2_900_000 + at * 1000 : 20_000 + ((at * 37) % 20_000);
	return [id, '2019-04-01', residents, '', 'số liệu tạo ra'].join(',');
}
