import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { Locale } from '../model/locale.ts';
import { ancestorsOf } from '../model/unit-directory.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import type { UnitId } from '../model/unit.ts';

type Directory = Pick<UnitDirectory, 'byId'>;

/** The name of a unit; with a year of its time where a unit before or after it in its province has the same. */
export function unitName(id: UnitId, directory: Directory, locale: Locale): string {
	const unit = directory.byId.get(id);
	if (!unit) return id;
	const { name, validFrom, validTo } = unit;
	if (!namesakesOf(directory).has(id)) return name;
	const t = chartMessagesOf(locale);
	return validTo === null ? t.since(name, validFrom.slice(0, 4)) : t.until(name, validTo.slice(0, 4));
}

const known = new WeakMap<Directory['byId'], ReadonlySet<UnitId>>();

/** Units that share their name with another one of their province; found once for a directory. */
function namesakesOf(directory: Directory): ReadonlySet<UnitId> {
	const { byId } = directory;
	const before = known.get(byId);
	if (before) return before;
	const firsts = new Map<string, UnitId>();
	const namesakes = new Set<UnitId>();
	for (const { id, name } of byId.values()) {
		const key = `${ancestorsOf(directory, id).at(-1)?.id} ${name}`;
		const first = firsts.get(key);
		if (first !== undefined) namesakes.add(first).add(id);
		else firsts.set(key, id);
	}
	known.set(byId, namesakes);
	return namesakes;
}
