import type { ColumnMetaData, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { crc32 } from '../archive/crc32.ts';
import { insist } from './damage.ts';
import type { Leaf } from './leaf.ts';
import { readHybrid, readPackedLevels, repeatedValue } from './read-hybrid.ts';
import { unpackPage } from './unpack-page.ts';

/** A page as it stands in the file, its checksum verified where it has one. */
export interface StoredPage {
	readonly header: PageHeader;
	readonly bytes: Uint8Array;
}

/** A data page: levels (null where all are the highest, or zero), how its values are stored, and how many there are. */
export interface DataPage {
	readonly entries: number;
	readonly definition: Int32Array | null;
	readonly repetition: Int32Array | null;
	readonly encoding: string;
	readonly values: Uint8Array;
	readonly present: number;
}

/** The pages between two places of a file; the caller stops once it has all values. */
export function* listPages(bytes: Uint8Array, start: number, end: number): Generator<StoredPage> {
	const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
	const reader = { view, offset: 0 };
	for (;;) {
		const header = parquetHeader(reader);
		const { compressed_page_size: size, crc } = header;
		const at = start + reader.offset;
		insist(size >= 0 && at + size <= end, 'page size');
		const page = bytes.subarray(at, at + size);
		insist(crc === undefined || crc >>> 0 === crc32(page), 'page checksum');
		reader.offset += size;
		yield { header, bytes: page };
	}
}

/** Unpacks a data page of either format. Throws where it contradicts its header. */
export function readDataPage(page: StoredPage, leaf: Leaf, meta: ColumnMetaData): DataPage {
	const { data_page_header: first, data_page_header_v2: second, type } = page.header;
	if (type === 'DATA_PAGE' && first) return readFirst(page, first, leaf, meta);
	insist(type === 'DATA_PAGE_V2' && second !== undefined, 'page type');
	return readSecond(page, second, leaf, meta);
}

type FirstHeader = NonNullable<PageHeader['data_page_header']>;
type SecondHeader = NonNullable<PageHeader['data_page_header_v2']>;

const bitsFor = (most: number) => 32 - Math.clz32(most);

/** Levels stand before the values, each behind its length. */
function readFirst({ bytes, header }: StoredPage, head: FirstHeader, leaf: Leaf, meta: ColumnMetaData): DataPage {
	const { num_values: entries, encoding } = head;
	const unpacked = unpackPage(bytes, header.uncompressed_page_size, meta.codec);
	const view = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
	let at = 0;
	const levelsOf = (most: number, levelEncoding: string, usual: number): Int32Array | null => {
		if (most === 0) return null;
		const start = at;
		if (levelEncoding === 'BIT_PACKED') {
			at += Math.ceil((entries * bitsFor(most)) / 8);
			return checkLevels(readPackedLevels(unpacked, start, bitsFor(most), entries), most);
		}
		insist(start + 4 <= unpacked.length, 'levels');
		at = start + 4 + view.getUint32(start, true);
		insist(at <= unpacked.length, 'levels');
		return readLevels(unpacked.subarray(0, at), start + 4, most, entries, usual);
	};
	const repetition = levelsOf(leaf.repetition, head.repetition_level_encoding, 0);
	const definition = levelsOf(leaf.definition, head.definition_level_encoding, leaf.definition);
	const present = countPresent(definition, leaf, entries);
	return { entries, definition, repetition, encoding, values: unpacked.subarray(at), present };
}

/** Levels stand before the compressed part, their lengths in the header. */
function readSecond({ bytes, header }: StoredPage, head: SecondHeader, leaf: Leaf, meta: ColumnMetaData): DataPage {
	const { num_values: entries, encoding } = head;
	const { repetition_levels_byte_length: middle, definition_levels_byte_length: length } = head;
	const end = middle + length;
	insist(middle >= 0 && length >= 0 && end <= bytes.length, 'levels');
	const levelsOf = (start: number, stop: number, most: number, usual: number): Int32Array | null =>
		most === 0 ? null : readLevels(bytes.subarray(0, stop), start, most, entries, usual);
	const repetition = levelsOf(0, middle, leaf.repetition, 0);
	const definition = levelsOf(middle, end, leaf.definition, leaf.definition);
	const rest = bytes.subarray(end);
	const values = head.is_compressed ? unpackPage(rest, header.uncompressed_page_size - end, meta.codec) : rest;
	return { entries, definition, repetition, encoding, values, present: countPresent(definition, leaf, entries) };
}

/** Null where all levels are the usual one: most pages have no gaps, and say so in one run. */
function readLevels(bytes: Uint8Array, start: number, most: number, count: number, usual: number): Int32Array | null {
	const bits = bitsFor(most);
	if (count > 0 && repeatedValue(bytes, start, bits, count) === usual) return null;
	return checkLevels(readHybrid(bytes, start, bits, count), most);
}

function checkLevels(levels: Int32Array, most: number): Int32Array {
	const isAnyAllowed = ((most + 1) & most) === 0;
	if (!isAnyAllowed) for (let at = 0; at < levels.length; at++) insist((levels[at] as number) <= most, 'level');
	return levels;
}

function countPresent(definition: Int32Array | null, leaf: Leaf, entries: number): number {
	if (!definition) return entries;
	let present = 0;
	for (let at = 0; at < definition.length; at++) present += definition[at] === leaf.definition ? 1 : 0;
	return present;
}
