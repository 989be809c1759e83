import { distance } from 'fastest-levenshtein';
import type { Column } from '../../model/contract.ts';
import { foldText } from '../../model/text.ts';

const remembered = new WeakMap<Column, ReadonlyMap<string, string>>();

/** Members of a column by their ids and labels, folded; a label of two members names neither. */
function namesOf(column: Column): ReadonlyMap<string, string> {
	const known = remembered.get(column);
	if (known) return known;
	const names = new Map<string, string>();
	const twice = new Set<string>();
	for (const [id, label] of Object.entries(column.memberLabels ?? {}))
		for (const name of new Set(Object.values(label).map(foldText))) {
			if (names.has(name)) twice.add(name);
			names.set(name, id);
		}
	for (const name of twice) names.delete(name);
	for (const id of column.members ?? []) names.set(foldText(id), id);
	remembered.set(column, names);
	return names;
}

/** The member that a text names, by id or label, whatever its case, accents and spaces; undefined: none. */
export function findMember(text: string, column: Column): string | undefined {
	return namesOf(column).get(foldText(text));
}

const furthest = 2;
const shortest = 5;

/** Members whose names are a letter or two away, nearest first; for a person to choose from, never to use. */
export function nearMembers(text: string, column: Column): string[] {
	const folded = foldText(text);
	if (folded.length < shortest) return [];
	const near = [...namesOf(column)]
		.map(([name, id]) => ({ id, score: distance(name, folded) }))
		.filter(({ score }) => score <= furthest)
		.sort((a, b) => a.score - b.score);
	return [...new Set(near.map(({ id }) => id))];
}
