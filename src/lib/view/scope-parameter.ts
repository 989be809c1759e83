import type { UnitScope } from '../model/query.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import { unitLevels } from '../model/unit.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';

/** More units than this are asked for by level, not one by one. */
export const mostUnits = 80;

/** The scope of a link without any: the widest level. */
export const defaultScope = { kind: 'level', level: 'province', within: null } as const satisfies UnitScope;

/** Ids of a comma list that the directory knows, each once, in order. */
export function decodeIds(name: string, raw: string, directory: UnitDirectory): { ids: UnitId[]; notices: Notice[] } {
	const asked = [
		...new Set(
			raw
				.split(',')
				.map((id) => id.trim())
				.filter((id) => id !== '')
		)
	];
	const ids = asked.filter((id) => directory.byId.has(id));
	const notices = asked
		.filter((id) => !directory.byId.has(id))
		.slice(0, 3)
		.map((id) => noticeOf(name, id, 'unknown_unit'));
	if (ids.length > mostUnits) notices.push(noticeOf(name, `${ids.length}`, 'too_many'));
	return { ids: ids.slice(0, mostUnits), notices };
}

/** `units=h-380,h-381`, or `level=district&in=p-38`; a level above or beside its parent is replaced by the one below. */
export function decodeScope(
	params: URLSearchParams,
	directory: UnitDirectory
): { scope: UnitScope; notices: Notice[] } {
	const [units, within, level] = [params.get('units'), params.get('in'), params.get('level')];
	if (units !== null) {
		const { ids, notices } = decodeIds('units', units, directory);
		for (const [name, raw] of [
			['in', within],
			['level', level]
		] as const)
			if (raw !== null) notices.push(noticeOf(name, raw, 'conflict'));
		return { scope: ids.length > 0 ? { kind: 'ids', ids } : defaultScope, notices };
	}
	const notices: Notice[] = [];
	const parent = within === null ? undefined : directory.byId.get(within);
	if (within !== null && !parent) notices.push(noticeOf('in', within, 'unknown_unit'));
	if (parent?.level === 'commune') return { scope: { kind: 'ids', ids: [parent.id] }, notices };
	const wanted = level === null ? null : levels.find((candidate) => candidate === level);
	if (wanted === undefined) notices.push(noticeOf('level', level!, 'unknown_value'));
	const below = parent ? levelBelow(parent.level) : defaultScope.level;
	if (wanted && parent && !isBelow(wanted, parent.level)) notices.push(noticeOf('level', wanted, 'conflict'));
	const fits = wanted && (!parent || isBelow(wanted, parent.level)) ? wanted : below;
	return { scope: { kind: 'level', level: fits, within: parent?.id ?? null }, notices };
}

const levels = Object.keys(unitLevels) as UnitLevel[];
const isBelow = (level: UnitLevel, parent: UnitLevel) => levels.indexOf(level) > levels.indexOf(parent);

/** The next level down; the lowest one stays. */
export function levelBelow(level: UnitLevel): UnitLevel {
	return levels[Math.min(levels.indexOf(level) + 1, levels.length - 1)] as UnitLevel;
}

/** The parameters of a scope; none for the default one. */
export function encodeScope(scope: UnitScope, directory: UnitDirectory): Record<string, string> {
	switch (scope.kind) {
		case 'ids':
			return { units: scope.ids.join(',') };
		case 'roll_up':
			return { in: scope.within };
		case 'level': {
			const parent = scope.within === null ? undefined : directory.byId.get(scope.within);
			const usual = parent ? levelBelow(parent.level) : defaultScope.level;
			return {
				...(scope.within === null ? {} : { in: scope.within }),
				...(scope.level === usual ? {} : { level: scope.level })
			};
		}
	}
}
