import type { DataReader } from 'hyparquet';
import { readVarInt } from 'hyparquet/src/thrift.js';

/** Writers fill the last packed run up: by 7 values at least, by a whole block at most. */
const mostPadding = 512;

/**
 * Throws where a run of the RLE / bit-packed hybrid is longer than the values still to come. `mayEndEarly`: missing
 * cells have no index, so that there may be fewer values than cells.
 */
export function checkRuns(reader: DataReader, bits: number, values: number, mayEndEarly = false): void {
	let left = values;
	const end = reader.view.byteLength;
	while (left > 0 && !(mayEndEarly && reader.offset >= end)) {
		const header = readVarInt(reader);
		const isPacked = (header & 1) === 1;
		const count = isPacked ? (header >>> 1) * 8 : header >>> 1;
		if (count > left + (isPacked ? mostPadding : 0)) throw new Error('damaged page: run');
		reader.offset += isPacked ? Math.min((count / 8) * bits, end) : Math.ceil(bits / 8);
		left -= count;
	}
}
