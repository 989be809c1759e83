import type { Dialect } from './dialect.ts';
import { hasOddQuotes, RowReader } from './read-row.ts';
import { readWrapped, unwrapLines } from './wrapped-lines.ts';

/** A dialect, and how many cells most rows have in it; null where rows differ too much to say. */
export interface ChosenDialect {
	readonly dialect: Dialect;
	readonly columns: number | null;
}

interface Score extends ChosenDialect {
	readonly score: number;
	readonly rows: readonly (readonly string[])[];
	/** Cells in quotes, for every row. */
	readonly quoted: number;
	/** Every cell but the first of a row begins with a blank. */
	readonly spaced: boolean;
	/** The share of rows with a quote that neither opens nor closes a cell. */
	readonly odd: number;
}

const usual = [',', ';', '\t', '|'];
const rare = ['\t\t', '\\t', ':', ' ', '~', '^', '\x1f', '\x01', '¦', '§', ...'#?!&@*$+='];
/** A score that uneven rows or two cells can hardly reach. */
const sure = 1.2;
const looked = 65536;
const manyLines = 20;
const longestLook = 2 ** 22;

/** How the table is written: the delimiter, quote and escape that give the longest even rows with the cleanest cells. */
export function chooseDialect(text: string, announced?: string): ChosenDialect {
	const sample = sampleOf(text);
	return wrappedDialect(sample, announced) ?? dialectOf(sample, announced);
}

/**
 * The dialect of rows that stand in quotes as a whole, where all of them hold as many cells as the header has; with that
 * of a header alone they stay as they are.
 */
function wrappedDialect(sample: string, announced: string | undefined): ChosenDialect | null {
	const found = unwrapLines(sample);
	if (!found) return null;
	const { header, lines } = found;
	const chosen = dialectOf([...(header === null ? [] : [header]), ...lines].join('\n'), announced);
	const { dialect, columns } = chosen;
	// Two cells may as well be a text with a comma.
	if (columns === null || columns < (header === null ? 3 : 2)) return null;
	if (header !== null && !readWrapped(header, dialect, columns)) return null;
	const isWhole = lines.every((line) => readWrapped(line, dialect, columns));
	if (isWhole) return chosen;
	return header === null ? null : { dialect, columns: null };
}

function dialectOf(sample: string, announced: string | undefined): ChosenDialect {
	const best = announced === undefined ? bestOf(sample, usual) : bestScore(sample, announced);
	if (announced === undefined && (!best || best.score < sure)) {
		const other = bestOf(sample, rare, isClearlyRare);
		if (other && (!best || !isTable(best) || other.score > 2 * best.score)) return trimmed(other);
	}
	if (best && (announced !== undefined || isTable(best))) return trimmed(best);
	return { dialect: { delimiter: '', quote: '"', escape: 'double' }, columns: 1 };
}

/** The beginning of a text up to a line end, some lines at least. */
function sampleOf(text: string): string {
	if (text.length <= looked) return text;
	let end = 0;
	for (let lines = 0; end < longestLook && (end < looked || lines < manyLines); lines++) {
		const found = /\r\n?|\n/g;
		found.lastIndex = end;
		const next = found.exec(text.slice(0, longestLook));
		if (!next) return end === 0 ? text.slice(0, longestLook) : text.slice(0, end);
		end = next.index + next[0].length;
	}
	return text.slice(0, end);
}

function bestOf(
	sample: string,
	delimiters: readonly string[],
	fits: (score: Score) => boolean = () => true
): Score | null {
	return delimiters
		.filter((delimiter) => sample.includes(delimiter))
		.map((delimiter) => bestScore(sample, delimiter))
		.filter(fits)
		.reduce<Score | null>((best, one) => (best && best.score >= one.score ? best : one), null);
}

