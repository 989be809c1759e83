import type { ProblemRule } from '../model/problem.ts';
import { decodeParquet } from './parquet/decode-parquet.ts';
import { decodeText } from './decode-text.ts';
import { fileType } from './file-type.ts';
import { makeProblem } from './make-problem.ts';
import type { Decoded, ExportFile } from './raw-table.ts';

/** A file as header and rows, or the reason why it is no table. Never throws. */
export async function decode(file: ExportFile): Promise<Decoded> {
	const type = fileType(file.bytes);
	const refuse = (rule: ProblemRule, detail: string | null = null): Decoded => ({
		table: null,
		problems: [makeProblem(file.name, rule, { detail })]
	});
	if (typeof type === 'object') return refuse('not_a_table', type.binary);
	switch (type) {
		case 'empty':
			return refuse('empty_file');
		case 'cut_parquet':
			return refuse('unreadable', 'cut');
		case 'encrypted_parquet':
			return refuse('encrypted', 'Parquet');
		case 'utf16':
			return refuse('unreadable', 'UTF-16');
		case 'parquet':
			return checkRows(file, decodeParquet(file));
		case 'text':
			return checkRows(file, decodeText(file));
		case 'zip':
			return refuse('not_a_table', 'ZIP, XLSX');
		case 'gzip':
		case 'arrow_file':
		case 'arrow_stream':
			return refuse('not_a_table', 'binary');
		case 'old_workbook':
		case 'encrypted':
			return refuse(type);
	}
}

function checkRows(file: ExportFile, decoded: Decoded): Decoded {
	const { table, problems } = decoded;
	if (!table || table.rows.length > 0 || problems.length > 0) return decoded;
	const rule = table.header.length === 0 ? 'empty_file' : 'header_only';
	return { table: null, problems: [makeProblem(file.name, rule)] };
}
