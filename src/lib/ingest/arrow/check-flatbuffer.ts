/**
 * Throws where a message of Arrow claims vectors longer than itself: the reader would count through billions of them.
 * `bytes` is the metadata of one message; ids and sizes below are those of Message.fbs and Schema.fbs.
 */
export function checkFlatbuffer(bytes: Uint8Array): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const walk = { view, left: bytes.length };
	const message = view.getUint32(0, true);
	checkVector(walk, message, 4, 4);
	const header = follow(view, message, 2);
	if (header === null) throw new Error('message without header');
	const type = fieldAt(view, message, 1);
	switch (type === null ? 0 : view.getUint8(type)) {
		case headers.schema:
			return checkFields(walk, header, 1);
		case headers.dictionary: {
			const batch = follow(view, header, 1);
			if (batch === null) throw new Error('dictionary without batch');
			return checkBatch(walk, batch);
		}
		case headers.batch:
			return checkBatch(walk, header);
	}
}

const blockSize = 24;

/** The same for what a file says at its end of its schema; gives where it says that its batches stand. */
export function readBlocks(bytes: Uint8Array): { dictionaries: number[]; batches: number[] } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const walk = { view, left: bytes.length };
	const footer = view.getUint32(0, true);
	const schema = follow(view, footer, 1);
	if (schema === null) throw new Error('footer without schema');
	checkFields(walk, schema, 1);
	const blocksAt = (id: number) => {
		const blocks = checkVector(walk, footer, id, blockSize);
		const count = blocks === null ? 0 : view.getUint32(blocks, true);
		return Array.from({ length: count }, (_, at) => Number(view.getBigInt64((blocks ?? 0) + 4 + at * blockSize, true)));
	};
	return { dictionaries: blocksAt(2), batches: blocksAt(3) };
}

const headers = { schema: 1, dictionary: 2, batch: 3 } as const;
const structSize = 16;

interface Walk {
	readonly view: DataView;
	/** Tables that may still be visited: no message has more than bytes. */
	left: number;
}

function checkBatch(walk: Walk, batch: number): void {
	checkVector(walk, batch, 1, structSize);
	checkVector(walk, batch, 2, structSize);
	checkVector(walk, batch, 4, 8);
}

/** The fields of a schema, or the children of a field. */
function checkFields(walk: Walk, table: number, id: number): void {
	const vector = checkVector(walk, table, id, 4);
	checkVector(walk, table, id + 1, 4);
	if (vector === null) return;
	const count = walk.view.getUint32(vector, true);
	for (let at = vector + 4; at < vector + 4 + count * 4; at += 4) {
		if (--walk.left < 0) throw new Error('too many fields');
		const field = at + walk.view.getUint32(at, true);
		checkVector(walk, field, 0, 1);
		const type = follow(walk.view, field, 3);
		if (type !== null) checkTypeIds(walk, field, type);
		checkFields(walk, field, 5);
	}
}

const union = 14;

function checkTypeIds(walk: Walk, field: number, type: number): void {
	const kind = fieldAt(walk.view, field, 2);
	if (kind !== null && walk.view.getUint8(kind) === union) checkVector(walk, type, 1, 4);
}

/** Where the vector of a field begins; null where the table has none. */
function checkVector({ view }: Walk, table: number, id: number, size: number): number | null {
	const vector = follow(view, table, id);
	if (vector !== null && vector + 4 + view.getUint32(vector, true) * size > view.byteLength)
		throw new Error('vector length');
	return vector;
}

/** Where the table or vector of a field stands; null where the table has none. */
export function follow(view: DataView, table: number, id: number): number | null {
	const at = fieldAt(view, table, id);
	return at === null ? null : at + view.getUint32(at, true);
}

/** Where a field of a table stands; null where it has its default. */
export function fieldAt(view: DataView, table: number, id: number): number | null {
	const index = table - view.getInt32(table, true);
	const entry = 4 + id * 2;
	const offset = entry < view.getUint16(index, true) ? view.getUint16(index + entry, true) : 0;
	return offset === 0 ? null : table + offset;
}
