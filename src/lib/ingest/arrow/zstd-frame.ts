import { compressors } from 'hyparquet-compressors';

/** What zstd's own programs set aside at most: a frame that claims more is damaged, or meant to fill the memory. */
const widestWindow = 2 ** 27;

/** The bytes of a zstd frame. Throws where it claims a window that no program would give it. */
export function unpackZstdFrame(bytes: Uint8Array, size: number): Uint8Array {
	if (windowOf(bytes) > widestWindow) throw new Error('zstd window');
	return compressors.ZSTD!(bytes, size);
}

/** In bytes, as RFC 8878 §3.1.1.1.2 writes it behind the magic number and the descriptor; 0 of a frame in one segment. */
function windowOf([, , , , descriptor = 0, window = 0]: Uint8Array): number {
	if ((descriptor & 0x20) !== 0) return 0;
	return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
}
