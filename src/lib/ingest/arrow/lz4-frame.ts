import { unpackLz4Block } from '../archive/lz4-block.ts';

const magic = 0x184d2204;
const version = 1;
/** Of a block's length: its bytes stand there as they are. */
const stored = 2 ** 31;

/** What an LZ4 frame holds, exactly `size` bytes; checksums are not compared. Throws where it is damaged. */
export function unpackLz4Frame(bytes: Uint8Array, size: number): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const flags = view.getUint8(4);
	insist(view.getUint32(0, true) === magic && flags >>> 6 === version, 'head');
	const has = (bit: number) => ((flags >>> bit) & 1) === 1;
	const [isApart, hasBlockSums, hasSize, hasDictionary] = [has(5), has(4), has(3), has(0)];
	insist(!hasDictionary, 'dictionary');
	const unpacked = new Uint8Array(size);
	let end = 0;
	for (let at = hasSize ? 15 : 7; ;) {
		const head = view.getUint32(at, true);
		at += 4;
		if (head === 0) break;
		const length = head % stored;
		insist(at + length <= bytes.length, 'block');
		const block = bytes.subarray(at, at + length);
		if (head >= stored) {
			insist(end + length <= size, 'unpacked size');
			unpacked.set(block, end);
			end += length;
		} else if (isApart) end += unpackLz4Block(block, unpacked.subarray(end));
		else end = unpackLz4Block(block, unpacked, end);
		at += length + (hasBlockSums ? 4 : 0);
	}
	insist(end === size, 'unpacked size');
	return unpacked;
}

function insist(holds: boolean, what: string): asserts holds {
	if (!holds) throw new Error(`damaged LZ4 frame: ${what}`);
}
