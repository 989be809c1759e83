import type { TableContract } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import { checkHeader } from './check-header.ts';
import { decodeFile } from './decode-file.ts';
import { cellText } from './layout/head.ts';
import { byWords } from './layout/match-form.ts';
import { hasError, makeProblem } from './make-problem.ts';
import type { ExportFile, Sheet } from './raw-table.ts';
import { tableBelow } from './table-below.ts';
import { typedRow, type TypedRow } from './typed-rows.ts';

export interface ReadTable {
	readonly rows: readonly TypedRow[];
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
}

/** Reads and checks the file of a reference table, its header first; rows with an error are left out. */
export async function readTable(file: ExportFile, contract: TableContract): Promise<ReadTable> {
	const [decoded] = await decodeFile(file);
	const problems = decoded?.problems ?? [];
	const sheet = decoded?.sheets[0];
	if (!sheet) return { rows: [], problems, rowsRead: 0 };
	const read = readRows(file.name, sheet, contract);
	return { rows: read.rows, problems: [...problems, ...read.problems], rowsRead: sheet.rows.length - 1 };
}

function readRows(file: string, sheet: Sheet, contract: TableContract) {
	const [first] = sheet.rows;
	const names = first?.cells.map(cellText) ?? [];
	const form = formOf(contract);
	const columns = names.map((name) => {
		const found = name === '' ? null : byWords([name], form);
		return contract.columns[found ? form.columns.indexOf(found) : -1] ?? null;
	});
	const problems = checkHeader(file, { line: first?.line ?? 1, names, columns }, contract.columns);
	if (sheet.rows.length === 1) problems.push(makeProblem(file, 'header_only'));
	if (hasError(problems)) return { rows: [], problems };
	const table = tableBelow(file, sheet, 0);
	const typed = table.rows.map((raw) => typedRow(file, raw, columns, 'tables'));
	const all = [...problems, ...table.problems, ...typed.flatMap((row) => row.problems)];
	const good = typed.filter((row) => !hasError(row.problems));
	return { rows: uniqueRows(good, contract.key, all), problems: all };
}

/** A table as a form of its own: each column by its id and its labels. */
const formOf = ({ columns }: TableContract): Pick<Template, 'columns'> => ({
	columns: columns.map(({ id, label }) => ({
		number: null,
		path: [[id, label.vi, label.en]],
		target: { kind: 'column', id }
	}))
});

function uniqueRows(rows: readonly TypedRow[], key: readonly string[], problems: Problem[]): TypedRow[] {
	const lines = new Map<string, number>();
	return rows.filter(({ file, line, values }) => {
		const parts = key.map((id) => values[id] ?? null);
		const other = lines.get(JSON.stringify(parts));
		if (other === undefined) lines.set(JSON.stringify(parts), line);
		else problems.push(makeProblem(file, 'duplicate_key', { line, value: parts.join(', '), detail: String(other) }));
		return other === undefined;
	});
}
