import { countMeasures, fileColumns } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Choices, Problem } from '../model/problem.ts';
import { checkHeader, type FoundHeader } from './check-header.ts';
import type { FactColumns } from './columns/fact-columns.ts';
import { concatColumns } from './columns/concat-columns.ts';
import { areDisjointColumns } from './columns/disjoint-columns.ts';
import { areDisjoint } from './disjoint-rows.ts';
import { dropOverlaps } from './drop-overlaps.ts';
import { dropWholes } from './drop-wholes.ts';
import type { FactRow, ReportRow, StatusRow } from './fact-row.ts';
import { joinMixed } from './join-mixed.ts';
import { keepLatest } from './keep-latest.ts';
import { mergeReports } from './layout/merge-reports.ts';
import { hasError, makeProblem } from './make-problem.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import { reportRow } from './report-row.ts';
import { toDiscrete } from './to-discrete.ts';
import { typedRow } from './typed-rows.ts';
import type { UnitIndex } from './unit-index.ts';
import { zerosNote, type UnitNaming } from './units/row-unit.ts';
import { readCodeColumn } from './units/unit-code.ts';

/** The rows of one file, before they are joined with those of other files. */
export interface FileRows {
	readonly rows: readonly ReportRow[];
	/** Most of these rows, where they were read as columns; then `rows` are made when somebody asks for them. */
	readonly columns?: FactColumns | null;
	/** Rows that are none of the columns; no rows unless it is said. */
	readonly besides?: readonly ReportRow[];
	/** Null for a file without sheets, as where it is left out. */
	readonly sheet?: string | null;
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
}

/** Exports of a dataset as clean facts, and what is wrong with them. Rows with an error are not among the facts. */
export interface Ingested {
	readonly facts: readonly FactRow[];
	/** All facts in an order of their own, where most were read as columns; then `facts` are made when somebody asks. */
	readonly columns?: FactColumns | null;
	readonly statuses: readonly StatusRow[];
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
}

/** The checked rows of a table below its header; choices are the reader's answers to earlier questions. */
export function readRows(
	file: string,
	header: FoundHeader,
	raws: readonly RawRow[],
	contract: DatasetContract,
	units: UnitIndex,
	choices: Choices = {}
): FileRows {
	const problems = headerProblems(file, header, contract);
	if (hasError(problems)) return { rows: [], problems, rowsRead: raws.length };
	const at = header.columns.findIndex((column) => column?.id === 'unit_code');
	const naming = unitNaming(new Set(raws.map((row) => row.cells[at] ?? null)), units, choices);
	const rows: ReportRow[] = [];
	let note: Problem | null = null;
	for (const raw of raws) {
		const row = typedRow(file, raw, header.columns, 'reports', choices);
		const { report, problems: found } = reportRow(row, contract, naming);
		if (report) rows.push(report);
		if (report) note ??= zerosNote(row, units.byId.get(report.unitId));
		problems.push(...found);
	}
	if (note) problems.push(note);
	return { rows, problems, rowsRead: raws.length };
}

/** A table must name its units and hold at least one count. */
function headerProblems(file: string, header: FoundHeader, contract: DatasetContract): Problem[] {
	const problems = checkHeader(file, header, fileColumns(contract));
	const ids = new Set(header.columns.flatMap((column) => column?.id ?? []));
	const { line } = header;
	if (!countMeasures(contract).some(({ id }) => ids.has(id)))
		problems.push(makeProblem(file, 'missing_column', { line, column: contract.headline }));
	if (!ids.has('unit_code') && !ids.has('unit_name'))
		problems.push(makeProblem(file, 'missing_column', { line, column: 'unit_code' }));
	return problems;
}

/** How a column names units: its codes show together whether zeros were lost. */
export function unitNaming(cells: ReadonlySet<RawCell>, index: UnitIndex, choices: Choices): UnitNaming {
	return { index, choices, column: readCodeColumn(cells, (code) => index.byCode.has(code)) };
}

/** All files of a dataset together: revisions replaced, cumulative periods made discrete, no day counted twice. */
export function joinExports(files: readonly FileRows[], contract: DatasetContract, atLeast = worthwhileRows): Ingested {
	const inColumns = files.reduce((sum, file) => sum + (file.columns?.rows ?? 0), 0);
	const mixed = () => (inColumns < atLeast ? null : joinMixed(files, contract, joinRows));
	return joinColumns(files, contract) ?? mixed() ?? joinRows(files, contract);
}

/** Fewer rows are settled in no time, columns or not. */
const worthwhileRows = 100_000;

/** Files of columns among whose rows nothing has to be settled; null for any others. */
function joinColumns(files: readonly FileRows[], contract: DatasetContract): Ingested | null {
	const parts = files.flatMap((file) => file.columns ?? []);
	const [first] = parts;
	const others = (file: FileRows) => (file.columns ? (file.besides ?? []) : file.rows);
	if (!first || files.some((file) => others(file).length > 0)) return null;
	const columns = parts.length === 1 ? first : concatColumns(parts);
	if (hasWholes(columns, contract) || !areDisjointColumns(columns)) return null;
	let facts: readonly FactRow[] | null = null;
	return {
		get facts() {
			return (facts ??= joinRows(files, contract).facts);
		},
		columns,
		statuses: [],
		problems: problemsOf(files),
		rowsRead: files.reduce((sum, file) => sum + file.rowsRead, 0)
	};
}

/** There may be millions. */
const problemsOf = (files: readonly FileRows[]): Problem[] =>
	new Array<Problem>().concat(...files.map((file) => file.problems));

function hasWholes({ members }: FactColumns, { dimensions }: DatasetContract): boolean {
	const wholes = dimensions.map((one) => one.members.find((member) => member.notSplit)?.id);
	return members.values.some((parts) => parts.some((part, at) => part === wholes[at]));
}

function joinRows(files: readonly FileRows[], contract: DatasetContract): Ingested {
	const problems = problemsOf(files);
	const all = files.flatMap((file) => file.rows);
	const rows = contract.rowPerCount ? mergeReports(all) : all;
	const split = areDisjoint(rows) ? rows : toDiscreteRows(rows, contract, problems);
	const discrete = dropWholes(split, contract, problems);
	const hasValues = (row: ReportRow) => row.values.some((value) => value !== null);
	return {
		facts: dropOverlaps(discrete.filter(hasValues), problems),
		statuses: discrete.flatMap((row) => (row.status && !hasValues(row) ? [{ ...row, status: row.status }] : [])),
		problems,
		rowsRead: files.reduce((sum, file) => sum + file.rowsRead, 0)
	};
}

function toDiscreteRows(rows: readonly ReportRow[], contract: DatasetContract, problems: Problem[]): ReportRow[] {
	const latest = keepLatest(rows, problems);
	const split = toDiscrete(latest, countMeasures(contract), problems);
	problems.push(...discreteNotes(latest, split));
	return split;
}

/** One note per file of which rows were cumulative and are discrete now. */
function discreteNotes(before: readonly ReportRow[], after: readonly ReportRow[]): Problem[] {
	if (!before.some(({ cumulative }) => cumulative)) return [];
	const same = new Set(before);
	const byFile = new Map<string, ReportRow[]>();
	for (const row of after) {
		if (same.has(row)) continue;
		const rows = byFile.get(row.file);
		if (rows) rows.push(row);
		else byFile.set(row.file, [row]);
	}
	return [...byFile].map(([file, rows]) => {
		const { sheet = null, line = null } = rows[0] ?? {};
		return makeProblem(file, 'made_discrete', { sheet, line, value: rows.length, severity: 'note' });
	});
}
