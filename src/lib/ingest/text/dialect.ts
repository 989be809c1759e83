/** How a text table is written. */
export interface Dialect {
	/** One character or more; empty for a table of one column. */
	readonly delimiter: string;
	readonly quote: '"' | "'";
	/** How a quote stands inside quotes; doubling is understood with `backslash` too. */
	readonly escape: 'double' | 'backslash' | 'none';
}

/** What most files are written in. */
export const usualDialect: Dialect = { delimiter: ',', quote: '"', escape: 'double' };
