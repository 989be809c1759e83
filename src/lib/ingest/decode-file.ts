import type { ProblemRule } from '../model/problem.ts';
import { fileType } from './file-type.ts';
import { makeProblem } from './make-problem.ts';
import type { DecodedFile, ExportFile, Sheet } from './raw-table.ts';
import { refusalProblem } from './refused-file.ts';

/**
 * The sheets of a file, whatever it is: text, workbook, Parquet, Arrow, or an archive of these, which gives one entry
 * per file inside. A file that cannot be read has no sheets and the reason among its problems. Never throws.
 */
export async function decodeFile(file: ExportFile): Promise<DecodedFile[]> {
	try {
		return await decodeType(file);
	} catch (error) {
		return [
			{
				file: file.name,
				sheets: [],
				problems: [refusalProblem(file.name, error, formats[String(fileType(file.bytes))] ?? 'unknown')]
			}
		];
	}
}

async function decodeType(file: ExportFile): Promise<DecodedFile[]> {
	const type = fileType(file.bytes);
	if (typeof type === 'object') return refuse(file, 'not_a_table', type.binary);
	switch (type) {
		case 'empty':
			return refuse(file, 'empty_file');
		case 'cut_parquet':
			return refuse(file, 'unreadable', 'cut');
		case 'old_workbook':
		case 'encrypted':
			return refuse(file, type);
		case 'encrypted_parquet':
			return refuse(file, 'encrypted', 'Parquet');
		case 'parquet':
			return oneSheet(file, (await import('./parquet/decode-parquet.ts')).decodeParquetSheet(file));
		case 'zip':
			return (await import('./archive/decode-zip.ts')).decodeZip(file, decodeFile);
		case 'gzip':
			return (await import('./archive/decode-zip.ts')).decodeGzip(file, decodeFile);
		case 'arrow_file':
		case 'arrow_stream':
			return oneSheet(file, (await import('./arrow/decode-arrow.ts')).decodeArrow(file));
		case 'utf16':
		case 'text':
			return oneSheet(file, (await import('./text/decode-text.ts')).decodeText(file.name, file.bytes));
	}
}

/** How a problem names the formats that can be damaged. */
const formats: Readonly<Record<string, string>> = {
	parquet: 'Parquet',
	arrow_file: 'Arrow',
	arrow_stream: 'Arrow',
	zip: 'ZIP',
	gzip: 'GZIP'
};

type OneSheet = { readonly sheet: Sheet | null; readonly problems: DecodedFile['problems'] };

function oneSheet({ name }: ExportFile, { sheet, problems }: OneSheet): DecodedFile[] {
	const isEmpty = sheet === null || (!sheet.stored && sheet.rows.length === 0);
	if (isEmpty && problems.length === 0) return refuse({ name }, 'empty_file');
	return [{ file: name, sheets: sheet && !isEmpty ? [sheet] : [], problems }];
}

function refuse({ name }: { name: string }, rule: ProblemRule, detail: string | null = null): DecodedFile[] {
	return [{ file: name, sheets: [], problems: [makeProblem(name, rule, { detail })] }];
}
