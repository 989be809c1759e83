import type { Problem } from '../../model/problem.ts';
import { checkSizes } from '../archive/unpack.ts';
import type { ZipEntry } from '../archive/zip-entry.ts';
import { CellProblems } from '../cell-problems.ts';
import { makeProblem } from '../make-problem.ts';
import type { DecodedFile, ExportFile, Sheet } from '../raw-table.ts';
import { columnName } from './cell-reference.ts';
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

function missingSheet(file: string, name: string): DecodedSheet {
	const sheet = { name, rows: [], merges: [], hidden: new Set<number>() };
	return { sheet, problems: [makeProblem(file, 'missing_sheet', { sheet: name })] };
}

function decodeSheet(file: string, pack: Package, { part, context, budget }: SheetSource): DecodedSheet {
	if (part.key === null) return missingSheet(file, part.name);
	const cells = new CellProblems(file, part.name);
	const visitor = new SheetVisitor(context, cells, budget);
	readPart(pack, part.key, visitor);
	const { rows, merges, hidden, hiddenColumns } = visitor;
	const notes: Problem[] = [];
	const note = { sheet: part.name, severity: 'note' } as const;
	if (part.isHidden && rows.length > 0) notes.push(makeProblem(file, 'hidden_sheet', note));
	if (hidden.size > 0) {
		const line = Math.min(...[...hidden].slice(0, 1000));
		notes.push(makeProblem(file, 'hidden_rows', { ...note, line, value: hidden.size }));
	}
	const [column, ...others] = hiddenColumns.among(rows);
	if (column !== undefined)
		notes.push(makeProblem(file, 'hidden_columns', { ...note, column: columnName(column), value: others.length + 1 }));
	return { sheet: { name: part.name, rows, merges, hidden }, problems: [...notes, ...cells.all()] };
}
