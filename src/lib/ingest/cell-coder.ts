import type { RawCell } from './raw-table.ts';

/** Cells beyond that many are not compared any more: a table of all of them would take more room than they do. */
const mostKnown = 2 ** 20;

/** Gives every distinct cell a code. */
export class CellCoder {
	readonly cells: RawCell[] = [];
	readonly #known = new Map<unknown, number>();

	codeOf(cell: RawCell): number {
		return this.codeOfStored(cell, () => cell);
	}

	/** The code of what is made of a stored value; made once for values that are alike. */
	codeOfStored(stored: unknown, toCell: (stored: unknown) => RawCell): number {
		const known = this.#known.get(stored);
		if (known !== undefined) return known;
		const code = this.cells.push(toCell(stored)) - 1;
		if (code < mostKnown) this.#known.set(stored, code);
		return code;
	}
}
