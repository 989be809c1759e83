import { makeProblem } from '../make-problem.ts';
import type { DecodedFile, ExportFile } from '../raw-table.ts';
import { RefusedFile, refusalProblem } from '../refused-file.ts';
import { fileType } from '../file-type.ts';
import { decodeWorkbook } from '../workbook/decode-workbook.ts';
import { findRepeated } from './repeated-entries.ts';
import { checkSizes, unpackEntry, unpackGzip } from './unpack.ts';
import { readZipEntries, type ZipEntry } from './zip-entry.ts';
import { zipType } from './zip-type.ts';

/** How a file found inside is decoded; it never throws. */
export type DecodeInner = (file: ExportFile) => Promise<DecodedFile[]>;

/** What a ZIP holds: the sheets of a workbook, or one entry per file. Throws a RefusedFile where none can be read. */
export async function decodeZip(file: ExportFile, decodeInner: DecodeInner): Promise<DecodedFile[]> {
	const entries = readZipEntries(file.bytes);
	const type = zipType(entries);
	if (typeof type === 'object') throw new RefusedFile('not_a_table', type.binary);
	if (type === 'workbook') return [decodeWorkbook(file, entries)];
	const inner = entries.filter(({ name }) => !isLitter(name));
	if (inner.length === 0) throw new RefusedFile('empty_file');
	checkSizes(inner);
	const repeated = findRepeated(file.name, inner);
	const decoded: DecodedFile[] = [];
	for (const entry of inner) {
		const problems = repeated.get(entry);
		if (!problems) decoded.push(...(await decodeEntry(file, entry, decodeInner)));
		else if (problems.length > 0) decoded.push({ file: `${file.name}/${entry.name}`, sheets: [], problems });
	}
	return decoded;
}

/** What the Mac and Windows add to an archive. */
const isLitter = (name: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function decodeEntry(archive: ExportFile, entry: ZipEntry, decodeInner: DecodeInner): Promise<DecodedFile[]> {
	const name = `${archive.name}/${entry.name}`;
	try {
		const bytes = unpackEntry(archive.bytes, entry);
		return isArchive(bytes) ? refuseInner(name) : await decodeInner({ name, bytes });
	} catch (error) {
		return [{ file: name, sheets: [], problems: [refusalProblem(name, error, 'ZIP')] }];
	}
}

/** The one file that a GZIP holds, under the name of the archive. Throws a RefusedFile where it cannot be unpacked. */
export async function decodeGzip(file: ExportFile, decodeInner: DecodeInner): Promise<DecodedFile[]> {
	const bytes = unpackGzip(file.bytes);
	return isArchive(bytes) ? refuseInner(file.name) : decodeInner({ name: file.name, bytes });
}

/** Workbooks are ZIPs too, and welcome. */
function isArchive(bytes: Uint8Array): boolean {
	const type = fileType(bytes);
	if (type === 'gzip') return true;
	try {
		return type === 'zip' && zipType(readZipEntries(bytes)) === 'archive';
	} catch {
		return false;
	}
}

const refuseInner = (name: string): DecodedFile[] => [
	{ file: name, sheets: [], problems: [makeProblem(name, 'nested_archive')] }
];
