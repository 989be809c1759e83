import type { ResultColumn, ResultTable } from './result.ts';

/** The rows of a table that a test keeps, in order. */
export function filterRows(table: ResultTable, keep: (row: number) => boolean): ResultTable {
	const rows: number[] = [];
	for (let row = 0; row < table.numRows; row++) if (keep(row)) rows.push(row);
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
