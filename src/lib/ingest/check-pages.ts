import type { ColumnMetaData, DataReader, PageHeader } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { checkRuns } from './check-runs.ts';

/** What a column of a row group claims, and how many bits its levels have (0: no cell may be missing). */
export interface ColumnChunk {
	readonly meta: ColumnMetaData;
	readonly levelBits: 0 | 1;
}

const refuse = (reason: string): never => {
	throw new Error(`damaged page: ${reason}`);
};

/**
 * Throws where a page claims more than its column holds. The decoder trusts these numbers: one flipped bit makes it
 * write billions of values.
 */
export function checkPages(bytes: Uint8Array, { meta, levelBits }: ColumnChunk): void {
	const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
	const length = Number(meta.total_compressed_size);
	if (start + length > bytes.length) refuse('outside the file');
	const view = new DataView(bytes.buffer, bytes.byteOffset + start, length);
	const reader = { view, offset: 0 };
	let left = Number(meta.num_values);
	while (left > 0) {
		const header = parquetHeader(reader);
		const size = header.compressed_page_size;
		if (!(size >= 0 && reader.offset + size <= length)) refuse('size');
		if (!(header.uncompressed_page_size <= Number(meta.total_uncompressed_size))) refuse('unpacked size');
		const page = new Uint8Array(bytes.buffer, view.byteOffset + reader.offset, size);
		left -= checkPage(page, header, { meta, levelBits }, left);
		reader.offset += size;
	}
}

/** The number of values on a page, once all that it claims is plausible. */
function checkPage(page: Uint8Array, header: PageHeader, chunk: ColumnChunk, left: number): number {
	const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header;
	if (header.type === 'DICTIONARY_PAGE') return within(dictionary?.num_values, Number(chunk.meta.num_values)) * 0;
	const values = within((v2 ?? v1)?.num_values, left);
	if (values === 0) refuse('empty');
	if (header.type === 'DATA_PAGE' && v1) checkFirst(page, header, v1.encoding, values, chunk);
	else if (header.type === 'DATA_PAGE_V2' && v2) checkSecond(page, header, v2, values, chunk);
	else refuse('type');
	return values;
}

function within(count: number | undefined, most: number): number {
	return count !== undefined && count >= 0 && count <= most ? count : refuse('count');
}

function checkFirst(page: Uint8Array, header: PageHeader, encoding: string, values: number, chunk: ColumnChunk): void {
	const reader = readerOf(decompressPage(page, header.uncompressed_page_size, chunk.meta.codec, compressors));
	if (chunk.levelBits) checkPrefixed(reader, chunk.levelBits, values);
	checkIndices(reader, encoding, values);
}

type SecondHeader = NonNullable<PageHeader['data_page_header_v2']>;

function checkSecond(page: Uint8Array, header: PageHeader, v2: SecondHeader, values: number, chunk: ColumnChunk): void {
	const { definition_levels_byte_length: levels, repetition_levels_byte_length: repetitions } = v2;
	const before = within(levels, page.length) + within(repetitions, page.length);
	within(before, page.length);
	within(v2.num_nulls, values);
	if (chunk.levelBits) checkRuns(readerOf(page.subarray(repetitions, before)), chunk.levelBits, values);
	const size = header.uncompressed_page_size - before;
	const rest = page.subarray(before);
	const data = v2.is_compressed ? decompressPage(rest, size, chunk.meta.codec, compressors) : rest;
	checkIndices(readerOf(data), v2.encoding, values - v2.num_nulls);
}

/** Levels of the first page format stand behind their length. */
function checkPrefixed(reader: DataReader, bits: number, values: number): void {
	const end = reader.view.getUint32(0, true) + 4;
	checkRuns({ ...reader, offset: 4 }, bits, values);
	reader.offset = end;
}

function checkIndices(reader: DataReader, encoding: string, values: number): void {
	if (!/DICTIONARY/.test(encoding) || values === 0) return;
	const bits = reader.view.getUint8(reader.offset);
	if (bits > 0) checkRuns({ ...reader, offset: reader.offset + 1 }, within(bits, 32), values, true);
}

const readerOf = (bytes: Uint8Array): DataReader => ({
	view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
	offset: 0
});
