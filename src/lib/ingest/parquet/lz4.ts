import { insist } from './damage.ts';

/** What an LZ4 block holds, exactly `size` bytes. Throws where it holds more or less. */
export function unpackLz4(block: Uint8Array, size: number): Uint8Array {
	const unpacked = new Uint8Array(size);
	insist(readBlock(block, unpacked) === size, 'unpacked size');
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

/** How many bytes a block gave. Throws where it is cut, refers to nothing, or gives more than there is room for. */
function readBlock(block: Uint8Array, to: Uint8Array): number {
	let at = 0;
	let end = 0;
	const readLength = (short: number): number => {
		let length = short;
		for (let byte = short === 15 ? 255 : 0; byte === 255; length += byte) {
			byte = block[at++] ?? -1;
			insist(byte >= 0, 'LZ4 length');
		}
		return length;
	};
	while (at < block.length) {
		const token = block[at++] as number;
		const literals = readLength(token >> 4);
		insist(at + literals <= block.length && end + literals <= to.length, 'LZ4 literals');
		to.set(block.subarray(at, at + literals), end);
		at += literals;
		end += literals;
		// The last sequence ends behind its literals.
		if (at === block.length) break;
		insist(at + 2 <= block.length, 'LZ4 offset');
		const back = (block[at] as number) | ((block[at + 1] as number) << 8);
		at += 2;
		const length = readLength(token & 15) + 4;
		insist(back > 0 && back <= end && end + length <= to.length, 'LZ4 match');
		for (const stop = end + length; end < stop; end++) to[end] = to[end - back] as number;
	}
	return end;
}
