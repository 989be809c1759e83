/** Advance widths of Inter at weight 400 in hundredths of an em, from the space (32) to the tilde (126). */
const ascii = [
	28, 29, 47, 63, 64, 98, 64, 30, 37, 37, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66,
	66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 77, 64, 77, 64, 64, 65, 74, 69, 99, 68, 68,
	63, 37, 36, 37, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56,
	82, 55, 56, 55, 43, 33, 43, 66
];
const others: Readonly<Record<string, number>> = {
	'\u0111': 61,
	'\u0110': 74,
	'\u00a0': 28,
	'−': 66,
	'≥': 55,
	'≤': 55,
	'≈': 55,
	'·': 29,
	'…': 86,
	'–': 50,
	'—': 86,
	'’': 26,
	'“': 44,
	'”': 44
};

/**
 * Width of a text in pixels, the same in Node and in every browser, so that a chart drawn at build and the live one
 * have the same layout. Slightly wide, for readers whose own font stands in.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
	const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	let sum = 0;
	for (const char of bare) sum += ascii[(char.codePointAt(0) ?? 0) - 32] ?? others[char] ?? 100;
	return (sum / 100) * fontSize * (bold ? 1.08 : 1.04);
}

/** A text in lines no wider than `width`, broken between words, and inside a word only where it alone is too wide. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').flatMap((word) => breakWord(word, width, fontSize))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, fontSize) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, fontSize: number): string[] {
	const parts: string[] = [];
	let part = '';
	for (const char of word) {
		if (part !== '' && textWidth(part + char, fontSize) > width) {
			parts.push(part);
			part = '';
		}
		part += char;
	}
	return [...parts, part];
}
