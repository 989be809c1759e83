import { isValidOn } from '#lib/model/unit-directory.ts';
import type { UnitDirectory } from '#lib/model/unit-directory.ts';
import type { Unit } from '#lib/model/unit.ts';
import { openRelease } from '#lib/server/release.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

type Named = Pick<Unit, 'id' | 'level' | 'name'>;
const named = ({ id, level, name }: Unit): Named => ({ id, level, name });

/** A province with its districts; its communes are thousands in a country, and come when they are asked for. */
function branchOf(province: Unit, { children }: UnitDirectory, today: string) {
	const below = children.get(province.id) ?? [];
	return {
		...named(province),
		districts: below.filter(({ level }) => level === 'district').map(named),
		communes: below.filter((unit) => unit.level === 'commune' && isValidOn(unit, today)).length
	};
}

export const load: PageServerLoad = async () => {
	const { facts } = await openRelease();
	const { directory, dataThrough } = facts;
	const top = directory.children.get(null) ?? [];
	return { tree: top.map((province) => branchOf(province, directory, dataThrough)) };
};
