import { westernByte } from './windows.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** A lead byte and what may follow it, as Windows-1252 shows them; a no-break space is often a plain one by now. */
const sequence = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122 ]{1,3}/g;

/** Undoes "HÃ  Ná»™i": UTF-8 that was read as Windows-1252. What is no such sequence stays as it is. */
export function mendMojibake(text: string): string {
	return text.replace(sequence, mendRun);
}

function mendRun(run: string): string {
	const lead = westernByte(run[0] ?? '') ?? 0;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (run.length < length) return run;
	// Only the last byte of a letter can be the no-break space that became a plain one.
	const codes = [...run.slice(0, length)].map((letter, at) =>
		letter === ' ' && at === length - 1 ? 0xa0 : (westernByte(letter) ?? 0)
	);
	try {
		return utf8.decode(Uint8Array.from(codes)) + mendMojibake(run.slice(length));
	} catch {
		return run[0] + mendMojibake(run.slice(1));
	}
}
