/** What bytes are: plain ASCII, UTF-8 with letters beyond it, or another encoding. */
export type BytesKind = 'ascii' | 'utf8' | 'other';

/** Tells the bytes from one place up to another; no decoder is asked, since one that throws takes long for every line. */
export function bytesKind(bytes: Uint8Array, from: number, to: number): BytesKind {
	let kind: BytesKind = 'ascii';
	for (let at = from; at < to;) {
		if ((bytes[at] ?? 0) < 0x80) {
			at++;
			continue;
		}
		const length = letterLength(bytes, at, to);
		if (length === 0) return 'other';
		kind = 'utf8';
		at += length;
	}
	return kind;
}

/** How many bytes the letter takes that starts here; 0 where they are no UTF-8. */
function letterLength(bytes: Uint8Array, at: number, to: number): number {
	const lead = bytes[at] ?? 0;
	const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	if (length === 0 || at + length > to) return 0;
	const second = bytes[at + 1] ?? 0;
	if (second < (leastSecond[lead] ?? 0x80) || second > (mostSecond[lead] ?? 0xbf)) return 0;
	for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

/** Leads whose second byte is bound, lest a letter has two spellings, is half of a pair, or is none of Unicode. */
const leastSecond: Readonly<Record<number, number>> = { 0xe0: 0xa0, 0xf0: 0x90 };
const mostSecond: Readonly<Record<number, number>> = { 0xed: 0x9f, 0xf4: 0x8f };
