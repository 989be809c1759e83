import { unpackLz4Block } from '../archive/lz4-block.ts';
import { insist } from './damage.ts';

/** What an LZ4 block holds, exactly `size` bytes. Throws where it holds more or less. */
export function unpackLz4(block: Uint8Array, size: number): Uint8Array {
	const unpacked = new Uint8Array(size);
	insist(unpackLz4Block(block, unpacked) === size, 'unpacked size');
	return unpacked;
}

const headerBytes = 8;

/** The same of blocks in the frames of Hadoop, each behind its sizes, the highest byte first; old writers leave them out. */
export function unpackFramedLz4(bytes: Uint8Array, size: number): Uint8Array {
	const frames = listFrames(bytes, size);
	if (!frames) return unpackLz4(bytes, size);
	const unpacked = new Uint8Array(size);
	let at = 0;
	for (const frame of frames) {
		unpacked.set(unpackLz4(frame.block, frame.size), at);
		at += frame.size;
	}
	return unpacked;
}

/** Null where the bytes are no frames that hold `size` bytes together. */
function listFrames(bytes: Uint8Array, size: number) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const frames: { readonly size: number; readonly block: Uint8Array }[] = [];
	let left = size;
	for (let at = 0; at < bytes.length;) {
		if (at + headerBytes > bytes.length) return null;
		const [whole, packed] = [view.getUint32(at), view.getUint32(at + 4)];
		const start = at + headerBytes;
		at = start + packed;
		left -= whole;
		if (at > bytes.length || left < 0) return null;
		frames.push({ size: whole, block: bytes.subarray(start, at) });
	}
	return left === 0 ? frames : null;
}
