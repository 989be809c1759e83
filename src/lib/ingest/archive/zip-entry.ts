import { RefusedFile } from '../refused-file.ts';

/** A file in a ZIP, as its central directory describes it; sizes in bytes. */
export interface ZipEntry {
	readonly name: string;
	readonly method: number;
	readonly isEncrypted: boolean;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	/** Where its data begin. */
	readonly start: number;
}

const damaged = () => new RefusedFile('unreadable', 'ZIP');
const endLength = 22;
const shortest64 = 56;
const longestComment = 65535;
const mostEntries = 10_000;
const full = 0xffffffff;

/** The files in a ZIP, folders left out. Throws a RefusedFile where the directory is damaged or cut off. */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return readDirectory(bytes, view).filter((entry) => !entry.name.endsWith('/'));
	} catch (error) {
		throw error instanceof RefusedFile ? error : damaged();
	}
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
	const { count, start, shift } = readEnd(view);
	if (count > mostEntries) throw new RefusedFile('too_big');
	const entries: ZipEntry[] = [];
	let at = start;
	for (let index = 0; index < count; index++) {
		if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
		const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const [name = 0, extra = 0, comment = 0] = lengths;
		entries.push(readEntry(bytes, view, { at, name, extra, shift }));
		at += 46 + name + extra + comment;
	}
	return entries;
}

/** Where the directory begins; `shift`: how far everything stands behind where it says, as in self-extracting files. */
interface Directory {
	readonly count: number;
	readonly start: number;
	readonly shift: number;
}

/** The end is searched from behind; a comment, or what was added behind it, may hold its mark by chance. */
function readEnd(view: DataView): Directory {
	const last = view.byteLength - endLength;
	for (let at = last; at >= Math.max(0, last - longestComment); at--) {
		if (view.getUint32(at, true) !== 0x06054b50) continue;
		const [count, size, offset] = [
			view.getUint16(at + 10, true),
			view.getUint32(at + 12, true),
			view.getUint32(at + 16, true)
		];
		const isWide = offset === full || count === 0xffff;
		const found = isWide ? readEnd64(view, at) : directoryBefore(view, { at, count, size, offset });
		if (found) return found;
	}
	throw damaged();
}

interface End {
	readonly at: number;
	readonly count: number;
	readonly size: number;
	readonly offset: number;
}

/** The directory that stands right before its end, if one does. */
function directoryBefore(view: DataView, { at, count, size, offset }: End): Directory | null {
	const start = at - size;
	const isThere = start >= offset && (count === 0 || view.getUint32(start, true) === 0x02014b50);
	return isThere ? { count, start, shift: start - offset } : null;
}

function readEnd64(view: DataView, end: number): Directory | null {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
	const said = long(view, locator + 8);
	const at = [said, locator - shortest64].find((place) => isEnd64(view, place));
	if (at === undefined) return null;
	return directoryBefore(view, {
		at,
		count: long(view, at + 32),
		size: long(view, at + 40),
		offset: long(view, at + 48)
	});
}

const isEnd64 = (view: DataView, at: number) =>
	at >= 0 && at + shortest64 <= view.byteLength && view.getUint32(at, true) === 0x06064b50;

const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

interface Place {
	readonly at: number;
	readonly name: number;
	readonly extra: number;
	readonly shift: number;
}

function readEntry(bytes: Uint8Array, view: DataView, place: Place): ZipEntry {
	const { at } = place;
	const flags = view.getUint16(at + 8, true);
	const name = readName(bytes.subarray(at + 46, at + 46 + place.name), (flags & 0x800) !== 0);
	const { packed, size, offset } = readSizes(view, place);
	const local = offset + place.shift;
	if (view.getUint32(local, true) !== 0x04034b50) throw damaged();
	const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	if (start + packed > bytes.length) throw damaged();
	const isEncrypted = (flags & 0x41) !== 0;
	return {
		name,
		method: view.getUint16(at + 10, true),
		isEncrypted,
		crc: view.getUint32(at + 16, true),
		packed,
		size,
		start
	};
}

/** Sizes of 4 GB and more stand in an extra field, in this order. */
function readSizes(view: DataView, { at, name, extra }: Place): { packed: number; size: number; offset: number } {
	const short = {
		size: view.getUint32(at + 24, true),
		packed: view.getUint32(at + 20, true),
		offset: view.getUint32(at + 42, true)
	};
	const end = at + 46 + name + extra;
	for (let field = end - extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
		if (view.getUint16(field, true) !== 1) continue;
		let next = field + 4;
		const wide = (value: number) => (value === full ? long(view, (next += 8) - 8) : value);
		return { size: wide(short.size), packed: wide(short.packed), offset: wide(short.offset) };
	}
	return short;
}

/** Names without the UTF-8 mark are in the code page of their writer; Vietnamese Windows has 1258. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
	try {
		return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes).normalize('NFC').replaceAll('\\', '/');
	} catch {
		return new TextDecoder('windows-1258').decode(bytes).normalize('NFC').replaceAll('\\', '/');
	}
}
