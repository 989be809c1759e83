import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { DecodedFile, RawRow, Sheet } from '../../src/lib/ingest/raw-table.ts';
import type { Locale } from '../../src/lib/model/locale.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { cellText } from './cell-text.ts';
import { textType, widen, type ColumnType } from './column-type.ts';

const rowsAtOnce = 2000;

/** One file as one line of JSON, in pieces. */
export function* fileLine(decoded: DecodedFile, locale: Locale): Generator<string> {
	const problems = [...decoded.problems];
	const error = decoded.sheets.length > 0 ? undefined : problems.find(({ severity }) => severity === 'error');
	yield `{"file":${JSON.stringify(decoded.file)},"error":${error ? JSON.stringify(errorText(error, locale)) : 'null'},"sheets":[`;
	for (const [at, sheet] of decoded.sheets.entries()) {
		if (at > 0) yield ',';
		yield* sheetParts(sheet, (row, value, detail) =>
			problems.push(
				makeProblem(decoded.file, 'ragged_row', { sheet: sheet.name, line: row, value, detail: String(detail) })
			)
		);
	}
	yield `],"problems":${JSON.stringify(problems.map(problemJson))}}\n`;
}

const problemJson = ({ line, column, value, rule }: Problem) => ({ row: line, column, value, rule });

function errorText(problem: Problem, locale: Locale): string {
	const { what, cure } = describeProblem(problem, locale);
	return `${what} ${cure}`.replace(/\s+/g, ' ');
}

type Report = (row: number, value: number, detail: number) => void;

/** The first row that is not blank is the header; longer rows keep their cells and are reported. */
function* sheetParts(sheet: Sheet, report: Report): Generator<string> {
	const texts = sheet.rows.map(rowTexts);
	const first = texts.findIndex((row) => row.length > 0);
	const header = first < 0 ? [] : (texts[first] ?? []);
	const types: ColumnType[] = header.map(() => 'empty');
	yield `{"name":${JSON.stringify(sheet.name)},"header":${JSON.stringify(header)},"rows":[`;
	let piece = '';
	let isFirst = true;
	for (let at = first + 1; at < texts.length; at++) {
		const row = texts[at] ?? [];
		if (row.length > header.length) report(sheet.rows[at]?.line ?? 0, row.length, header.length);
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
