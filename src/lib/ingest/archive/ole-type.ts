type OleType = 'old_workbook' | 'encrypted' | { readonly binary: string };

/** Streams of a compound file by which its kind is known; the first found decides. */
const streams: readonly (readonly [string, OleType])[] = [
	['EncryptedPackage', 'encrypted'],
	['Workbook', 'old_workbook'],
	['Book', 'old_workbook'],
	['WordDocument', { binary: 'DOC' }],
	['PowerPoint Document', { binary: 'PPT' }]
];
const entrySize = 128;

/** What an OLE2 compound file holds: a workbook of Excel 97–2003, an encrypted newer one, or another document. */
export function readOleType(bytes: Uint8Array): OleType {
	for (const [name, type] of streams) if (hasStream(bytes, name)) return type;
	return { binary: 'OLE2' };
}

/** Directory entries begin with their name in UTF-16, and stand at multiples of their size. */
function hasStream(bytes: Uint8Array, name: string): boolean {
	const codes = [...`${name}\0`].map((letter) => letter.charCodeAt(0));
	for (let at = 512; at + entrySize <= bytes.length; at += entrySize)
		if (codes.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0)) return true;
	return false;
}
