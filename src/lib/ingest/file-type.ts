export type FileType = 'empty' | 'parquet' | 'cut_parquet' | 'utf16' | 'text' | { readonly binary: string };

const signatures: readonly (readonly [string, readonly number[]])[] = [
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['GIF', [0x47, 0x49, 0x46, 0x38]],
	['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['ZIP, XLSX', [0x50, 0x4b, 0x03, 0x04]],
	['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
	['GZIP', [0x1f, 0x8b]]
];
const parquetMagic = [0x50, 0x41, 0x52, 0x31];
const looked = 65536;

/** What a file is, by its bytes and never by its name. */
export function fileType(bytes: Uint8Array): FileType {
	if (bytes.length === 0) return 'empty';
	if (startsWith(bytes, parquetMagic)) return endsAsParquet(bytes) ? 'parquet' : 'cut_parquet';
	if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'utf16';
	const known = signatures.find(([, magic]) => startsWith(bytes, magic));
	if (known) return { binary: known[0] };
	return bytes.subarray(0, looked).includes(0) ? { binary: 'NUL' } : 'text';
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
const endsAsParquet = (bytes: Uint8Array) => bytes.length >= 12 && startsWith(bytes.subarray(-4), parquetMagic);
