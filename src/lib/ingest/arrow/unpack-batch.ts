import { RefusedFile } from '../refused-file.ts';
import { fieldAt, follow } from './check-flatbuffer.ts';
import { unpackLz4Frame } from './lz4-frame.ts';
import { unpackZstdFrame } from './zstd-frame.ts';

/** A message of a stream: what it says of itself, and the bytes that follow. */
export interface MessageParts {
	readonly metadata: Uint8Array;
	readonly body: Uint8Array;
}

/** Ids of fields and values of Message.fbs. */
const ids = {
	header: 2,
	bodyLength: 3,
	batchOfDictionary: 1,
	buffers: 2,
	compression: 3,
	codec: 0,
	method: 1
} as const;
const batchType = 3;
const dictionaryType = 2;

/**
 * A batch as if its buffers had never been compressed; null where they are not. `room`: bytes that may still be unpacked.
 * Throws where a buffer does not hold what it says.
 */
export function unpackBatch({ metadata, body }: MessageParts, room: number): MessageParts | null {
	const view = viewOf(metadata);
	const message = view.getUint32(0, true);
	const batch = findBatch(view, message);
	const compression = batch === null ? null : follow(view, batch, ids.compression);
	if (batch === null || compression === null) return null;
	const unpack = codecOf(view, compression);
	const buffers = follow(view, batch, ids.buffers);
	const regions = buffers === null ? [] : listRegions(view, buffers);
	const unpacked = unpackBuffers(body, regions, room, unpack);
	return { metadata: describe(metadata, { message, batch, buffers }, unpacked), body: joined(unpacked) };
}

function findBatch(view: DataView, message: number): number | null {
	const type = fieldAt(view, message, 1);
	const header = follow(view, message, ids.header);
	if (type === null || header === null) return null;
	if (view.getUint8(type) === dictionaryType) return follow(view, header, ids.batchOfDictionary);
	return view.getUint8(type) === batchType ? header : null;
}

type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

const codecs: readonly (Unpack | undefined)[] = [unpackLz4Frame, unpackZstdFrame];

function codecOf(view: DataView, compression: number): Unpack {
	const numberAt = (id: number) => {
		const at = fieldAt(view, compression, id);
		return at === null ? 0 : view.getUint8(at);
	};
	const unpack = codecs[numberAt(ids.codec)];
	// The only method known compresses buffer by buffer.
	if (!unpack || numberAt(ids.method) !== 0) throw new Error('codec');
	return unpack;
}

interface Region {
	readonly start: number;
	readonly length: number;
}

const regionSize = 16;

function listRegions(view: DataView, buffers: number): Region[] {
	return Array.from({ length: view.getUint32(buffers, true) }, (_, at) => {
		const place = buffers + 4 + at * regionSize;
		return { start: Number(view.getBigInt64(place, true)), length: Number(view.getBigInt64(place + 8, true)) };
	});
}

function unpackBuffers(body: Uint8Array, regions: readonly Region[], room: number, unpack: Unpack): Uint8Array[] {
	let left = room;
	return regions.map(({ start, length }) => {
		if (!(start >= 0 && length >= 0 && start + length <= body.length)) throw new Error('buffer outside its batch');
		const bytes = unpackBuffer(body.subarray(start, start + length), left, unpack);
		left -= bytes.length;
		return bytes;
	});
}

/** Its size stands first; -1 where it is not compressed after all. */
function unpackBuffer(bytes: Uint8Array, room: number, unpack: Unpack): Uint8Array {
	if (bytes.length === 0) return bytes;
	const size = Number(viewOf(bytes).getBigInt64(0, true));
	const rest = bytes.subarray(8);
	if (size > room) throw new RefusedFile('too_big');
	if (size === -1) return rest;
	if (size === 0) return new Uint8Array();
	const unpacked = unpack(rest, size);
	if (unpacked.length !== size) throw new Error('unpacked size');
	return unpacked;
}

const aligned = (length: number) => Math.ceil(length / 8) * 8;

function joined(buffers: readonly Uint8Array[]): Uint8Array {
	const body = new Uint8Array(buffers.reduce((sum, { length }) => sum + aligned(length), 0));
	let at = 0;
	for (const buffer of buffers) {
		body.set(buffer, at);
		at += aligned(buffer.length);
	}
	return body;
}

interface Tables {
	readonly message: number;
	readonly batch: number;
	readonly buffers: number | null;
}

/** What the message says of the unpacked buffers, and nothing of a compression. */
function describe(metadata: Uint8Array, { message, batch, buffers }: Tables, unpacked: readonly Uint8Array[]) {
	const end = aligned(metadata.length);
	const index = batch - viewOf(metadata).getInt32(batch, true);
	const indexLength = viewOf(metadata).getUint16(index, true);
	const described = new Uint8Array(end + aligned(indexLength));
	described.set(metadata);
	// Other tables may share the index of the batch's fields: it gets its own, in which that field is left out.
	described.copyWithin(end, index, index + indexLength);
	const view = viewOf(described);
	view.setUint16(end + 4 + ids.compression * 2, 0, true);
	view.setInt32(batch, batch - end, true);
	let at = 0;
	for (const [place, { length }] of unpacked.entries()) {
		const region = (buffers ?? 0) + 4 + place * regionSize;
		view.setBigInt64(region, BigInt(at), true);
		view.setBigInt64(region + 8, BigInt(length), true);
		at += aligned(length);
	}
	const bodyLength = fieldAt(view, message, ids.bodyLength);
	if (bodyLength !== null) view.setBigInt64(bodyLength, BigInt(at), true);
	return described;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
