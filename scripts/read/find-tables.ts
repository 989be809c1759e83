import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import {
	areAlike,
	areDistinct,
	countFilled,
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

/** The tables of a text file, one below the other. Only what cannot be data begins a table. */
export function findTables(rows: readonly RawRow[], texts: readonly TextRow[]): Table[] {
	const tables: Table[] = [];
	let table = new Search(rows, texts, 0, chooseHeader(rows, texts));
	for (let next = table.nextHeader(); next !== null; next = table.nextHeader()) {
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

	constructor(rows: readonly RawRow[], texts: readonly TextRow[], start: number, header: number) {
		this.#rows = rows;
		this.#texts = texts;
		this.#start = start;
		this.#header = header;
		this.#body = headerEnd(rows, texts, header);
		this.#own = texts[header] ?? [];
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

	/** Where the header of the next table is; null where there is none. */
	nextHeader(): number | null {
		for (let row = this.#body; row < this.#texts.length; row++) {
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
		for (let row = header - 1; row >= this.#body && countFilled(this.#texts[row]) === 1; row--)
			if (this.#rows[row]?.cells.length === 1 || this.#isBelowBlank(row)) start = row;
		return start;
	}

	#kindOf(row: number): Kind {
		const texts = this.#texts[row] ?? [];
		if (texts.length < 2) return 'data';
		const same = texts.filter((text, at) => text !== null && text === this.#own[at]).length;
		if (same > 1 && this.#repeats(texts)) return this.#kindOfRepeated(row, texts);
		const isNew = same > 0 || this.#isApart(row);
		if (isNew && this.#hasLevels(row)) return 'header';
		if (!(isNew || this.#stands(row)) || !isHeaderLike(texts, row === this.#body)) return 'data';
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
		const below = rowsBelow(this.#rows, this.#texts, row + 1);
		const near = [...rowsAbove(this.#texts, this.#body, row), ...below];
		if (texts.length === this.#own.length) return namedColumns(texts, near).length > 0 ? 'repeated' : 'doubtful';
		return namedColumns(texts, below).length > 0 ? 'header' : 'doubtful';
	}

	/** True below a blank line or a title. */
	#isApart(row: number): boolean {
		if (row <= this.#body) return false;
		return this.#isBelowBlank(row) || countFilled(this.#texts[row - 1]) === 1;
	}

	#isBelowBlank(row: number): boolean {
		const above = this.#rows[row - 1];
		return above !== undefined && isApart(above, this.#rows[row]);
	}

	/** True for a row with texts between numbers above and below. */
	#stands(row: number): boolean {
		const beside = [this.#texts[row - 1] ?? [], this.#texts[row + 1] ?? []];
		return namedColumns(this.#texts[row] ?? [], row > this.#body ? beside : beside.slice(1)).length > 1;
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

/** True for a row of names, none of them twice; the second row of a header may be blank somewhere. */
function isHeaderLike(row: TextRow, isSecond: boolean): boolean {
	if (!row.every((text) => (text === null ? isSecond : isName(text) || isYear(text)))) return false;
	return areDistinct(row) || row.includes(null);
}
