import type { HeadRow } from './head.ts';

/** The row below a header that numbers its columns: "MS", "1=4+13+22", "2", "(3)"… */
export interface Numbering {
	readonly row: HeadRow;
	/** The number of each column of the sheet; null where it has none. */
	readonly numbers: readonly (string | null)[];
}

const numbered = /^\(?(\d{1,3})\)?\s*(?:=[\d\s+\-=()]*)?$/;
const fewest = 3;

/** Every row that counts up from one; a row of data does not. */
export function findNumberings(head: readonly HeadRow[]): Numbering[] {
	return head.flatMap((row) => {
		const numbers = row.own.map((text) => numbered.exec(text)?.[1] ?? null);
		return countsUp(row, numbers) ? [{ row, numbers }] : [];
	});
}

const lettered = /^\(?([A-H])\)?$/;

/** True for a row of a table that numbers its columns: "1, 2, 3, 4", "(1), (2), (3)", "A, B, 1, 2". */
export function isNumbering(cells: readonly string[]): boolean {
	const texts = cells.filter((text) => text !== '');
	const letters = texts.findIndex((text) => !lettered.test(text));
	const isInOrder = texts.every((text, at) =>
		at < letters
			? lettered.exec(text)?.[1] === 'ABCDEFGH'[at]
			: [at + 1, at + 1 - letters].includes(Number(numbered.exec(text)?.[1]))
	);
	const isMarked = letters > 0 || texts.every((text) => text.startsWith('('));
	return isInOrder && letters >= 0 && texts.length >= (isMarked ? fewest : fewest + 1);
}

function countsUp({ own }: HeadRow, numbers: readonly (string | null)[]): boolean {
	const found = numbers.flatMap((number) => (number === null ? [] : [Number(number)]));
	const others = own.filter((text, at) => text !== '' && numbers[at] === null);
	if (found.length < fewest || (found[0] ?? 9) > 2 || others.some((text) => text.length > 3)) return false;
	const steps = found.slice(1).filter((number, at) => number === (found[at] ?? 0) + 1).length;
	return others.length <= 3 && steps >= (found.length - 1) * 0.8;
}
