import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import { lineOf, listLines } from './line-list.ts';
import { mendLines, mendText, mendTexts } from './mend-text.ts';
import { decodeRuns, splitMixed } from './mixed-lines.ts';
import { guessWide } from './utf16.ts';
import { decodeWestern } from './windows.ts';

/** The text of a file in NFC, without byte order mark; null where the bytes are no text. */
export interface DecodedBytes {
	readonly text: string | null;
	readonly problems: readonly Problem[];
}

interface Read {
	readonly text: string;
	readonly encoding: string | null;
	/** Lines in another encoding than the rest. */
	readonly others?: readonly number[];
}

const looked = 65536;

/** Finds the encoding of a text file from its bytes, and says which one was taken where the file does not. */
export function decodeBytes(file: string, bytes: Uint8Array): DecodedBytes {
	const { text, encoding, others } = readBytes(bytes);
	if (isBinary(text)) return { text: null, problems: [makeProblem(file, 'not_a_table', { detail: 'NUL' })] };
	const problems: Problem[] = [];
	if (encoding) problems.push(makeProblem(file, 'other_encoding', { severity: 'note', detail: encoding }));
	if (others?.length) {
		const detail = listLines(others);
		problems.push(makeProblem(file, 'mixed_encodings', { severity: 'warning', line: others[0] ?? null, detail }));
	}
	const whole = dropDamage(file, text, problems);
	return { text: whole, problems };
}

function readBytes(bytes: Uint8Array): Read {
	const marked =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
	const wide = marked ?? guessWide(bytes);
	if (wide) {
		const read = mendRead(new TextDecoder(wide).decode(bytes));
		return marked || read.encoding ? read : { ...read, encoding: wide.toUpperCase() };
	}
	try {
		return mendRead(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return readLegacy(bytes);
	}
}

function mendRead(text: string): Read {
	const { text: whole, fault } = mendText(text);
	if (fault) return { text: whole, encoding: fault };
	const mended = mendLines(whole);
	return { text: mended.text, encoding: null, others: mended.lines };
}

/** Bytes that are not UTF-8: one 8-bit encoding for all, or for the lines that need it. */
function readLegacy(bytes: Uint8Array): Read {
	const mixed = splitMixed(bytes);
	if (mixed.utf8 * 4 < mixed.western.length) {
		const { text, fault } = mendText(decodeWestern(bytes), 2);
		return { text, encoding: fault ?? 'Windows-1252' };
	}
	const texts = decodeRuns(bytes, mixed);
	const isWestern = (_: string, at: number) => mixed.runs[at]?.western ?? false;
	const mended = mendTexts(texts.filter(isWestern), 1).values();
	const parts = texts.map((text, at) => (isWestern(text, at) ? (mended.next().value ?? text) : text));
	const text = parts
		.join('')
		.replace(/^\ufeff/, '')
		.normalize('NFC');
	return { text, encoding: null, others: mixed.western };
}

/** Text has hardly any control characters; those that may be delimiters do not count. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, looked);
	const controls = sample.match(/[\0\x02-\x08\x0e-\x19\x7f]/g)?.length ?? 0;
	return controls > 2 && controls > sample.length * 0.05;
}

/** Takes NUL bytes out, and points to letters that were lost before the file came here. */
function dropDamage(file: string, text: string, problems: Problem[]): string {
	const marked = text.search(/[\0\ufffd]/);
	const at = marked < 0 ? findLost(text) : marked;
	if (at >= 0) problems.push(makeProblem(file, 'damaged_text', { severity: 'warning', line: lineOf(text, at) }));
	return (marked < 0 ? text : text.replaceAll('\0', '')).replace(/\x1a\s*$/, '');
}

/** Where a letter first became a question mark, as when Excel saves Vietnamese as plain CSV; -1 where none did. */
function findLost(text: string): number {
	const words = [...text.slice(0, looked).matchAll(/(?<![\p{L}=/?&.])\p{L}*\?\p{L}+(?![\p{L}=/&.])/gu)];
	return words.length < 3 ? -1 : (words[0]?.index ?? -1);
}
