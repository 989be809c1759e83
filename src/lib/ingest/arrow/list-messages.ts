import { Message } from 'apache-arrow';
import { checkFlatbuffer } from './check-flatbuffer.ts';
import { unpackBatch, type MessageParts } from './unpack-batch.ts';

/** What a stream is made of, and whether it says that it ends. */
export interface StreamParts {
	readonly messages: readonly ListedMessage[];
	readonly hasEnd: boolean;
}

export interface ListedMessage extends MessageParts {
	/** Where in the stream it begins. */
	readonly start: number;
	readonly message: Message;
	/** Its buffers were compressed; now they are not, and its metadata say so. */
	readonly isUnpacked: boolean;
}

const continuation = -1;
/** Bytes that compressed buffers of one file may become. */
const mostUnpacked = 2 ** 30;

/**
 * The messages of a stream, their metadata checked and their bodies inside it, without compression. Throws where it is cut
 * or damaged.
 */
export function listMessages(stream: Uint8Array): StreamParts {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const messages: ListedMessage[] = [];
	let room = mostUnpacked;
	for (let at = 0; at < stream.length;) {
		const start = at;
		const first = view.getInt32(at, true);
		at += first === continuation ? 8 : 4;
		const size = first === continuation ? view.getInt32(at - 4, true) : first;
		if (size === 0) return { messages, hasEnd: true };
		if (!(size > 0 && at + size <= stream.length)) throw new Error('message outside the stream');
		const metadata = stream.subarray(at, at + size);
		checkFlatbuffer(metadata);
		const { bodyLength } = Message.decode(metadata);
		const end = at + size + bodyLength;
		if (!(bodyLength >= 0 && end <= stream.length)) throw new Error('body outside the stream');
		const stored = { metadata, body: stream.subarray(at + size, end) };
		const unpacked = unpackBatch(stored, room);
		room -= unpacked?.body.length ?? 0;
		const parts = unpacked ?? stored;
		const message = Message.decode(parts.metadata);
		if (rankOf(message) < 0) throw new Error('message type');
		messages.push({ start, ...parts, message, isUnpacked: unpacked !== null });
		at = end;
	}
	return { messages, hasEnd: false };
}

/** The order in which messages are needed; -1 for those that are no part of a table. */
const rankOf = (message: Message) =>
	[message.isSchema(), message.isDictionaryBatch(), message.isRecordBatch()].indexOf(true);

const headBytes = 8;

/** Messages as a stream, dictionaries before what refers to them. */
export function toStream(listed: readonly ListedMessage[]): Uint8Array {
	const messages = [...listed].sort((a, b) => rankOf(a.message) - rankOf(b.message));
	const length = messages.reduce((sum, { metadata, body }) => sum + headBytes + metadata.length + body.length, 0);
	const stream = new Uint8Array(length + headBytes);
	const view = new DataView(stream.buffer);
	let at = 0;
	for (const { metadata, body } of messages) {
		view.setInt32(at, continuation, true);
		view.setInt32(at + 4, metadata.length, true);
		stream.set(metadata, at + headBytes);
		stream.set(body, at + headBytes + metadata.length);
		at += headBytes + metadata.length + body.length;
	}
	view.setInt32(at, continuation, true);
	return stream;
}
