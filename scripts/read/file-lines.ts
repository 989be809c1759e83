import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { headerPaths } from '../../src/lib/ingest/layout/head.ts';
import type { DecodedFile, RawCell, RawRow } from '../../src/lib/ingest/raw-table.ts';
import type { Locale } from '../../src/lib/model/locale.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { cellText } from './cell-text.ts';
import type { TextRow } from './column-names.ts';
import { textType, widen, type ColumnType } from './column-type.ts';
import { findTables, type Table } from './find-tables.ts';
import { tableProblems } from './table-problems.ts';

const rowsAtOnce = 2000;

/** One file as one line of JSON, in pieces. */
export function* fileLine(decoded: DecodedFile, locale: Locale): Generator<string> {
	const problems = [...decoded.problems];
	const error = decoded.sheets.length > 0 ? undefined : problems.find(({ severity }) => severity === 'error');
	yield `{"file":${JSON.stringify(decoded.file)},"error":${error ? JSON.stringify(errorText(error, locale)) : 'null'},"sheets":[`;
	for (const [at, sheet] of decoded.sheets.entries()) {
		if (at > 0) yield ',';
		const texts = sheet.rows.map(rowTexts);
		const tables = sheet.name === null && !sheet.stored ? findTables(sheet.rows, texts) : [wholeTable(texts)];
		for (const [number, table] of tables.entries()) {
			if (number > 0) yield ',';
			for (const problem of tableProblems(decoded.file, sheet, texts, table)) problems.push(problem);
			yield* tableParts(sheet.name, texts, table);
		}
	}
	yield `],"problems":${JSON.stringify(problems.map(problemJson))}}\n`;
}

const problemJson = ({ line, column, value, rule }: Problem) => ({ row: line, column, value, rule });

function errorText(problem: Problem, locale: Locale): string {
	const { what, cure } = describeProblem(problem, locale);
	return `${what} ${cure}`.replace(/\s+/g, ' ');
}

/** Sheets of workbooks and columns that a file stores are taken as one table. */
function wholeTable(texts: readonly TextRow[]): Table {
	const header = texts.findIndex((row) => row.length > 0);
	return { start: 0, header, body: header + 1, end: texts.length, repeated: new Set(), doubtful: [] };
}

/** The header and the rows below it, as long as it at least; longer ones keep their cells. */
function* tableParts(name: string | null, texts: readonly TextRow[], table: Table): Generator<string> {
	const header = headerTexts(texts, table);
	const types: ColumnType[] = header.map(() => 'empty');
	yield `{"name":${JSON.stringify(name)},"header":${JSON.stringify(header)},"rows":[`;
	let piece: TextRow[] = [];
	let comma = '';
	for (let at = table.body; at < table.end; at++) {
		if (table.repeated.has(at)) continue;
		const row = texts[at] ?? [];
		learnTypes(types, row);
		piece.push(row);
		if (piece.length < rowsAtOnce) continue;
		yield comma + rowsJson(piece, header.length);
		comma = ',';
		piece = [];
	}
	if (piece.length > 0) yield comma + rowsJson(piece, header.length);
	yield `],"types":${JSON.stringify(types)}}`;
}

/** Rows without the brackets around them all, with null for the cells that they lack. */
function rowsJson(rows: readonly TextRow[], width: number): string {
	const text = JSON.stringify(rows);
	if (rows.every(({ length }) => length >= width)) return text.slice(1, -1);
	// Thousands of rows are written much faster at once than one by one.
	const bodies = text.slice(2, -2).split('],[');
	const areRows = bodies.length === rows.length;
	const own = areRows ? bodies : rows.map((row) => JSON.stringify(row).slice(1, -1));
	return `[${own.map((body, at) => body + missingCells(rows[at]?.length ?? 0, width)).join('],[')}]`;
}

const missingCells = (length: number, width: number) =>
	length >= width ? '' : length === 0 ? `null${',null'.repeat(width - 1)}` : ',null'.repeat(width - length);

/** The names of the columns; several rows of them are joined. */
function headerTexts(texts: readonly TextRow[], { header, body }: Table): TextRow {
	if (body <= header + 1) return texts[header] ?? [];
	const rows = texts.slice(header, body).map((row, index) => {
		const own = row.map((text) => text ?? '');
		return { index, line: index + 1, own, texts: own };
	});
	return headerPaths(rows).map((path) => path.join(' ') || null);
}

/** Cells as text, empty ones at the end left out. */
function rowTexts({ cells }: RawRow): TextRow {
	if (cells.every(isText)) return cells;
	const texts = cells.map(cellText);
	while (texts.length > 0 && texts.at(-1) === null) texts.pop();
	return texts;
}

const isText = (cell: RawCell): cell is string => typeof cell === 'string' && cell !== '';

function learnTypes(types: ColumnType[], row: readonly (string | null)[]): void {
	for (let at = 0; at < row.length; at++) {
		const text = row[at];
		const before = types[at] ?? 'empty';
		if (text !== null && text !== undefined && before !== 'text') types[at] = widen(before, textType(text));
		else types[at] = before;
	}
}
