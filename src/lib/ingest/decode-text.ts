import { decodeCsv } from './decode-csv.ts';
import { makeProblem } from './make-problem.ts';
import type { Decoded, ExportFile, Sheet } from './raw-table.ts';

/** Delimited text as one sheet, its header being the first row. */
export function decodeTextSheet(file: ExportFile): { sheet: Sheet | null; problems: Decoded['problems'] } {
	const { table, problems } = decodeText(file);
	if (!table) return { sheet: null, problems };
	const rows = table.header.length === 0 ? [] : [{ line: 1, cells: table.header }, ...table.rows];
	return { sheet: { name: null, rows, merges: [], hidden: new Set() }, problems };
}

/** Delimited text in UTF-8 as header and rows. */
export function decodeText(file: ExportFile): Decoded {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
		return decodeCsv(file.name, text);
	} catch {
		return { table: null, problems: [makeProblem(file.name, 'unreadable', { detail: 'UTF-8' })] };
	}
}
