import type { ColumnChunk, Encoding, FileMetaData, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { crc32 } from '../archive/crc32.ts';

/** A page as it shall stand in the file, wrong or right. `count`: the values that its header claims. */
export interface PageSpec {
	readonly encoding: Encoding;
	readonly count: number;
	readonly bytes: readonly number[];
	readonly isDictionary?: boolean;
	/** What its bytes unpack to; as many as they are where they are not packed. */
	readonly unpacked?: number;
	/** Added to the checksum of the page; without it the page has none. */
	readonly crcError?: number;
}

/** A Parquet file of one column, uncompressed, page by page; `change` falsifies what the metadata claim. */
export function buildParquet(
	element: Partial<SchemaElement>,
	rows: number,
	pages: readonly PageSpec[],
	change: (metadata: FileMetaData, chunk: ColumnChunk) => void = () => {}
): Uint8Array {
	const writer = new ByteWriter();
	writer.appendUint32(0x31524150);
	for (const page of pages) {
		writePage(writer, page);
		writer.appendBytes(Uint8Array.from(page.bytes));
	}
	const metadata = metadataOf({ name: 'x', repetition_type: 'REQUIRED', ...element }, rows, writer.offset - 4);
	change(metadata, metadata.row_groups[0]?.columns[0] as ColumnChunk);
	writeMetadata(writer, metadata);
	writer.appendUint32(0x31524150);
	return new Uint8Array(writer.getBytes());
}

function writePage(writer: ByteWriter, { encoding, count, bytes, isDictionary, unpacked, crcError }: PageSpec): void {
	const crc = crcError === undefined ? {} : { crc: (crc32(Uint8Array.from(bytes)) + crcError) | 0 };
	const sizes = { uncompressed_page_size: unpacked ?? bytes.length, compressed_page_size: bytes.length, ...crc };
	if (isDictionary)
		writePageHeader(writer, {
			type: 'DICTIONARY_PAGE',
			...sizes,
			dictionary_page_header: { num_values: count, encoding, is_sorted: false }
		});
	else
		writePageHeader(writer, {
			type: 'DATA_PAGE',
			...sizes,
			data_page_header: {
				num_values: count,
				encoding,
				definition_level_encoding: 'RLE',
				repetition_level_encoding: 'RLE'
			}
		});
}

const metadataOf = (element: SchemaElement, rows: number, size: number): FileMetaData => ({
	version: 1,
	schema: [{ name: 'root', num_children: 1 }, element],
	num_rows: BigInt(rows),
	row_groups: [
		{
			columns: [
				{
					file_offset: 4n,
					meta_data: {
						type: element.type ?? 'INT32',
						encodings: ['PLAIN'],
						path_in_schema: [element.name],
						codec: 'UNCOMPRESSED',
						num_values: BigInt(rows),
						total_uncompressed_size: BigInt(size),
						total_compressed_size: BigInt(size),
						data_page_offset: 4n
					}
				}
			],
			total_byte_size: BigInt(size),
			num_rows: BigInt(rows)
		}
	],
	metadata_length: 0
});
