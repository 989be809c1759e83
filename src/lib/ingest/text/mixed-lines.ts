import { bytesKind } from './bytes-kind.ts';
import { decodeWestern } from './windows.ts';

/** Lines one below the other that are all UTF-8, or all not, by the places of their bytes. */
interface LineRun {
	readonly from: number;
	to: number;
	readonly western: boolean;
}

/** A file that is not UTF-8 as a whole. */
export interface MixedLines {
	readonly runs: readonly LineRun[];
	/** Lines that are not UTF-8, from 1. */
	readonly western: readonly number[];
	/** How many lines are UTF-8 beyond ASCII. */
	readonly utf8: number;
}

/** Tells the lines of UTF-8 from the others. */
export function splitMixed(bytes: Uint8Array): MixedLines {
	const runs: LineRun[] = [];
	const western: number[] = [];
	let wide = 0;
	let line = 0;
	for (let at = 0; at < bytes.length;) {
		const found = bytes.indexOf(10, at);
		const end = found < 0 ? bytes.length : found + 1;
		const kind = bytesKind(bytes, at, end);
		line++;
		if (kind === 'utf8') wide++;
		if (kind === 'other') western.push(line);
		const last = runs.at(-1);
		if (last?.western === (kind === 'other')) last.to = end;
		else runs.push({ from: at, to: end, western: kind === 'other' });
		at = end;
	}
	return { runs, western, utf8: wide };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of each run; lines that are not UTF-8 as Windows-1252. */
export const decodeRuns = (bytes: Uint8Array, { runs }: MixedLines): string[] =>
	runs.map(({ from, to, western }) => {
		const piece = bytes.subarray(from, to);
		return western ? decodeWestern(piece) : utf8.decode(piece);
	});
