import { remember } from '../remember.ts';
import { tcvn3, vni } from './font-codes.ts';
import { mendMojibake } from './mojibake.ts';
import { isSyllable } from './syllable.ts';
import { windows1258 } from './windows.ts';

/** What text was written in when it reads as Vietnamese only after mending. */
export type TextFault = 'mojibake' | 'Windows-1258' | 'TCVN3' | 'VNI';

const reading: Readonly<Record<TextFault, (text: string) => string>> = {
	mojibake: (text) => mendMojibake(mendMojibake(text)),
	'Windows-1258': (text) => byLetter(text, windows1258),
	TCVN3: (text) => raiseCapitals(byLetter(text, tcvn3)),
	VNI: (text) => byLetter(text, vni)
};
const faults = Object.keys(reading) as TextFault[];
const enough = 3000;

/** Text in NFC, and what had to be mended: null where it reads best as it is. `sure` words are asked for at least. */
export function mendText(text: string, sure = 3): { readonly text: string; readonly fault: TextFault | null } {
	const fault = findFault(foreignWords(text), sure);
	return { text: (fault ? reading[fault](text) : text).normalize('NFC'), fault };
}

/** Texts of one encoding, mended by one rule as in `mendText`. */
export function mendTexts(texts: readonly string[], sure: number): string[] {
	const fault = findFault(foreignWords(texts.join('\n')), sure);
	return texts.map((text) => (fault ? reading[fault](text) : text).normalize('NFC'));
}

const suspect = /[\u00c3\u00c4\u00c6][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122 ]|\u00e1[\u00ba\u00bb]/;

/** Text of which only some lines are mojibake, and those lines, mended where that makes words of them. */
export function mendLines(text: string): { readonly text: string; readonly lines: readonly number[] } {
	if (!suspect.test(text)) return { text, lines: [] };
	const lines: number[] = [];
	const mended = text.split('\n').map((line, at) => {
		if (!suspect.test(line)) return line;
		const better = reading.mojibake(line);
		if (countSyllables(foreignWords(better)) <= countSyllables(foreignWords(line))) return line;
		lines.push(at + 1);
		return better;
	});
	return { text: mended.join('\n'), lines };
}

/**
 * True for a text that stays as it is, whatever stands beside it: none of its words becomes a syllable by mending that
 * was none before.
 */
export function isSettled(text: string): boolean {
	if (suspect.test(text)) return false;
	const isClear = (word: string) => isWord(word) || !faults.some((fault) => isWord(reading[fault](word)));
	return (text.match(highWord) ?? []).every((word) => word.length < 20 && isClear(word));
}

const highWord = /[A-Za-z]*[^\0-\x7f][A-Za-z\x80-\uffff]*/g;

/** A cell of a workbook whose font is .Vn… (TCVN3) or VNI-…, as Unicode; other cells as they are. */
export function mendFontText(text: string, font: string): string {
	if (/^\.vn/i.test(font)) return (/h$/i.test(font) ? capitals : same)(reading.TCVN3(text).normalize('NFC'));
	return /^vni[- ]/i.test(font) ? reading.VNI(text).normalize('NFC') : text;
}

const same = (text: string) => text;
const capitals = (text: string) => text.toUpperCase();

function findFault(all: readonly string[], sure: number): TextFault | null {
	// A lone letter may as well be a sign: © is the byte of â.
	const words = all.filter(({ length }) => length > 1);
	if (words.length === 0) return null;
	const asItIs = countSyllables(words);
	const counts = faults.map((fault) => countSyllables(words.map(reading[fault])));
	const best = Math.max(...counts);
	const fault = faults[counts.indexOf(best)] ?? null;
	const needed = fault === 'mojibake' ? 1 : Math.min(sure, Math.max(sure - 1, words.length));
	const clear = best >= needed && best > 1.5 * asItIs;
	return clear && best >= words.length * (fault === 'mojibake' ? 0.3 : 0.6) ? fault : null;
}

const isWord = (word: string) => isSyllable(word.replace(/^[\u2000-\u206f«»]+|[\u2000-\u206f«»]+$/g, ''));
const countSyllables = (words: readonly string[]) => words.filter(isWord).length;

/** Different words with a letter beyond ASCII, from the beginning of the text. */
function foreignWords(text: string): string[] {
	const words = new Set<string>();
	const high = /[^\0-\x7f]/g;
	for (let hits = 0; hits < 5000 && words.size < enough && high.test(text); hits++) {
		const [start, end] = wordAround(text, high.lastIndex - 1);
		words.add(text.slice(start, end));
		high.lastIndex = end;
	}
	return [...words];
}

const isInWord = (code: number) => code > 0x7f || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b);

function wordAround(text: string, at: number): [number, number] {
	let start = at;
	let end = at + 1;
	while (start > 0 && at - start < 20 && isInWord(text.charCodeAt(start - 1))) start--;
	while (end < text.length && end - at < 40 && isInWord(text.charCodeAt(end))) end++;
	return [start, end];
}

function byLetter(text: string, letters: ReadonlyMap<string, string>): string {
	return text.replace(/[^\0-\x7f]/g, (letter) => letters.get(letter) ?? letter);
}

const wordWithoutSmall = /(?<!\p{L})[^\P{L}a-z]+(?!\p{L})/gu;

/** TCVN3 has no toned capitals: words in capitals are set in another font, their toned letters stay small. */
function raiseCapitals(text: string): string {
	const raise = remember((word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word.toUpperCase() : word));
	return text.normalize('NFC').replace(wordWithoutSmall, (word) => raise(word));
}
