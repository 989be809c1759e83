/** A column of numbers, or of texts and numbers where some are missing (null). */
export type ResultColumn = Float64Array | readonly (string | number | null)[];

/** How much of what was due has come in: "12/14 đơn vị". */
export interface Coverage {
	readonly reported: number;
	readonly due: number;
}

/**
 * What an engine gives back, column by column. For a Query the columns are, in this order:
 * `unit_id`, `bucket_start` (ISO date) and one per split dimension; then for each measure
 * - absolute, per_population: `<measure>` and `<measure>__qualifier` (null when exact); ratios and rates also
 *   `<measure>__numerator` and `<measure>__denominator`
 * - change: `<measure>__now`, `<measure>__base` (both over what reported twice), `<measure>__change` and
 *   `<measure>__percent` (a fraction; null where the base is below 10 or the measure is a ratio)
 * then `units_due`, `units_reported`, `periods_due`, `periods_reported`, `provisional` (0/1), `scope`
 * (`body`, `territory`, `mixed`) and `status` (of the row: the most telling one of its reports).
 */
export interface ResultTable {
	readonly numRows: number;
	readonly columns: Readonly<Record<string, ResultColumn>>;
	/** Over the whole table; null for results that are not counted by unit. */
	readonly coverage: Coverage | null;
}

/** The number in a cell; null where the column or the number is missing. */
export function numberAt(table: ResultTable, column: string, row: number): number | null {
	const value = table.columns[column]?.[row];
	return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}

/** The text in a cell; null where the column or the text is missing. */
export function textAt(table: ResultTable, column: string, row: number): string | null {
	const value = table.columns[column]?.[row];
	return typeof value === 'string' ? value : null;
}
