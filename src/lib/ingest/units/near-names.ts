import { distance } from 'fastest-levenshtein';
import type { Period } from '../../model/period.ts';
import { readUnitName } from '../../model/unit-name.ts';
import type { Unit } from '../../model/unit.ts';
import { isValidOver, type UnitIndex } from '../unit-index.ts';
import type { NameQuestion } from './find-by-name.ts';
import { isBelow } from './unit-place.ts';

const most = 5;

/** Units of a period whose names are a letter or two away, nearest first; for a person to choose from, never to use. */
export function nearNames(index: UnitIndex, { text, parent, level }: NameQuestion, period: Period): Unit[] {
	const { readings } = readUnitName(text);
	const scored = [...nearKeys(index, readings)].flatMap(([key, score]) =>
		(index.byName.get(key) ?? []).map(({ unit }) => ({
			unit,
			score: score + (readings.some(({ divisions }) => divisions?.includes(unit.division)) ? 0 : 0.5)
		}))
	);
	return scored
		.filter(({ unit }) => isValidOver(unit, period) && (level === null || unit.level === level))
		.filter(({ unit }) => isBelow(index, unit, parent))
		.sort((a, b) => a.score - b.score || (a.unit.id < b.unit.id ? -1 : 1))
		.slice(0, most)
		.map(({ unit }) => unit);
}

/** Keys near one of the readings, with their distance; names of numbers are never near one another. */
function nearKeys(index: UnitIndex, readings: readonly { readonly key: string }[]): Map<string, number> {
	const near = new Map<string, number>();
	const known = remembered.get(index) ?? new Map<string, readonly (readonly [string, number])[]>();
	remembered.set(index, known);
	for (const { key } of readings) {
		const found = known.get(key) ?? keysNear(index, key);
		known.set(key, found);
		for (const [other, score] of found) near.set(other, Math.min(score, near.get(other) ?? score));
	}
	return near;
}

// A file repeats its misspellings on every row.
const remembered = new WeakMap<UnitIndex, Map<string, readonly (readonly [string, number])[]>>();

function keysNear(index: UnitIndex, key: string): (readonly [string, number])[] {
	if (key.length < 3 || /^\d+$/.test(key)) return [];
	const furthest = key.length < 6 ? 1 : 2;
	const { keys, lengths, letters } = listKeys(index);
	const own = lettersOf(key);
	const near: (readonly [string, number])[] = [];
	// A file may name thousands of units that a country of thousands does not have.
	for (let at = 0; at < keys.length; at++) {
		if (Math.abs((lengths[at] as number) - key.length) > furthest) continue;
		// A step away takes one letter at most, and brings one.
		if (hasMoreBits(own ^ (letters[at] as number), 2 * furthest)) continue;
		const other = keys[at] as string;
		const score = distance(key, other);
		if (score <= furthest) near.push([other, score]);
	}
	return near;
}

/** The keys of an index with their lengths and letters. */
interface ListedKeys {
	readonly keys: readonly string[];
	readonly lengths: Int32Array;
	readonly letters: Int32Array;
}

const listed = new WeakMap<UnitIndex, ListedKeys>();

function listKeys(index: UnitIndex): ListedKeys {
	const known = listed.get(index);
	if (known) return known;
	const keys = [...index.byName.keys()];
	const lengths = Int32Array.from(keys, ({ length }) => length);
	const made = { keys, lengths, letters: Int32Array.from(keys, lettersOf) };
	listed.set(index, made);
	return made;
}

/** A bit for each letter that a text has; some share one. */
function lettersOf(text: string): number {
	let letters = 0;
	for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
	return letters;
}

function hasMoreBits(bits: number, most: number): boolean {
	let left = bits;
	for (let count = 0; count < most && left !== 0; count++) left &= left - 1;
	return left !== 0;
}
