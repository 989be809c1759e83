import type { DatasetContract } from '../model/contract.ts';
import type { Qualifier } from '../model/status.ts';
import { concatColumns } from './columns/concat-columns.ts';
import { disputedRows } from './columns/disputed-rows.ts';
import { columnsOf, type FactColumns } from './columns/fact-columns.ts';
import { reportAt } from './columns/report-at.ts';
import { pickRows } from './columns/sort-columns.ts';
import type { FactRow, ReportRow } from './fact-row.ts';
import type { FileRows, Ingested } from './read-export.ts';

/** What settles rows between one another. */
export type JoinRows = (files: readonly FileRows[], contract: DatasetContract) => Ingested;

/**
 * Files of columns of which some rows have to be settled: only these are taken as rows, all others stay columns. Null
 * where that would be most of them, or rows belong together otherwise.
 */
export function joinMixed(files: readonly FileRows[], contract: DatasetContract, joinRows: JoinRows): Ingested | null {
	if (contract.rowPerCount || files.some(({ sheet }) => sheet)) return null;
	const parts = files.flatMap((file) => file.columns ?? []);
	if (parts.length === 0) return null;
	const rows = parts.reduce((sum, part) => sum + part.rows, 0);
	const others = files.flatMap((file) => (file.columns ? (file.besides ?? []) : file.rows));
	const columns = concatColumns(others.length === 0 ? parts : [...parts, columnsOf<Qualifier>(others)]);
	const isApart = disputedRows(columns);
	markWholes(columns, contract, isApart);
	const kept = rowsWhere(rows, (row) => isApart[row] === 0);
	if (kept.length * 2 < rows) return null;
	const apart = rowsApart(files, columns, isApart);
	const settled = joinRows(
		[{ rows: apart.map(({ row }) => row), problems: files.flatMap((file) => file.problems), rowsRead: 0 }],
		contract
	);
	let facts: readonly FactRow[] | null = null;
	return {
		get facts() {
			return (facts ??= joinRows(files, contract).facts);
		},
		columns: merged(pickRows(columns, kept), files, settled.facts, apart),
		statuses: settled.statuses,
		problems: settled.problems,
		rowsRead: files.reduce((sum, file) => sum + file.rowsRead, 0)
	};
}

function rowsWhere(rows: number, holds: (row: number) => boolean): Int32Array {
	const found = new Int32Array(rows);
	let count = 0;
	for (let row = 0; row < rows; row++) if (holds(row)) found[count++] = row;
	return found.slice(0, count);
}

/** A whole is settled with its parts: all rows of its unit. */
function markWholes({ rows, unit, members }: FactColumns, { dimensions }: DatasetContract, isApart: Uint8Array): void {
	const wholes = dimensions.map((one) => one.members.find((member) => member.notSplit)?.id);
	const isWhole = members.values.map((parts) => parts.some((part, at) => part === wholes[at]));
	if (!isWhole.includes(true)) return;
	const hasWhole = new Uint8Array(unit.values.length);
	for (let row = 0; row < rows; row++)
		if (isWhole[members.codes[row] as number]) hasWhole[unit.codes[row] as number] = 1;
	for (let row = 0; row < rows; row++) if (hasWhole[unit.codes[row] as number] === 1) isApart[row] = 1;
}

/** A row and where it stands among all files. */
interface Placed {
	readonly row: ReportRow;
	readonly rank: number;
}

/** Lines of a file come before those of the next. */
const rankOf = (file: number, line: number) => file * 2 ** 31 + line;

function rowsApart(files: readonly FileRows[], columns: FactColumns, isApart: Uint8Array): Placed[] {
	const apart: Placed[] = [];
	let next = 0;
	for (const [at, file] of files.entries()) {
		const own: ReportRow[] = [];
		const end = next + (file.columns?.rows ?? 0);
		for (; next < end; next++) if (isApart[next] === 1) own.push(reportAt(columns, next));
		own.push(...(file.columns ? (file.besides ?? []) : file.rows));
		for (const row of own.sort((a, b) => a.line - b.line)) apart.push({ row, rank: rankOf(at, row.line) });
	}
	return apart;
}

/** Facts in the order in which `joinRows` leaves those of a period: a chain stands where its first row stood. */
function merged(
	kept: FactColumns,
	files: readonly FileRows[],
	settled: readonly FactRow[],
	apart: readonly Placed[]
): FactColumns {
	const chains = new Map<string, number>();
	const chainOf = new Map<string, string>();
	for (const { row, rank } of apart) {
		const chain = [row.unitId, row.start, ...row.dimensions].join('\t');
		if (!chains.has(chain)) chains.set(chain, rank);
		chainOf.set(keyOf(row), chain);
	}
	const ranked = settled
		.map((row) => ({ row, rank: chains.get(chainOf.get(keyOf(row)) ?? '') ?? 0 }))
		.sort((a, b) => a.rank - b.rank);
	const places = new Map(files.flatMap(({ columns }, at) => (columns?.file.values ?? []).map((name) => [name, at])));
	const fileAt = kept.file.values.map((name) => places.get(name) ?? 0);
	const order = new Int32Array(kept.rows + ranked.length);
	let own = 0;
	for (let at = 0, other = 0; at < order.length; at++) {
		const rank = rankOf(fileAt[kept.file.codes[own] ?? 0] ?? 0, kept.line[own] ?? 0);
		const isOwn = own < kept.rows && (other === ranked.length || rank < (ranked[other]?.rank ?? 0));
		order[at] = isOwn ? own++ : kept.rows + other++;
	}
	return ranked.length === 0 ? kept : pickRows(concatColumns([kept, columnsOf(ranked.map(({ row }) => row))]), order);
}

const keyOf = ({ file, line, unitId, end, dimensions }: FactRow) => [file, line, unitId, end, ...dimensions].join('\t');
