import type { TableContract } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { hasError, makeProblem } from './make-problem.ts';
import { mapHeader } from './map-header.ts';
import type { ExportFile, RawTable } from './raw-table.ts';
import { typedRow, type TypedRow } from './typed-rows.ts';

export interface ReadTable {
	readonly rows: readonly TypedRow[];
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
}

/** Reads and checks the file of a reference table; rows with an error are left out. */
export async function readTable(file: ExportFile, contract: TableContract): Promise<ReadTable> {
	const { table, problems } = await decode(file);
	if (!table) return { rows: [], problems, rowsRead: 0 };
	const read = readRows(file.name, table, contract);
	return { rows: read.rows, problems: [...problems, ...read.problems], rowsRead: table.rows.length };
}

function readRows(file: string, table: RawTable, contract: TableContract) {
	const header = mapHeader(file, table.header, contract.columns);
	if (hasError(header.problems)) return { rows: [], problems: header.problems };
	const typed = table.rows.map((raw) => typedRow(file, raw, header.columns, 'tables'));
	const problems = [...header.problems, ...typed.flatMap((row) => row.problems)];
	const good = typed.filter((row) => !hasError(row.problems));
	return { rows: uniqueRows(good, contract.key, problems), problems };
}

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
