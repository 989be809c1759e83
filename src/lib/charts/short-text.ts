import { textWidth, wrapText } from './text-width.ts';

/** A text cut to a width with "…" behind it; its full form stands in the table and the tooltip. */
export function shortText(text: string, width: number, fontSize: number, bold = false): string {
	if (textWidth(text, fontSize, bold) <= width) return text;
	const letters = [...text.normalize('NFC')];
	let count = letters.length;
	const cut = () => `${letters.slice(0, count).join('').trimEnd()}…`;
	while (count > 1 && textWidth(cut(), fontSize, bold) > width) count--;
	return cut();
}

/** A text in at most `most` lines; what is left out is shown by "…", and stands in full in tooltip and table. */
export function shortLines(text: string, width: number, fontSize: number, most: number): string[] {
	const lines = wrapText(text, width, fontSize);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), shortText(lines.slice(most - 1).join(' '), width, fontSize)];
}
