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
 * - change, on the year or on the bucket before: `<measure>__now`, `<measure>__base` (both over the units and periods that reported twice),
 *   `<measure>__change` (a difference; of fractions for a ratio) and `<measure>__percent` (a fraction; null where the
 *   base is below 10 or the measure is a ratio)
 * - share, versus_target: as a ratio: `<measure>` (a fraction, not clipped), `<measure>__numerator` (the row's own number),
 *   `<measure>__denominator` (the whole; what the targets asked), `<measure>__qualifier`; versus_target also
 *   `<measure>__verified` (0 where a target is not checked against its act), `<measure>__most` (the most that they asked;
 *   null where one is a mere minimum) and, of ratios, `<measure>__each` (the denominator behind all three)
 * - index: `<measure>` (100 in the base year; null where the base is below 10, 0 or lacks a bucket), `<measure>__now`,
 *   `<measure>__base`, `<measure>__change` (their difference) and `<measure>__qualifier`
 * - to_date: as absolute, from the start of the year; `periods_due` and `periods_reported` too
 * - rank: `<measure>` (a place, 1 is the highest; null for rows that lack reports or have a small denominator),
 *   `<measure>__value` (what was ranked), `<measure>__of` (rows with a place) and `<measure>__qualifier`
 * then
 * - `units_due`, `units_reported`: units that owed a report in the bucket; those whose reports are all in (for change:
 *   those that can be compared); `periods_due`, `periods_reported`: the same in reports
 * - `provisional` (0/1): a provisional report is in the sum; `partial` (0/1): the bucket is not over yet, or the unit
 *   did not exist throughout it, so that even complete reports cover a part of it
 * - `scope`: `body` (the office's own), `territory` (all bodies, as published), `mixed`
 * - `status`: of the row's reports; `reported` where any is in, else the most telling of the missing ones
 *
 * Through a lens, rows are units of its date, and those that left no successor or none of a known share, which keep
 * their numbers so that totals stay: sums over parts of units have the qualifier `estimate` and are not rounded. A row
 * without a number whose status is `not_comparable` is a unit that a part of unknown size went to or came from.
 * `periods_due` and `periods_reported` count the reports of all units that a row is made of.
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
