import type { Problem } from '../../model/problem.ts';
import { checkSizes } from '../archive/unpack.ts';
import type { ZipEntry } from '../archive/zip-entry.ts';
import { CellProblems } from '../cell-problems.ts';
import { makeProblem } from '../make-problem.ts';
import type { DecodedFile, ExportFile, Sheet } from '../raw-table.ts';
import type { CellContext } from './cell-value.ts';
import { readPart, toPackage, type Package } from './part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { cellBudget, SheetVisitor, type CellBudget } from './sheet-visitor.ts';
import { readNumberKinds } from './styles.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';

interface DecodedSheet {
	readonly sheet: Sheet;
	readonly problems: readonly Problem[];
}

/** All sheets of an XLSX or XLSM workbook that hold anything. Throws a RefusedFile where it is damaged or too big. */
export function decodeWorkbook(file: ExportFile, entries: readonly ZipEntry[]): DecodedFile {
	checkSizes(entries);
	const pack = toPackage(file.bytes, entries);
	const workbook = readWorkbook(pack);
	const context = {
		strings: readSharedStrings(pack, workbook.stringsKey),
		kinds: readNumberKinds(pack, workbook.stylesKey),
		is1904: workbook.is1904
	};
	const budget = cellBudget();
	const read = workbook.sheets.map((part) => decodeSheet(file.name, pack, { part, context, budget }));
	const problems = read.flatMap((one) => one.problems);
	const sheets = read.map(({ sheet }) => sheet).filter((sheet) => sheet.rows.length > 0);
	if (sheets.length === 0 && problems.length === 0) problems.push(makeProblem(file.name, 'empty_file'));
	return { file: file.name, sheets, problems };
}

interface SheetSource {
	readonly part: SheetPart;
	readonly context: CellContext;
	readonly budget: CellBudget;
}

function decodeSheet(file: string, pack: Package, { part, context, budget }: SheetSource): DecodedSheet {
	const cells = new CellProblems(file, part.name);
	const visitor = new SheetVisitor(context, cells, budget);
	readPart(pack, part.key, visitor);
	const { rows, merges, hidden } = visitor;
	const notes: Problem[] = [];
	const note = { sheet: part.name, severity: 'note' } as const;
	if (part.isHidden && rows.length > 0) notes.push(makeProblem(file, 'hidden_sheet', note));
	if (hidden.size > 0) {
		const line = Math.min(...[...hidden].slice(0, 1000));
		notes.push(makeProblem(file, 'hidden_rows', { ...note, line, value: hidden.size }));
	}
	return { sheet: { name: part.name, rows, merges, hidden }, problems: [...notes, ...cells.all()] };
}
