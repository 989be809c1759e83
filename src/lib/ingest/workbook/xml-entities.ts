import { RefusedFile } from '../refused-file.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const lost = '\ufffd';

/**
 * Text with `&amp;` and `&#7855;` resolved; XML without a document type knows five names. A number that is no letter of
 * XML becomes the letter for what was lost.
 */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&([^;&]{0,40};?)/g, (_, reference: string) => {
		const name = reference.slice(0, -1);
		const code = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
		const letter = code ? letterOf(code[1] ? Number(code[1]) : parseInt(code[2] ?? '', 16)) : named[name];
		if (!reference.endsWith(';') || letter === undefined) throw new RefusedFile('unreadable', 'XLSX');
		return letter;
	});
}

function letterOf(point: number): string {
	const isLetter = (point >= 0x20 || [9, 10, 13].includes(point)) && point <= 0x10ffff;
	const isNone = (point >= 0xd800 && point < 0xe000) || point === 0xfffe || point === 0xffff;
	return isLetter && !isNone ? String.fromCodePoint(point) : lost;
}

/** Excel writes letters that XML cannot hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
	if (!text.includes('_x')) return text;
	const letters = text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
	// Halves of letters that come one by one may make whole ones.
	return letters.replace(/\0|\p{Surrogate}/gu, lost);
}
