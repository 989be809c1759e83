import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { Sheet } from '../raw-table.ts';
import { chooseDialect } from './choose-dialect.ts';
import { decodeBytes } from './decode-bytes.ts';
import { listLines } from './line-list.ts';
import { readRows, type TextRows } from './read-rows.ts';

/** The rows of a text file: null where it is no table, with the reason. */
export interface DecodedText {
	readonly sheet: Sheet | null;
	readonly problems: readonly Problem[];
}

/** Reads CSV, TSV and their kin in any encoding and dialect. Never throws. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
	try {
		const { text, problems } = decodeBytes(file, bytes);
		if (text === null) return { sheet: null, problems };
		if (!/[^\s,;|"']/.test(text)) return { sheet: null, problems: [...problems, makeProblem(file, 'empty_file')] };
		return readText(file, text, problems);
	} catch {
		// Text beyond the longest string of the engine.
		return { sheet: null, problems: [makeProblem(file, 'unreadable', { detail: 'size' })] };
	}
}

function readText(file: string, text: string, before: readonly Problem[]): DecodedText {
	const announced = /^"?sep=([^\r\n]{1,3}?)"?(?:\r\n?|\n)/i.exec(text);
	const start = announced ? { at: announced[0].length, line: 2 } : { at: 0, line: 1 };
	const delimiter = announced?.[1] === '\\t' ? '\t' : announced?.[1];
	const { dialect, columns } = chooseDialect(text.slice(start.at), delimiter);
	const read = readRows(text, dialect, start, columns);
	const problems = [...before, ...rowProblems(file, read)];
	if (read.long !== null) return { sheet: null, problems };
	return { sheet: { name: null, rows: read.rows, merges: [], hidden: new Set() }, problems };
}

function rowProblems(file: string, { rows, stray, otherwise, long }: TextRows): Problem[] {
	const problems: Problem[] = [];
	const warn = (rule: 'stray_quote' | 'mixed_delimiters', lines: readonly number[]) => {
		const [line] = lines;
		if (line === undefined) return;
		const value = rows.find((row) => row.line === line)?.cells.join(' ');
		problems.push(makeProblem(file, rule, { severity: 'warning', line, value, detail: listLines(lines) }));
	};
	warn('stray_quote', stray);
	warn('mixed_delimiters', otherwise);
	if (long !== null) problems.push(makeProblem(file, 'long_cell', { line: long }));
	return problems;
}
