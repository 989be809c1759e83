import type { Dialect } from './dialect.ts';
import { FindNext } from './find-next.ts';

/** A row and where the next one starts. */
export interface ReadRow {
	readonly cells: string[];
	readonly next: number;
	/** A quote that neither opens nor closes a cell, or never closes. */
	readonly stray: boolean;
	/** A cell over several lines holds what looks like the beginning of another quoted cell. */
	readonly swallows: boolean;
}

/** Is shown a cell as it is written, its quotes and the blanks around them included. */
export type SeeCell = (cell: string, isQuoted: boolean) => void;

/**
 * How far a cell in quotes may reach: over lines, to the end of its line, or in its line to where another one seems to
 * open, so that a quote too many stays in its own cell.
 */
export type Reach = 'lines' | 'line' | 'cell';

/** Two places between which no quote closes a cell, as a search has shown. */
interface Span {
	readonly from: number;
	readonly to: number;
}

const holds = ({ from, to }: Span, at: number) => at >= from && at < to;

/** Reads rows of one dialect from a text. */
export class RowReader {
	readonly text: string;
	readonly dialect: Dialect;
	readonly #see: SeeCell | null;
	readonly #lf: FindNext;
	readonly #cr: FindNext;
	readonly #quote: FindNext;
	readonly #delimiter: FindNext;
	/** Of all lines, and of the line read last. */
	#open: Span = { from: 0, to: 0 };
	#openInLine: Span = { from: 0, to: 0 };
	/** Of the cell read last: where it ends, and that nothing in it is escaped. */
	#end = 0;
	#plain = true;
	/** Of the row being read. */
	#stray = false;
	#swallows = false;
	/** A cell outside of quotes holds one that is followed by text. */
	#opened = false;
	#isShy = false;

	/** `see` is shown every cell. */
	constructor(text: string, dialect: Dialect, see: SeeCell | null = null) {
		this.#see = see;
		this.text = text;
		this.dialect = dialect;
		this.#lf = new FindNext(text, '\n');
		this.#cr = new FindNext(text, '\r');
		this.#quote = new FindNext(text, dialect.quote);
		this.#delimiter = new FindNext(text, dialect.delimiter);
	}

	/** True once a quote was met that never closes. */
	get unclosed(): boolean {
		return this.#open.to === this.text.length && this.#open.to > 0;
	}

