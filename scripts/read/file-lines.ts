import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { DecodedFile, RawRow, Sheet } from '../../src/lib/ingest/raw-table.ts';
import type { Locale } from '../../src/lib/model/locale.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { cellText } from './cell-text.ts';
import { textType, widen, type ColumnType } from './column-type.ts';
import { chooseHeader, isData, type TextRow } from './header-row.ts';
import { findRagged } from './ragged-rows.ts';

const rowsAtOnce = 2000;
/** Rows with too few or too many cells that are told one by one. */
const mostRagged = 1000;

/** One file as one line of JSON, in pieces. */
export function* fileLine(decoded: DecodedFile, locale: Locale): Generator<string> {
	const problems = [...decoded.problems];
	const error = decoded.sheets.length > 0 ? undefined : problems.find(({ severity }) => severity === 'error');
	yield `{"file":${JSON.stringify(decoded.file)},"error":${error ? JSON.stringify(errorText(error, locale)) : 'null'},"sheets":[`;
	for (const [at, sheet] of decoded.sheets.entries()) {
		if (at > 0) yield ',';
		const texts = sheet.rows.map(rowTexts);
		const header =
			sheet.name === null && !sheet.stored ? chooseHeader(sheet.rows, texts) : texts.findIndex((row) => row.length > 0);
		for (const problem of rowProblems(decoded.file, sheet, texts, header)) problems.push(problem);
		yield* sheetParts(sheet.name, texts, header);
	}
	yield `],"problems":${JSON.stringify(problems.map(problemJson))}}\n`;
}

const problemJson = ({ line, column, value, rule }: Problem) => ({ row: line, column, value, rule });

function errorText(problem: Problem, locale: Locale): string {
	const { what, cure } = describeProblem(problem, locale);
	return `${what} ${cure}`.replace(/\s+/g, ' ');
}

/** Rows that are no part of the table, a header that is none, and rows with too few or too many cells. */
function* rowProblems(file: string, sheet: Sheet, texts: readonly TextRow[], header: number): Generator<Problem> {
	const isText = sheet.name === null && !sheet.stored;
	for (let at = 0; at < header; at++) {
		const value = texts[at]?.filter((text) => text !== null).join(' ');
		const place = { line: sheet.rows[at]?.line ?? null, value, severity: 'note' } as const;
		if (value) yield makeProblem(file, 'rows_left_out', place);
	}
	if (isText && isData(texts, header))
		yield makeProblem(file, 'no_header', { severity: 'warning', line: sheet.rows[header]?.line ?? null });
	let told = 0;
	for (const { line, cells, wanted } of findRagged(sheet.rows, texts, header, isText))
		if (told++ < mostRagged)
			yield makeProblem(file, 'ragged_row', { sheet: sheet.name, line, value: cells, detail: String(wanted) });
	if (told > mostRagged)
		yield makeProblem(file, 'ragged_row', { sheet: sheet.name, value: `… (+${told - mostRagged})` });
}

/** The header and the rows below it, as long as it at least; longer ones keep their cells. */
function* sheetParts(name: string | null, texts: (string | null)[][], first: number): Generator<string> {
	const header = texts[first] ?? [];
	const types: ColumnType[] = header.map(() => 'empty');
	yield `{"name":${JSON.stringify(name)},"header":${JSON.stringify(header)},"rows":[`;
	let piece = '';
	let isFirst = true;
	for (let at = first + 1; at < texts.length; at++) {
		const row = texts[at] ?? [];
		learnTypes(types, row);
		while (row.length < header.length) row.push(null);
		piece += (isFirst ? '' : ',') + JSON.stringify(row);
		isFirst = false;
		if (at % rowsAtOnce !== 0) continue;
		yield piece;
		piece = '';
	}
	yield `${piece}],"types":${JSON.stringify(types)}}`;
}

/** Cells as text, empty ones at the end left out. */
function rowTexts({ cells }: RawRow): (string | null)[] {
	const texts = cells.map(cellText);
	while (texts.length > 0 && texts.at(-1) === null) texts.pop();
	return texts;
}

function learnTypes(types: ColumnType[], row: readonly (string | null)[]): void {
	for (const [at, text] of row.entries()) {
		const before = types[at] ?? 'empty';
		if (text !== null && text !== undefined && before !== 'text') types[at] = widen(before, textType(text));
		else types[at] = before;
	}
}
