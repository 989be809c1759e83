import { decodeCsv } from './decode-csv.ts';
import { makeProblem } from './make-problem.ts';
import type { Decoded, ExportFile } from './raw-table.ts';

/** Delimited text in UTF-8 as header and rows. */
export function decodeText(file: ExportFile): Decoded {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
		return decodeCsv(file.name, text);
	} catch {
		return { table: null, problems: [makeProblem(file.name, 'unreadable', { detail: 'UTF-8' })] };
	}
}
