import { toCsv } from '#lib/export/to-csv.ts';
import { toSheetName } from '#lib/export/sheet-name.ts';
import { toXlsx } from '#lib/export/to-xlsx.ts';
import type { XlsxCell, XlsxSheet } from '#lib/export/to-xlsx.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { decodeFile } from '#lib/ingest/decode-file.ts';
import { describeProblem } from '#lib/ingest/describe-problem.ts';
import type { ExportFile, RawRow, Sheet } from '#lib/ingest/raw-table.ts';
import { fileColumns, longColumns } from '#lib/model/columns.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { locales } from '#lib/model/locale.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Problem } from '#lib/model/problem.ts';
import { foldText } from '#lib/model/text.ts';

/** What the words of a report depend on. */
export interface ReportWording {
	readonly contracts: readonly DatasetContract[];
	readonly locale: Locale;
}

/** A workbook of the files' own rows, the cells with problems marked, and a sheet that lists all problems. */
export async function problemWorkbook(
	files: readonly ExportFile[],
	problems: readonly Problem[],
	wording: ReportWording
): Promise<Uint8Array<ArrayBuffer>> {
	const sheets: XlsxSheet[] = [listSheet(problems, wording.locale)];
	for (const file of files)
		for (const decoded of await decodeFile(file))
			for (const sheet of decoded.sheets) {
				const own = problems.filter((one) => one.file === decoded.file && one.sheet === sheet.name);
				const name = toSheetName(
					sheet.name ?? decoded.file,
					sheets.map((one) => one.name)
				);
				sheets.push({ ...sourceSheet(sheet, own, wording), name });
			}
	return toXlsx(sheets);
}

/** All problems as CSV. */
export function problemCsv(problems: readonly Problem[], locale: Locale): string {
	return toCsv([listHead(locale), ...problems.map((problem) => listRow(problem, locale))]);
}

function listHead(locale: Locale): string[] {
	const t = dataMessagesOf(locale).report;
	return [t.severity, t.file, t.sheet, t.row, t.column, t.value, t.what, t.cure];
}

function listRow(problem: Problem, locale: Locale): (string | number | null)[] {
	const { severity, file, sheet, line, column, value } = problem;
	const { what, cure } = describeProblem(problem, locale);
	return [dataMessagesOf(locale).report.severities[severity], file, sheet, line, column, value, what, cure];
}

function listSheet(problems: readonly Problem[], locale: Locale): XlsxSheet {
	const head = listHead(locale).map((value): XlsxCell => ({ value, mark: 'header' }));
	const rows = problems.map((problem) =>
		listRow(problem, locale).map((value, at): XlsxCell => (at === 0 ? { value, mark: problem.severity } : { value }))
	);
	const { problemSheet } = dataMessagesOf(locale).report;
	return { name: problemSheet, headerRows: 1, widths: [12, 28, 18, 8, 22, 18, 60, 60], rows: [head, ...rows] };
}

/** A workbook of more rows takes a browser too long. */
const mostRows = 20_000;
/** Headers stand this near the top. */
const headerDepth = 12;

/** The row numbers and the problems in words stand beside the source's own cells. */
function sourceSheet(sheet: Sheet, problems: readonly Problem[], wording: ReportWording): Omit<XlsxSheet, 'name'> {
	const { locale } = wording;
	const t = dataMessagesOf(locale).report;
	const byLine = groupByLine(problems);
	const isCut = sheet.rows.length > mostRows;
	const kept = isCut ? sheet.rows.filter((row, at) => at === 0 || byLine.has(row.line)).slice(0, mostRows) : sheet.rows;
	const names = namesByColumn(wording.contracts);
	const head: XlsxCell[] = [
		{ value: t.row, mark: 'header' },
		{ value: t.marks, mark: 'header' }
	];
	const unmarked = problems.reduce((sum, { more = 0 }) => sum + more, 0);
	const notes = [
		...(isCut ? [t.cut(formatNumber(kept.length, locale))] : []),
		...(unmarked > 0 ? [t.unmarked(formatNumber(unmarked, locale))] : [])
	].map((value): XlsxCell[] => [{ value: null }, { value }]);
	const rows = kept.map((row, at) =>
		sourceRow(row, {
			problems: byLine.get(row.line) ?? [],
			above: kept.slice(0, Math.min(at, headerDepth)),
			names,
			locale
		})
	);
	return { headerRows: 1, widths: [7, 50], rows: [head, ...notes, ...rows] };
}

function groupByLine(problems: readonly Problem[]): Map<number | null, Problem[]> {
	const lines = new Map<number | null, Problem[]>();
	for (const problem of problems) {
		const own = lines.get(problem.line);
		if (own) own.push(problem);
		else lines.set(problem.line, [problem]);
	}
	return lines;
}

interface RowContext {
	readonly problems: readonly Problem[];
	readonly above: readonly RawRow[];
	readonly names: ReadonlyMap<string, ReadonlySet<string>>;
	readonly locale: Locale;
}

function sourceRow(row: RawRow, context: RowContext): XlsxCell[] {
	const marks = new Map<number, Problem['severity']>();
	for (const problem of context.problems)
		for (const at of cellsOf(row, problem, context)) if (marks.get(at) !== 'error') marks.set(at, problem.severity);
	const texts = context.problems.map((problem) => describeProblem(problem, context.locale).what).join(' ');
	const cells = row.cells.map((value, at): XlsxCell => {
		const mark = marks.get(at);
		return mark ? { value, mark } : { value };
	});
	const worst = context.problems.some(({ severity }) => severity === 'error') ? 'error' : context.problems[0]?.severity;
	return [{ value: row.line }, worst ? { value: texts, mark: worst } : { value: null }, ...cells];
}

/** The cells that a problem is about: below a header of its column's name, or else those that hold its value. */
function cellsOf(row: RawRow, { column, value }: Problem, { above, names }: RowContext): number[] {
	const wanted = new Set((column ?? '').split(' + ').flatMap((part) => [...(names.get(part) ?? [foldText(part)])]));
	for (const header of above) {
		const found = header.cells.flatMap((cell, at) => (wanted.has(foldText(String(cell ?? ''))) ? [at] : []));
		if (found.length > 0) return found;
	}
	return row.cells.flatMap((cell, at) => (value !== null && String(cell ?? '') === value ? [at] : []));
}

/** How files may write the name of a contract's column. */
function namesByColumn(contracts: readonly DatasetContract[]): ReadonlyMap<string, ReadonlySet<string>> {
	const names = new Map<string, Set<string>>();
	for (const column of contracts.flatMap((contract) => [...fileColumns(contract), ...longColumns(contract)])) {
		const known = names.get(column.id) ?? new Set([foldText(column.id)]);
		for (const locale of locales) known.add(foldText(column.label[locale]));
		names.set(column.id, known);
	}
	return names;
}
