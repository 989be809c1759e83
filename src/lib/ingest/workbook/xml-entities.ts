import { RefusedFile } from '../refused-file.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with `&amp;` and `&#7855;` resolved; XML without a document type knows five names. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => {
		const name = reference.slice(0, -1);
		const code = /^#(?:(\d{1,7})|x([\da-fA-F]{1,6}))$/.exec(name);
		const point = code ? (code[1] ? Number(code[1]) : parseInt(code[2] ?? '', 16)) : -1;
		const letter = point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : named[name];
		if (!reference.endsWith(';') || letter === undefined) throw new RefusedFile('unreadable', 'XLSX');
		return letter;
	});
}

/** Excel writes letters that XML cannot hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
