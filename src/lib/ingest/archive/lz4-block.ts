/**
 * Unpacks an LZ4 block behind what is unpacked already, which it may refer to: `end` is where that ends. Where it ends
 * then. Throws where the block is cut, refers to nothing, or gives more than there is room for.
 */
export function unpackLz4Block(block: Uint8Array, to: Uint8Array, end = 0): number {
	let at = 0;
	const readLength = (short: number): number => {
		let length = short;
		for (let byte = short === 15 ? 255 : 0; byte === 255; length += byte) {
			byte = block[at++] ?? -1;
			insist(byte >= 0, 'length');
		}
		return length;
	};
	while (at < block.length) {
		const token = block[at++] as number;
		const literals = readLength(token >> 4);
		insist(at + literals <= block.length && end + literals <= to.length, 'literals');
		to.set(block.subarray(at, at + literals), end);
		at += literals;
		end += literals;
		// The last sequence ends behind its literals.
		if (at === block.length) break;
		insist(at + 2 <= block.length, 'offset');
		const back = (block[at] as number) | ((block[at + 1] as number) << 8);
		at += 2;
		const length = readLength(token & 15) + 4;
		insist(back > 0 && back <= end && end + length <= to.length, 'match');
		for (const stop = end + length; end < stop; end++) to[end] = to[end - back] as number;
	}
	return end;
}

function insist(holds: boolean, what: string): asserts holds {
	if (!holds) throw new Error(`damaged LZ4 block: ${what}`);
}
