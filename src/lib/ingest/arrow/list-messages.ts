import { Message } from 'apache-arrow';
import { checkFlatbuffer } from './check-flatbuffer.ts';

/** What a stream is made of, and whether it says that it ends. */
export interface StreamParts {
	readonly messages: readonly ListedMessage[];
	readonly hasEnd: boolean;
}

export interface ListedMessage {
	/** Where in the stream it begins. */
	readonly start: number;
	readonly message: Message;
	readonly bodyLength: number;
}

const continuation = -1;

/** The messages of a stream, their metadata checked and their bodies inside it. Throws where it is cut or damaged. */
export function listMessages(stream: Uint8Array): StreamParts {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const messages: ListedMessage[] = [];
	for (let at = 0; at < stream.length;) {
		const start = at;
		const first = view.getInt32(at, true);
		at += first === continuation ? 8 : 4;
		const size = first === continuation ? view.getInt32(at - 4, true) : first;
		if (size === 0) return { messages, hasEnd: true };
		if (!(size > 0 && at + size <= stream.length)) throw new Error('message outside the stream');
		const metadata = stream.subarray(at, at + size);
		checkFlatbuffer(metadata);
		const message = Message.decode(metadata);
		const { bodyLength } = message;
		at += size + bodyLength;
		if (!(bodyLength >= 0 && at <= stream.length)) throw new Error('body outside the stream');
		messages.push({ start, message, bodyLength });
	}
	return { messages, hasEnd: false };
}
