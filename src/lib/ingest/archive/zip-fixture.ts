import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A file in an archive written by hand, as other programs write it. */
export interface ZippedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** 0: as it is, 8: deflated; others are only claimed. */
	readonly method?: number;
	/** Sizes and checksum stand behind the data, with or without a mark before them. */
	readonly descriptor?: 'marked' | 'bare';
	/** Sizes and offset stand in extra fields of eight bytes. */
	readonly isWide?: boolean;
}

/** What stands around the directory. */
export interface ZipFrame {
	readonly before?: Uint8Array;
	readonly comment?: string;
	readonly after?: Uint8Array;
	/** The end says where the directory is in eight bytes. */
	readonly isWide?: boolean;
}

const full = 0xffffffff;
const two = (value: number) => [value & 255, (value >> 8) & 255];
const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];
const eight = (value: number) => [...four(value), 0, 0, 0, 0];
const wideField = (values: readonly number[]) => [...two(1), ...two(values.length * 8), ...values.flatMap(eight)];

/** The archive of these files, in which a name may stand twice; offsets count from the first file, not from `before`. */
export function buildZip(files: readonly ZippedFile[], frame: ZipFrame = {}): Uint8Array {
	const out: number[] = [];
	const directory: number[] = [];
	for (const file of files) {
		directory.push(...directoryEntry(file, out.length));
		out.push(...localEntry(file));
	}
	const start = out.length;
	const end = endOf(files.length, directory.length, start, frame);
	const { before = new Uint8Array(), after = new Uint8Array() } = frame;
	return Uint8Array.from([...before, ...out, ...directory, ...end, ...after]);
}

const packedOf = ({ bytes, method = 8 }: ZippedFile) => (method === 8 ? deflateSync(bytes) : bytes);
const flagsOf = ({ descriptor }: ZippedFile) => 0x800 | (descriptor ? 8 : 0);
const nameOf = ({ name }: ZippedFile) => [...new TextEncoder().encode(name)];

function localEntry(file: ZippedFile): number[] {
	const { bytes, method = 8, descriptor, isWide = false } = file;
	const packed = packedOf(file);
	const extra = isWide ? wideField([bytes.length, packed.length]) : [];
	const sizes = isWide ? [...four(full), ...four(full)] : [...four(packed.length), ...four(bytes.length)];
	const name = nameOf(file);
	const known = descriptor ? [...four(0), ...four(0), ...four(0)] : [...four(crc32(bytes)), ...sizes];
	const head = [...four(0x04034b50), ...two(20), ...two(flagsOf(file)), ...two(method), ...four(0), ...known];
	const mark = descriptor === 'marked' ? four(0x08074b50) : [];
	const behind = descriptor ? [...mark, ...four(crc32(bytes)), ...four(packed.length), ...four(bytes.length)] : [];
	return [...head, ...two(name.length), ...two(extra.length), ...name, ...extra, ...packed, ...behind];
}

function directoryEntry(file: ZippedFile, offset: number): number[] {
	const { bytes, method = 8, isWide = false } = file;
	const packed = packedOf(file).length;
	const extra = isWide ? wideField([bytes.length, packed, offset]) : [];
	const [size, stored, at] = isWide ? [full, full, full] : [bytes.length, packed, offset];
	const name = nameOf(file);
	return [
		...[...four(0x02014b50), ...two(20), ...two(20), ...two(flagsOf(file)), ...two(method), ...four(0)],
		...[...four(crc32(bytes)), ...four(stored), ...four(size), ...two(name.length), ...two(extra.length)],
		...[...two(0), ...two(0), ...two(0), ...four(0), ...four(at), ...name, ...extra]
	];
}

function endOf(count: number, size: number, start: number, { comment = '', isWide = false }: ZipFrame): number[] {
	const text = [...new TextEncoder().encode(comment)];
	const tail = [...two(text.length), ...text];
	if (!isWide) {
		const counts = [...two(0), ...two(0), ...two(count), ...two(count)];
		return [...four(0x06054b50), ...counts, ...four(size), ...four(start), ...tail];
	}
	const wide = [...eight(44), ...two(45), ...two(45), ...four(0), ...four(0), ...eight(count), ...eight(count)];
	return [
		...[...four(0x06064b50), ...wide, ...eight(size), ...eight(start)],
		...[...four(0x07064b50), ...four(0), ...eight(start + size), ...four(1)],
		...[...four(0x06054b50), ...two(0), ...two(0), ...two(0xffff), ...two(0xffff), ...four(full), ...four(full)],
		...tail
	];
}
