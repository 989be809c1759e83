import { readOleType } from './archive/ole-type.ts';
import { guessWide } from './text/utf16.ts';

export const readableTypes = ['parquet', 'arrow_file', 'arrow_stream', 'zip', 'gzip', 'utf16', 'text'] as const;

/** A type with a decoder, a file that is not whole, one that needs another program first, or a known other format. */
export type FileType =
	| (typeof readableTypes)[number]
	| 'empty'
	| 'cut_parquet'
	| 'old_workbook'
	| 'encrypted'
	| 'encrypted_parquet'
	| { readonly binary: string };

type Magic = string | readonly number[];
type Signature = readonly [FileType, number, Magic];

const binary = (name: string): FileType => ({ binary: name });

/** Type, offset, and the bytes there, as ASCII where they are. */
const signatures: readonly Signature[] = [
	['encrypted_parquet', 0, 'PARE'],
	['arrow_file', 0, 'ARROW1'],
	['arrow_stream', 0, [0xff, 0xff, 0xff, 0xff]],
	['zip', 0, 'PK\x03\x04'],
	['zip', 0, 'PK\x05\x06'],
	['zip', 0, 'PK\x07\x08'],
	['gzip', 0, [0x1f, 0x8b]],
	['utf16', 0, [0xff, 0xfe]],
	['utf16', 0, [0xfe, 0xff]],
	[binary('PNG'), 0, [0x89, 0x50, 0x4e, 0x47]],
	[binary('JPEG'), 0, [0xff, 0xd8, 0xff]],
	[binary('GIF'), 0, 'GIF8'],
	[binary('TIFF'), 0, 'II*\0'],
	[binary('TIFF'), 0, 'MM\0*'],
	[binary('WebP'), 8, 'WEBPVP8'],
	[binary('PDF'), 0, '%PDF-'],
	[binary('RTF'), 0, '{\\rtf'],
	[binary('7-Zip'), 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	[binary('RAR'), 0, 'Rar!\x1a'],
	[binary('XZ'), 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
	[binary('BZIP2'), 0, 'BZh91AY'],
	[binary('Zstandard'), 0, [0x28, 0xb5, 0x2f, 0xfd]],
	[binary('TAR'), 257, 'ustar'],
	[binary('SQLite'), 0, 'SQLite format 3'],
	[binary('DuckDB'), 8, 'DUCK'],
	[binary('Feather 1'), 0, 'FEA1'],
	[binary('ORC'), 0, 'ORC'],
	[binary('Avro'), 0, 'Obj\x01']
];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const looked = 65536;

/** What a file is, by its bytes and never by its name. */
export function fileType(bytes: Uint8Array): FileType {
	if (bytes.length === 0) return 'empty';
	if (standsAt(bytes, 0, 'PAR1')) return endsAsParquet(bytes) ? 'parquet' : 'cut_parquet';
	if (standsAt(bytes, 0, oleMagic)) return readOleType(bytes);
	const known = signatures.find(([, offset, magic]) => standsAt(bytes, offset, magic));
	if (known) return known[0];
	const start = bytes.subarray(0, looked);
	return hasBinary(start) ? binary('NUL') : (markupType(start) ?? 'text');
}

const codesOf = (magic: Magic) =>
	typeof magic === 'string' ? [...magic].map((letter) => letter.charCodeAt(0)) : magic;
const standsAt = (bytes: Uint8Array, offset: number, magic: Magic) =>
	codesOf(magic).every((code, at) => bytes[offset + at] === code);
const endsAsParquet = (bytes: Uint8Array) => bytes.length >= 12 && standsAt(bytes, bytes.length - 4, 'PAR1');

/** Text has no NUL bytes but in UTF-16; a stray one is reported with the text. */
function hasBinary(bytes: Uint8Array): boolean {
	const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
	return zeros > bytes.length * 0.05 && guessWide(bytes) === null;
}

/** Many programs write a page and call it a workbook. */
function markupType(bytes: Uint8Array): FileType | null {
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^(\u00ef\u00bb\u00bf)?\s*/, '');
	if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(text)) return binary('HTML');
	if (!/^<\?xml\s/.test(text)) return null;
	return binary(text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'XML Spreadsheet 2003' : 'XML');
}
