import type { ColumnMetaData } from 'hyparquet';
import { RefusedFile } from '../refused-file.ts';
import { insist } from './damage.ts';
import type { Leaf } from './leaf.ts';
import { listPages, readDataPage, type DataPage, type StoredPage } from './page.ts';
import type { LeafReader } from './leaf-reader.ts';
import { fillHybrid } from './read-hybrid.ts';
import { readPlain, readValues, type Storage } from './read-values.ts';
import { unpackPage } from './unpack-page.ts';

/** The entries of a stored column in one row group; the cell is null where its definition is below the leaf's. */
export interface ChunkEntries {
	/** Places of the cells among those of the column. */
	readonly codes: Int32Array;
	/** Empty where it tells nothing: of required fields, and of columns that are not nested. */
	readonly definition: Int32Array;
	readonly repetition: Int32Array;
}

const mostEntries = 50_000_000;

/** A column of a row group. */
export interface Chunk {
	readonly bytes: Uint8Array;
	/** Where the pages of the file end. */
	readonly end: number;
	readonly meta: ColumnMetaData;
	readonly leaf: Leaf;
}

/** How many entries a column of a row group says to have. Throws where there are too many. */
export function countEntries(meta: ColumnMetaData): number {
	const count = Number(meta.num_values);
	insist(count >= 0, 'value count');
	if (count > mostEntries) throw new RefusedFile('too_big');
	return count;
}

/** Reads one column of a row group, its codes into those given, as many as it has entries. Throws where it is damaged. */
export function readChunk({ bytes, end, meta, leaf }: Chunk, reader: LeafReader, codes: Int32Array): ChunkEntries {
	const count = codes.length;
	const isNested = leaf.path.length > 1 || leaf.repetition > 0;
	const entries = {
		codes,
		definition: new Int32Array(isNested && leaf.definition > 0 ? count : 0),
		repetition: new Int32Array(leaf.repetition > 0 ? count : 0)
	};
	const storage = { type: meta.type, width: leaf.element.type_length ?? 0 };
	insist(leaf.element.type === meta.type, 'column type');
	let dictionary: Int32Array | null = null;
	let seen = 0;
	if (count === 0) return entries;
	for (const page of listPages(bytes, startOf(meta), end)) {
		insist(page.header.uncompressed_page_size <= Number(meta.total_uncompressed_size), 'unpacked size');
		if (page.header.type === 'INDEX_PAGE') continue;
		if (page.header.type === 'DICTIONARY_PAGE') {
			insist(dictionary === null, 'dictionary');
			dictionary = readDictionary(page, meta, storage, reader);
			continue;
		}
		const data = readDataPage(page, leaf, meta);
		insist(data.entries >= 0 && seen + data.entries <= count, 'value count');
		writePage(entries, seen, data, leaf.definition, { storage, reader, dictionary });
		seen += data.entries;
		if (seen === count) return entries;
	}
	return entries;
}

/** Old writers leave the offset of the dictionary out, or zero. */
function startOf(meta: ColumnMetaData): number {
	const [first, dictionary] = [Number(meta.data_page_offset), Number(meta.dictionary_page_offset ?? 0)];
	return dictionary > 0 && dictionary < first ? dictionary : first;
}

function readDictionary(page: StoredPage, meta: ColumnMetaData, storage: Storage, reader: LeafReader): Int32Array {
	const count = page.header.dictionary_page_header?.num_values ?? -1;
	insist(count >= 0, 'dictionary');
	const values = readPlain(unpackPage(page.bytes, page.header.uncompressed_page_size, meta.codec), storage, count);
	return Int32Array.from(values as ArrayLike<unknown>, (value) => reader.codeOf(value));
}

/** How the cells of a column are made of what is stored. */
interface Decoding {
	readonly storage: Storage;
	readonly reader: LeafReader;
	/** Codes of its entries. */
	readonly dictionary: Int32Array | null;
}

/** Adds the entries of a page, from `start` on. */
function writePage(to: ChunkEntries, start: number, page: DataPage, most: number, decoding: Decoding): void {
	const { definition, repetition, entries, present } = page;
	if (definition && to.definition.length > 0) to.definition.set(definition, start);
	else if (to.definition.length > 0) to.definition.fill(most, start, start + entries);
	if (repetition) to.repetition.set(repetition, start);
	const isWhole = !definition || present === entries;
	if (!isWhole) to.codes.fill(decoding.reader.codeOfNull(), start, start + entries);
	const places = isWhole ? null : listPlaces(definition, most, present);
	if (present === 0) return;
	if (page.encoding.endsWith('_DICTIONARY')) writeIndexed(to.codes, start, page, places, decoding.dictionary);
	else writeStored(to.codes, start, page, places, decoding);
}

/** The entries that hold a value. */
function listPlaces(definition: Int32Array, most: number, present: number): Int32Array {
	const places = new Int32Array(present);
	for (let at = 0, next = 0; at < definition.length; at++) if (definition[at] === most) places[next++] = at;
	return places;
}

type Places = Int32Array | null;

let spare = new Int32Array();

/** Where as many codes can be written as a page has values: in their places, unless some entries have none. */
function roomFor(codes: Int32Array, start: number, present: number, places: Places): Int32Array {
	if (!places) return codes.subarray(start, start + present);
	if (spare.length < present) spare = new Int32Array(present);
	return spare.subarray(0, present);
}

function writeIndexed(
	codes: Int32Array,
	start: number,
	{ values, present }: DataPage,
	places: Places,
	dictionary: Int32Array | null
): void {
	insist(dictionary !== null && values.length > 0, 'dictionary');
	const read = roomFor(codes, start, present, places);
	fillHybrid(read, values, 1, values[0] as number);
	const held = dictionary.length;
	let isInside = true;
	for (let at = 0; at < present; at++) {
		const index = read[at] as number;
		isInside &&= index >>> 0 < held;
		read[at] = dictionary[index] as number;
	}
	insist(isInside, 'dictionary index');
	put(codes, start, read, places);
}

/** Puts codes where the values stand. */
function put(codes: Int32Array, start: number, read: Int32Array, places: Places): void {
	if (!places) return;
	for (let at = 0; at < read.length; at++) codes[start + (places[at] as number)] = read[at] as number;
}

function writeStored(
	codes: Int32Array,
	start: number,
	{ values, encoding, present }: DataPage,
	places: Places,
	{ storage, reader }: Decoding
): void {
	const read = roomFor(codes, start, present, places);
	if (storage.type === 'BYTE_ARRAY' && encoding === 'PLAIN') {
		reader.readByteArrays(values, read);
	} else {
		const stored = readValues(values, storage, encoding, present);
		for (let at = 0; at < present; at++) read[at] = reader.codeOf(stored[at]);
	}
	put(codes, start, read, places);
}
