import { Gunzip, Inflate } from 'fflate';
import { RefusedFile } from '../refused-file.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-entry.ts';

/** Bytes that one file may unpack to. */
export const mostUnpacked = 1 << 30;
/** Deflate cannot exceed 1032; real tables stay far below this. */
const mostRatio = 400;
const smallSize = 1 << 26;
const step = 1 << 16;

/** Throws where files claim to unpack to more than a table can need, before a byte is unpacked. */
export function checkSizes(entries: readonly ZipEntry[]): void {
	const total = entries.reduce((sum, entry) => sum + entry.size, 0);
	const isBomb = (entry: ZipEntry) => entry.size > smallSize && entry.size > entry.packed * mostRatio;
	const bomb = entries.find(isBomb);
	if (bomb) throw new RefusedFile('too_big', bomb.name);
	if (total > mostUnpacked) throw new RefusedFile('too_big');
}

/** Gives the content of an entry in parts. Throws where it is encrypted, damaged, or not as big as it says. */
export function streamEntry(bytes: Uint8Array, entry: ZipEntry, onPart: (part: Uint8Array) => void): void {
	if (entry.isEncrypted) throw new RefusedFile('encrypted');
	const data = bytes.subarray(entry.start, entry.start + entry.packed);
	let size = 0;
	let crc = 0;
	const take = (part: Uint8Array) => {
		size += part.length;
		if (size > entry.size) throw new RefusedFile('unreadable', 'ZIP');
		crc = crc32(part, crc);
		onPart(part);
	};
	if (entry.method === 0) take(data);
	else if (entry.method === 8) pushAll(new Inflate(take), data);
	else throw new RefusedFile('unreadable', 'zip_method');
	if (size !== entry.size || crc !== entry.crc) throw new RefusedFile('unreadable', 'ZIP');
}

/** The whole content of an entry; like `streamEntry`. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	if (entry.size > mostUnpacked) throw new RefusedFile('too_big', entry.name);
	const content = new Uint8Array(entry.size);
	let size = 0;
	streamEntry(bytes, entry, (part) => {
		content.set(part, size);
		size += part.length;
	});
	return content;
}

/** The content of a GZIP file, of all its members. Throws where it is damaged, cut, or too big. */
export function unpackGzip(bytes: Uint8Array): Uint8Array {
	const most = Math.min(mostUnpacked, Math.max(smallSize, bytes.length * mostRatio));
	const parts: Uint8Array[] = [];
	let size = 0;
	let crc = 0;
	const gunzip = new Gunzip((part) => {
		size += part.length;
		if (size > most) throw new RefusedFile('too_big');
		crc = crc32(part, crc);
		parts.push(part);
	});
	let members = 0;
	gunzip.onmember = () => members++;
	pushAll(gunzip, bytes);
	const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
	const isWhole = crc === trailer.getUint32(0, true) && size === trailer.getUint32(4, true);
	if (members === 0 && !isWhole) throw new RefusedFile('unreadable', 'GZIP');
	return join(parts, size);
}

function pushAll(stream: { push(chunk: Uint8Array, final?: boolean): void }, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length || at === 0; at += step)
		stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