	/** Where the line ends: its break, or the end of the text. */
	lineEnd(at: number): number {
		return Math.min(this.#lf.from(at), this.#cr.from(at), this.text.length);
	}

	/** Where the line after this break starts. */
	afterBreak(end: number): number {
		return this.text.charCodeAt(end) === 13 && this.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
	}

	/** The row that starts here. */
	read(at: number, reach: Reach = 'lines'): ReadRow {
		const end = this.lineEnd(at);
		this.#isShy = reach === 'cell';
		if (this.#quote.from(at) < end) return this.#readQuoted(at, reach === 'lines' ? this.text.length : end);
		const line = this.text.slice(at, end);
		const { delimiter } = this.dialect;
		const cells = delimiter === '' ? [line] : line.split(delimiter);
		if (this.#see) for (const cell of cells) this.#see(cell, false);
		return { cells, next: this.afterBreak(end), stray: false, swallows: false };
	}

	#readQuoted(at: number, bound: number): ReadRow {
		const cells: string[] = [];
		this.#stray = false;
		this.#swallows = false;
		this.#opened = false;
		const step = this.dialect.delimiter.length;
		for (let start = at; ; start = this.#end + step) {
			cells.push(this.#quotedCell(start, bound) ?? this.#plainCell(start));
			if (!this.#isDelimiter(this.#end)) break;
		}
		return { cells, next: this.afterBreak(this.#end), stray: this.#stray, swallows: this.#swallows };
	}

	#isDelimiter(at: number): boolean {
		const { delimiter } = this.dialect;
		if (delimiter.length === 1) return this.text.charCodeAt(at) === delimiter.charCodeAt(0);
		return delimiter !== '' && this.text.startsWith(delimiter, at);
	}

	#plainCell(start: number): string {
		this.#end = Math.min(this.#delimiter.from(start), this.lineEnd(start));
		if (this.text[this.#skipSpaces(start)] === this.dialect.quote) this.#stray = true;
		const cell = this.text.slice(start, this.#end);
		if (this.dialect.quote === '"' && hasOddQuotes(cell)) this.#seeOdd(cell);
		this.#see?.(cell, false);
		return cell;
	}

	/** A quote that opens within one cell and closes another one held delimiters that part cells now. */
	#seeOdd(cell: string): void {
		if (!cell.trimEnd().endsWith('"')) this.#opened = true;
		else if (this.#opened) this.#stray = true;
	}

	/** The cell in quotes that starts here, spaces before it left out; null where there is none that closes. */
	#quotedCell(start: number, bound: number): string | null {
		const open = this.#skipSpaces(start);
		if (this.text[open] !== this.dialect.quote) return null;
		const close = this.#findClose(open, bound);
		if (close < 0) return null;
		this.#end = this.#skipSpaces(close + 1);
		this.#see?.(this.text.slice(start, this.#end), true);
		const value = this.text.slice(open + 1, close);
		return this.#plain ? value : this.#unescape(value);
	}

	/** Where the cell closes that opens here; -1 where nothing closes it. */
	#findClose(open: number, bound: number): number {
		const { text } = this;
		const quote = this.dialect.quote.charCodeAt(0);
		this.#plain = this.dialect.escape === 'double';
		if (text.charCodeAt(open + 1) === quote && text.charCodeAt(open + 2) !== quote && this.#endsCell(open + 2))
			return open + 1;
		const known = this.#knownTo(open);
		let stray = false;
		let swallows = false;
		for (let from = known ?? open + 1; from <= bound;) {
			const at = this.#quote.from(from);
			if (at >= bound) break;
			from = at + 1;
			if (this.#isEscaped(open, at)) continue;
			if (text.charCodeAt(from) === quote && !this.#closesAfter(from)) {
				this.#plain = false;
				from++;
			} else if (this.#endsCell(from)) {
				this.#stray ||= stray;
				this.#swallows ||= swallows;
				return at;
			} else {
				const opens = this.#seemsToOpen(at);
				if (opens && this.#isShy) return -1;
				stray = true;
				swallows ||= opens && this.lineEnd(open) < at;
			}
		}
		if (known === null || known < bound) this.#remember({ from: open, to: bound });
		return -1;
	}

	/** How far no quote closes the cell that opens here; null where nobody has looked. */
	#knownTo(open: number): number | null {
		if (holds(this.#open, open)) return this.#open.to;
		return holds(this.#openInLine, open) ? this.#openInLine.to : null;
	}

	#remember(span: Span): void {
		if (span.to === this.text.length) this.#open = span;
		else this.#openInLine = span;
	}

	#isEscaped(open: number, at: number): boolean {
		if (this.dialect.escape !== 'backslash') return false;
		let slashes = 0;
		while (at - slashes - 1 > open && this.text[at - slashes - 1] === '\\') slashes++;
		return slashes % 2 === 1;
	}

	/** Where quotes are not escaped, the second one of two closes the cell that ends there. */
	#closesAfter(at: number): boolean {
		return this.dialect.escape === 'none' && this.#endsCell(at + 1);
	}

	#seemsToOpen(at: number): boolean {
		const before = this.text[at - 1] ?? '';
		return before === '\n' || before === '\r' || this.#isDelimiter(at - this.dialect.delimiter.length);
	}

	#endsCell(at: number): boolean {
		const after = this.#skipSpaces(at);
		const code = this.text.charCodeAt(after);
		return after >= this.text.length || code === 10 || code === 13 || this.#isDelimiter(after);
	}

	/** Spaces and tabs around quotes mean nothing, unless they are the delimiter. */
	#skipSpaces(at: number): number {
		let after = at;
		while ((this.text[after] === ' ' || this.text[after] === '\t') && !this.#isDelimiter(after)) after++;
		return after;
	}

	#unescape(value: string): string {
		const { quote, escape } = this.dialect;
		const single = value.includes(quote) ? value.replaceAll(quote + quote, quote) : value;
		return escape === 'backslash'
			? single.replace(/\\(.)/g, (all, next) => (next === quote || next === '\\' ? next : all))
			: single;
	}
}

/** True for a text with a quote that has no other one. */
export function hasOddQuotes(text: string): boolean {
	let odd = false;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
	return odd;
}
