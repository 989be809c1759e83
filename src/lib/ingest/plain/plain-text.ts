import { isSettled } from '../text/mend-text.ts';
import { longestCell } from '../text/read-rows.ts';

const ascii = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text that the reader of all texts takes for UTF-8 as well, wherever it stands; null for any other. */
export function plainText(bytes: Uint8Array): string | null {
	if (bytes.length > longestCell) return null;
	if (!bytes.some((byte) => byte > 127)) return ascii.decode(bytes);
	try {
		const text = utf8.decode(bytes);
		return text.includes('\ufffd') || !isSettled(text) ? null : text.normalize('NFC');
	} catch {
		return null;
	}
}
