import type { Geometry } from '../../model/geometry.ts';
import type { IsoDate } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { isValidOn } from '../../model/unit-directory.ts';
import type { Unit, UnitId, UnitLevel } from '../../model/unit.ts';
import { makeProblem } from '../make-problem.ts';
import type { ExportFile } from '../raw-table.ts';
import type { UnitIndex } from '../unit-index.ts';
import { readOutlines } from './read-outlines.ts';
import type { ReadOutline, ReadOutlines } from './read-outlines.ts';
import { simplifyOutlines } from './simplify-outlines.ts';

/** Outlines that are fetched together: the provinces, or the units of a level inside one. */
export interface GeometryPart {
	readonly level: UnitLevel;
	readonly within: UnitId | null;
	readonly geometry: Geometry;
}

/** Outlines by province, how many each file had, and what is wrong with them. */
export interface CompiledGeometry {
	readonly parts: readonly GeometryPart[];
	readonly counts: Readonly<Record<string, number>>;
	readonly problems: readonly Problem[];
}

/** The publisher's outlines, thinned and parted by province; `date` is the day of files whose name has none. */
export function compileGeometry(files: readonly ExportFile[], units: UnitIndex, date: IsoDate): CompiledGeometry {
	const read = files.map((file) => ({ file: file.name, ...readOutlines(file, units, date) }));
	const groups = new Map<string, ReadOutline[]>();
	for (const { level, outlines } of read)
		for (const outline of outlines) {
			const key = `${level} ${level === 'province' ? '' : provinceOf(units, outline.unit)}`;
			groups.set(key, [...(groups.get(key) ?? []), outline]);
		}
	const parts = [...groups].map(([key, outlines]): GeometryPart => {
		const [level, within = ''] = key.split(' ') as [UnitLevel, string?];
		return { level, within: within === '' ? null : within, geometry: simplifyOutlines(outlines) };
	});
	const counts = Object.fromEntries(read.map(({ file, outlines }) => [file, outlines.length]));
	return { parts, counts, problems: read.flatMap((one) => [...one.problems, ...absentFrom(one.file, one, units)]) };
}

function provinceOf({ byId }: UnitIndex, unit: Unit): UnitId {
	let above = unit;
	while (above.parent !== null && above.level !== 'province')
		above = byId.get(above.parent) ?? { ...above, parent: null };
	return above.id;
}

const named = 5;

/** Units that stand in a province of the file on its day but have no outline in it, and islands at sea. */
function absentFrom(file: string, { level, date, outlines }: ReadOutlines, units: UnitIndex): Problem[] {
	if (level === null || outlines.length === 0) return [];
	const drawn = new Set(outlines.map(({ unit }) => unit.id));
	const areaOf = (unit: Unit) => (level === 'province' ? '' : provinceOf(units, unit));
	const areas = new Set(outlines.map(({ unit }) => areaOf(unit)));
	const absent = [...units.byId.values()].filter(
		(unit) => unit.level === level && isValidOn(unit, date) && !drawn.has(unit.id) && areas.has(areaOf(unit))
	);
	const names = absent.slice(0, named).map(({ name }) => name);
	const detail = [...names, ...(absent.length > named ? ['…'] : [])].join(', ');
	return [
		...(absent.length === 0
			? []
			: [makeProblem(file, 'missing_outline', { severity: 'warning', value: absent.length, detail })]),
		...(level === 'province' ? islandProblems(file, outlines) : [])
	];
}

/** The archipelagos belong to Đà Nẵng (48) and Khánh Hòa (56): a map of the country shows them. */
const islands = [
	{ code: '48', detail: 'hoangSa', isThere: (x: number, y: number) => x > 111 && y > 15 },
	{ code: '56', detail: 'truongSa', isThere: (x: number, y: number) => x > 111 && y < 12.5 }
];

function islandProblems(file: string, outlines: readonly ReadOutline[]): Problem[] {
	return islands
		.filter(({ code, isThere }) => {
			const own = outlines.find(({ unit }) => unit.code === code);
			return own && !own.rings.flat().some(([x, y]) => isThere(x, y));
		})
		.map(({ code, detail }) => makeProblem(file, 'bad_outline', { value: code, detail }));
}