/** The best way to quote with this delimiter; the usual one where they are alike. */
function bestScore(sample: string, delimiter: string): Score {
	const tried: Dialect[] = [{ delimiter, quote: '"', escape: 'double' }];
	if (sample.includes('\\"')) tried.push({ delimiter, quote: '"', escape: 'backslash' });
	if (/(^|[^\p{L}\p{N}])'/mu.test(sample)) tried.push({ delimiter, quote: "'", escape: 'double' });
	if (sample.includes("\\'")) tried.push({ delimiter, quote: "'", escape: 'backslash' });
	return tried.map((dialect) => scoreOf(sample, dialect)).reduce((best, one) => (one.score > best.score ? one : best));
}

function scoreOf(sample: string, dialect: Dialect): Score {
	let doubtful = 0;
	let plain = 0;
	let spaced = 0;
	const reader = new RowReader(sample, dialect, (cell, isQuoted) => {
		if (/^ (\S|$)/.test(cell)) spaced++;
		if (isQuoted) return;
		plain++;
		if (isDoubtful(cell)) doubtful++;
	});
	const rows: string[][] = [];
	let odd = 0;
	for (let at = 0; at < sample.length;) {
		const row = reader.read(at);
		// The cell may close beyond the sample.
		if (reader.unclosed && rows.length > 0 && sample.length >= looked) break;
		at = row.next;
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		rows.push(row.cells);
		if (row.stray) odd++;
	}
	const [columns, even] = commonWidth(rows);
	const split = rows.filter((row) => row.length > 1).length;
	const evenness = rows.length === 0 ? 0 : (0.7 * even + 0.3 * split) / rows.length;
	const cells = rows.reduce((sum, row) => sum + row.length, 0);
	const clean = (1 - doubtful / Math.max(cells, 1)) * (1 - (0.8 * odd) / Math.max(rows.length, 1));
	const score = evenness * Math.log2(1 + columns) * Math.max(clean, 0);
	const known = even > 1 || rows.length === 1 ? columns : null;
	return {
		dialect,
		columns: known,
		score: columns < 2 ? 0 : score,
		rows,
		quoted: (cells - plain) / Math.max(rows.length, 1),
		spaced: spaced > 1 && spaced >= rows.length && cells - spaced <= rows.length,
		odd: odd / Math.max(rows.length, 1)
	};
}

/** The number of cells that most rows have, above one, and how many have it. */
function commonWidth(rows: readonly (readonly string[])[]): [number, number] {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	const sorted = [...counts].sort(([a, x], [b, y]) => y - x || b - a);
	return sorted[0] ?? [1, 0];
}

const number = /^[-+(]?[\d.,\u00a0 ]*\d[\d.,\u00a0 ]*%?\)?$/;

/** True for a cell outside of quotes that seems to hold other delimiters or loose quotes. */
const isDoubtful = (cell: string) =>
	(/[;\t|]|^\s*["']|["']\s*$/.test(cell) || hasOddQuotes(cell)) && !number.test(cell);

/** Enough rows are even to believe in a delimiter. */
function isTable({ rows, columns, score }: Score): boolean {
	if (score === 0) return false;
	const even = rows.filter((row) => row.length === columns).length;
	const split = rows.filter((row) => row.length > 1).length;
	if (split * 2 > rows.length) return true;
	return even > 1 && (even * 2 >= rows.length || ((columns ?? 0) > 2 && even * 5 >= rows.length));
}

/** A rare delimiter parts every row alike; those that also stand in times, names and other text need more proof. */
function isClearlyRare(score: Score): boolean {
	const { dialect, rows, columns, quoted, odd } = score;
	if (columns === null || columns < 2 || odd > 0.1) return false;
	if (isQuotedBlank(score)) return true;
	if (rows.filter((row) => row.length === columns).length < rows.length * 0.9) return false;
	if (quoted >= 0.5 || !/^[ :#?!&@*$+=]$/.test(dialect.delimiter)) return true;
	const cells = rows.flat();
	const numbers = cells.filter((cell) => number.test(cell)).length;
	if (columns < 3 || rows.length < 2) return false;
	return dialect.delimiter === ' ' ? numbers * 2 >= cells.length : !cells.every((cell) => /^\d\d$/.test(cell));
}

/** Blanks part text that nobody quoted too; the header and the cells in quotes tell that they are delimiters. */
function isQuotedBlank({ dialect, rows, columns, quoted, odd }: Score): boolean {
	if (dialect.delimiter !== ' ' || columns === null || columns < 3 || quoted < 1 || odd > 0) return false;
	const even = rows.filter((row) => row.length === columns).length;
	return rows[0]?.length === columns && even * 5 >= rows.length * 2;
}

/** A blank after every delimiter belongs to it; so does a second tab. */
function trimmed({ dialect, columns, rows, spaced }: Score): ChosenDialect {
	const many = rows.filter((row) => row.length > 1);
	const paired = dialect.delimiter === '\t' && columns !== null && columns > 2 && columns % 2 === 1;
	if (paired && many.every((row) => row.every((cell, at) => at % 2 === 0 || cell === '')))
		return { dialect: { ...dialect, delimiter: '\t\t' }, columns: (columns + 1) / 2 };
	if (spaced && (dialect.delimiter === ',' || dialect.delimiter === ';'))
		return { dialect: { ...dialect, delimiter: `${dialect.delimiter} ` }, columns };
	return { dialect, columns };
}
