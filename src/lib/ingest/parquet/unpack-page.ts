import type { CompressionCodec } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { crc32 } from '../archive/crc32.ts';
import { RefusedFile } from '../refused-file.ts';
import { insist } from './damage.ts';
import { unpackBrotli } from './brotli.ts';
import { unpackFramedLz4, unpackLz4 } from './lz4.ts';

/** The bytes of a page before they were compressed, exactly `size` of them. */
export function unpackPage(bytes: Uint8Array, size: number, codec: CompressionCodec): Uint8Array {
	insist(size >= 0, 'unpacked size');
	if (codec === 'UNCOMPRESSED') {
		insist(bytes.length === size, 'unpacked size');
		return bytes;
	}
	const unpack = ownCodecs[codec] ?? compressors[codec];
	if (!unpack) throw new RefusedFile('unreadable', 'codec');
	// Writers leave the compressed bytes of an empty page out.
	if (size === 0) return new Uint8Array();
	if (codec === 'SNAPPY') checkSnappy(bytes, size);
	const unpacked = unpack(bytes, size);
	insist(unpacked.length === size, 'unpacked size');
	if (codec === 'GZIP') checkGzip(bytes, unpacked);
	return unpacked;
}

/** Those of the library leave zeros where a block holds less than it should. */
const ownCodecs: Partial<typeof compressors> = { BROTLI: unpackBrotli, LZ4: unpackFramedLz4, LZ4_RAW: unpackLz4 };

/** The size stands first, in seven bits each, the lowest first. */
function checkSnappy(bytes: Uint8Array, size: number): void {
	let held = 0;
	for (let at = 0, scale = 1; ; at++, scale *= 128) {
		const byte = bytes[at];
		insist(byte !== undefined && at < 5, 'snappy size');
		held += (byte & 127) * scale;
		if (byte < 128) break;
	}
	insist(held === size, 'unpacked size');
}

/** The last eight bytes are checksum and size of the last member; a reader that stops early leaves zeros. */
function checkGzip(bytes: Uint8Array, unpacked: Uint8Array): void {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return;
	const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
	const start = unpacked.length - view.getUint32(4, true);
	insist(start >= 0 && crc32(unpacked.subarray(start)) === view.getUint32(0, true), 'gzip checksum');
}
