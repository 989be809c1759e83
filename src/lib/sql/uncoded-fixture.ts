import { releaseTables } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';

/** The tables of a dataset whose facts carry no codes, as those of dropped files. */
export function uncodedTables(dataset: string): FactTables {
	const { places: _, ...tables } = releaseTables(dataset);
	return tables;
}
