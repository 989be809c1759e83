import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import {
	areAlike,
	areDistinct,
	isApart,
	isName,
	isYear,
	namedColumns,
	rowsAbove,
	rowsBelow,
	type TextRow
} from './column-names.ts';
import { headerEnd } from './header-end.ts';
import { chooseHeader } from './header-row.ts';

/** The rows of one table, by their places among all rows of a file. */
export interface Table {
	/** The first one, titles above the header included. */
	readonly start: number;
	readonly header: number;
	/** The first one below the header, which may take several. */
	readonly body: number;
	/** The first one that is no part of it. */
	readonly end: number;
	/** The header again, on a new page or where files were joined. */
	readonly repeated: ReadonlySet<number>;
	/** Rows that read like a header but may be data. */
	readonly doubtful: readonly number[];
}

/** Tables of a file that are read by themselves; headers below them are told. */
const mostTables = 1000;
/** With so many, one more is not looked at closely. */
const manyDoubtful = 1000;
/** How many rows below a header its numbers begin at most. */
const near = 4;

/** The tables of a text file, one below the other. Only what cannot be data begins a table. */
export function findTables(rows: readonly RawRow[], texts: readonly TextRow[]): Table[] {
	const tables: Table[] = [];
	let table = new Search(rows, texts, 0, chooseHeader(rows, texts));
	for (let next = table.nextHeader(); next !== null; next = table.nextHeader()) {
		if (tables.length + 1 === mostTables) {
			table.keep(next);
			continue;
		}
		const start = table.startAbove(next);
		tables.push(table.upTo(start));
		table = new Search(rows, texts, start, next);
	}
	return [...tables, table.upTo(rows.length)];
}

type Kind = 'data' | 'repeated' | 'doubtful' | 'header';

/** One table, while its end is looked for. */
class Search {
	readonly #rows: readonly RawRow[];
	readonly #texts: readonly TextRow[];
	readonly #start: number;
	readonly #header: number;
	readonly #body: number;
	readonly #own: TextRow;
	readonly #repeated = new Set<number>();
	readonly #doubtful: number[] = [];
	/** The first row that was not looked at. */
	#looked: number;

	constructor(rows: readonly RawRow[], texts: readonly TextRow[], start: number, header: number) {
		this.#rows = rows;
		this.#texts = texts;
		this.#start = start;
		this.#header = header;
		this.#body = headerEnd(rows, texts, header);
		this.#own = texts[header] ?? [];
		this.#looked = this.#body;
	}

	upTo(end: number): Table {
		return {
			start: this.#start,
			header: this.#header,
			body: this.#body,
			end,
			repeated: this.#repeated,
			doubtful: this.#doubtful
		};
	}

	/** Takes a header for data. */
	keep(header: number): void {
		this.#doubtful.push(header);
	}

	/** Where the next header of another table is; null where there is none. */
	nextHeader(): number | null {
		while (this.#looked < this.#texts.length) {
			const row = this.#looked++;
			const kind = this.#kindOf(row);
			if (kind === 'header') return row;
			if (kind === 'repeated') this.#repeated.add(row);
			if (kind === 'doubtful') this.#doubtful.push(row);
		}
		return null;
	}

