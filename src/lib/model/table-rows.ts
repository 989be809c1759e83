import type { ResultColumn, ResultTable } from './result.ts';

/** The rows of a table that a test keeps, in order. */
export function filterRows(table: ResultTable, keep: (row: number) => boolean): ResultTable {
	const rows = Array.from({ length: table.numRows }, (_, row) => row).filter(keep);
	const columns = Object.fromEntries(
		Object.entries(table.columns).map(([id, column]) => [id, rows.map((row) => column[row] ?? null)])
	) as Record<string, ResultColumn>;
	return { numRows: rows.length, columns, coverage: table.coverage };
}

/** The rows whose bucket starts in a span; all rows of a table without buckets. */
export function sliceBuckets(table: ResultTable, start: string, end: string): ResultTable {
	const buckets = table.columns.bucket_start;
	if (!buckets) return table;
	return filterRows(table, (row) => {
		const bucket = String(buckets[row]);
		return bucket >= start && bucket <= end;
	});
}
