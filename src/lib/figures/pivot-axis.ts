import { restMember } from '../model/explore-view.ts';
import { unitLevels } from '../model/unit.ts';
import type { PivotKey, PivotSort } from '../model/explore-view.ts';
import { compareText } from '../model/text.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { pivotMember } from './member-label.ts';
import type { Naming } from './member-label.ts';

/** One row or column of a pivot: a member of its innermost key, the total of an outer one, or the total of all. */
export interface PivotLine {
	/** "" for the total of all. */
	readonly id: string;
	readonly path: readonly (string | null)[];
	readonly label: string;
	/** Keys that it stands below: 0 for members of the first. */
	readonly depth: number;
	readonly kind: 'member' | 'outer' | 'rest' | 'total';
}

interface AxisOptions {
	readonly naming: Naming;
	readonly total: string;
	readonly sort: PivotSort | null;
	/** The number that lines are sorted by, from their id. */
	readonly valueOf: (id: string) => number | null;
}

/** Lines in the order shown: members below the total of their outer key, the total of all last. */
export function pivotAxis(
	keys: readonly PivotKey[],
	paths: ReadonlyMap<string, readonly (string | null)[]>,
	options: AxisOptions
): PivotLine[] {
	const children = new Map<string, PivotLine[]>();
	for (const [id, path] of paths) {
		if (path.length === 0) continue;
		const parent = path.length === 1 ? '' : JSON.stringify(path.slice(0, -1));
		const siblings = children.get(parent) ?? [];
		siblings.push(lineOf(id, path, keys, options.naming));
		children.set(parent, siblings);
	}
	const order = (a: PivotLine, b: PivotLine) => compareLines(a, b, keys, options);
	const walk = (parent: string): PivotLine[] =>
		(children.get(parent) ?? []).sort(order).flatMap((line) => [line, ...walk(line.id)]);
	const all: PivotLine = { id: '', path: [], label: options.total, depth: 0, kind: 'total' };
	return [...walk(''), ...(paths.has('') ? [all] : [])];
}

function lineOf(id: string, path: readonly (string | null)[], keys: readonly PivotKey[], naming: Naming): PivotLine {
	const depth = path.length - 1;
	const member = path[depth] ?? null;
	const isRest = depth === 0 && member === restMember;
	const label = isRest ? exploreMessagesOf(naming.locale).pivot.rest : pivotMember(keys[depth]!, member, naming);
	return { id, path, label, depth, kind: isRest ? 'rest' : path.length < keys.length ? 'outer' : 'member' };
}

function compareLines(a: PivotLine, b: PivotLine, keys: readonly PivotKey[], options: AxisOptions): number {
	const { sort, valueOf } = options;
	const place = (line: PivotLine) => (line.kind === 'rest' ? 2 : line.path[line.depth] === null ? 1 : 0);
	if (place(a) !== place(b)) return place(a) - place(b);
	if (sort) {
		const [one, other] = [valueOf(a.id), valueOf(b.id)];
		// What is missing is neither the smallest nor the biggest.
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		if (one !== other) return sort.descending ? other - one : one - other;
	}
	return byMember(a, b, keys[a.depth]!, options.naming);
}

const levels = Object.keys(unitLevels);

/** Time from early to late, levels from wide to narrow, dimensions as their contract lists them, units by name. */
function byMember(a: PivotLine, b: PivotLine, key: PivotKey, { contract }: Naming): number {
	const [one, other] = [String(a.path[a.depth]), String(b.path[b.depth])];
	switch (key) {
		case 'year':
		case 'quarter':
		case 'month':
			return Number(one) - Number(other);
		case 'level':
			return levels.indexOf(one) - levels.indexOf(other);
		case 'unit':
		case 'district':
		case 'province':
			return compareText(a.label, b.label) || (one < other ? -1 : 1);
		default: {
			const members = contract.dimensions.find(({ id }) => id === key)?.members.map(({ id }) => id) ?? [];
			return members.indexOf(one) - members.indexOf(other);
		}
	}
}
