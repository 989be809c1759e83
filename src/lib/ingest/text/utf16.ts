export type WideEncoding = 'utf-16le' | 'utf-16be';

const looked = 65536;
/** High bytes of what tables are written in: Latin, Vietnamese, marks, punctuation. */
const usual = new Set([0x00, 0x01, 0x03, 0x1e, 0x20, 0x21]);

/** UTF-16 without a byte order mark, known by the zeros of its plain letters; null for anything else. */
export function guessWide(bytes: Uint8Array): WideEncoding | null {
	const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), looked));
	if (sample.length < 4) return null;
	if (isWide(sample, 1)) return 'utf-16le';
	return isWide(sample, 0) ? 'utf-16be' : null;
}

function isWide(sample: Uint8Array, high: 0 | 1): boolean {
	let plain = 0;
	let strange = 0;
	for (let at = 0; at < sample.length; at += 2) {
		const top = sample[at + high] ?? 0;
		const low = sample[at + 1 - high] ?? 0;
		if (top === 0 && isText(low)) plain++;
		else if (!usual.has(top) || (top === 0 && low < 0x80)) strange++;
	}
	const pairs = sample.length / 2;
	return plain > pairs * 0.4 && strange < pairs * 0.05;
}

const isText = (code: number) => (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
