import { compressors } from 'hyparquet-compressors';
import { insist } from './damage.ts';

/**
 * The bytes of a Brotli page, exactly `size` of them. The library tells neither that a page holds less nor that it
 * holds more, and leaves the room that it has been given as it was: unpacked over two grounds, that is where they differ.
 */
export function unpackBrotli(bytes: Uint8Array, size: number): Uint8Array {
	const [one, other] = [unpackOver(0x55, bytes, size + 1), unpackOver(0xaa, bytes, size + 1)];
	insist(one.findIndex((byte, at) => byte !== other[at]) === size, 'unpacked size');
	return one.subarray(0, size);
}

/** The library makes its room of what it takes for a length, which may be memory too. */
function unpackOver(ground: number, bytes: Uint8Array, size: number): Uint8Array {
	const room = new Uint8Array(size).fill(ground);
	insist(compressors.BROTLI !== undefined, 'codec');
	compressors.BROTLI(bytes, room.buffer as unknown as number);
	return room;
}