	/** The first of the titles above a header. */
	startAbove(header: number): number {
		let start = header;
		for (let row = header - 1; row >= this.#body && isTitle(this.#texts[row] ?? []); row--)
			if (this.#rows[row]?.cells.length === 1 || this.#isBelowBlank(row)) start = row;
		return start;
	}

	#kindOf(row: number): Kind {
		const texts = this.#texts[row] ?? [];
		if (texts.length < 2) return 'data';
		const same = countSame(texts, this.#own);
		if (same > 1 && this.#repeats(texts)) return this.#kindOfRepeated(row, texts);
		const isNew = same > 0 || this.#isApart(row);
		if (!(isNew || this.#stands(row)) || !this.#isAboveNumbers(row)) return 'data';
		if (isNew && this.#hasLevels(row)) return 'header';
		if (!isHeaderLike(texts, row === this.#body)) return 'data';
		if (this.#doubtful.length > manyDoubtful) return 'doubtful';
		const below = namedColumns(texts, rowsBelow(this.#rows, this.#texts, row + 1));
		if (below.length === 0) return 'data';
		if (this.#count(row) !== this.#count(this.#header))
			return isNew && this.#count(row) === this.#count(row + 1) ? 'header' : 'data';
		if (isNew && below.some((at) => this.#own[at] == null)) return 'header';
		const above = namedColumns(texts, rowsAbove(this.#texts, this.#body, row));
		if (same > 0 && above.length > 0) return 'header';
		if (below.length > 1 && (above.length > 1 || row === this.#body)) return isNew ? 'header' : 'doubtful';
		return isNew && above.length > 0 ? 'doubtful' : 'data';
	}

	/** True for the header again, with more or fewer columns behind it or none. */
	#repeats(texts: TextRow): boolean {
		const width = Math.min(texts.length, this.#own.length);
		return areAlike(texts.slice(0, width), this.#own.slice(0, width));
	}

	#kindOfRepeated(row: number, texts: TextRow): Kind {
		if (this.#repeated.size > 0 && texts.length === this.#own.length) return 'repeated';
		if (this.#doubtful.length > manyDoubtful) return 'doubtful';
		const below = rowsBelow(this.#rows, this.#texts, row + 1);
		const near = [...rowsAbove(this.#texts, this.#body, row), ...below];
		if (texts.length === this.#own.length) return namedColumns(texts, near).length > 0 ? 'repeated' : 'doubtful';
		return namedColumns(texts, below).length > 0 ? 'header' : 'doubtful';
	}

	/** True below a blank line or a title. */
	#isApart(row: number): boolean {
		if (row <= this.#body) return false;
		return this.#isBelowBlank(row) || isTitle(this.#texts[row - 1] ?? []);
	}

	#isBelowBlank(row: number): boolean {
		const above = this.#rows[row - 1];
		return above !== undefined && isApart(above, this.#rows[row]);
	}

	/** True for a row with texts where the rows above and below seem to have numbers. */
	#stands(row: number): boolean {
		const above = row > this.#body ? this.#texts[row - 1] : this.#texts[row + 1];
		const below = this.#texts[row + 1];
		let found = 0;
		for (const [at, text] of (this.#texts[row] ?? []).entries())
			if (!isNumberLike(text) && isNumberLike(above?.[at]) && isNumberLike(below?.[at])) found++;
		return found > 1;
	}

	/** True for a row without numbers, years aside, soon above one with numbers. */
	#isAboveNumbers(row: number): boolean {
		if (this.#texts[row]?.some((text) => isNumberLike(text) && !isYear(text ?? ''))) return false;
		return this.#texts.slice(row + 1, row + 1 + near).some((below) => below.some(isNumberLike));
	}

	/** True for the first row of a header in levels. */
	#hasLevels(row: number): boolean {
		if (areAlike(this.#texts[row] ?? [], this.#texts[row + 1] ?? [])) return false;
		return headerEnd(this.#rows, this.#texts, row) > row + 1;
	}

	#count(row: number): number | undefined {
		return this.#rows[row]?.cells.length;
	}
}

function countSame(texts: TextRow, own: TextRow): number {
	let found = 0;
	for (let at = 0; at < texts.length; at++) if (texts[at] !== null && texts[at] === own[at]) found++;
	return found;
}

/** True for a row of one text. */
function isTitle(row: TextRow): boolean {
	let found = 0;
	for (const text of row) if (text?.trim() && ++found > 1) return false;
	return found === 1;
}

const isNumberLike = (text: string | null | undefined) => !!text && /^[-\d]/.test(text);

/** True for a row of names, none of them twice; the second row of a header may be blank somewhere. */
function isHeaderLike(row: TextRow, isSecond: boolean): boolean {
	if (!row.every((text) => (text === null ? isSecond : isName(text) || isYear(text)))) return false;
	return areDistinct(row) || row.includes(null);
}
