import { decodeWestern } from './windows.ts';

/** A file whose lines are not all UTF-8: its text with the other lines as Windows-1252, and which lines those are. */
export interface MixedLines {
	/** Pieces in order; `western` ones are not UTF-8. */
	readonly pieces: readonly { readonly text: string; readonly western: boolean }[];
	/** Lines that are not UTF-8, from 1. */
	readonly western: readonly number[];
	/** How many lines are UTF-8 beyond ASCII. */
	readonly utf8: number;
}

/** Tells the lines of UTF-8 from the others. */
export function splitMixed(bytes: Uint8Array): MixedLines {
	const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const pieces: { text: string; western: boolean }[] = [];
	const western: number[] = [];
	let wide = 0;
	let sure = 0;
	let line = 0;
	for (let at = 0; at < bytes.length;) {
		const found = bytes.indexOf(10, at);
		const end = found < 0 ? bytes.length : found + 1;
		const piece = bytes.subarray(at, end);
		line++;
		if (isAscii(piece)) {
			at = end;
			continue;
		}
		try {
			utf8.decode(piece);
			wide++;
		} catch {
			western.push(line);
			if (sure < at) pieces.push({ text: utf8.decode(bytes.subarray(sure, at)), western: false });
			pieces.push({ text: decodeWestern(piece), western: true });
			sure = end;
		}
		at = end;
	}
	if (sure < bytes.length) pieces.push({ text: utf8.decode(bytes.subarray(sure)), western: false });
	return { pieces, western, utf8: wide };
}

function isAscii(piece: Uint8Array): boolean {
	for (let at = 0; at < piece.length; at++) if ((piece[at] ?? 0) > 0x7f) return false;
	return true;
}
