import type { DimensionId } from '../model/contract.ts';
import type { Manifest } from '../model/manifest.ts';

/** Facts beyond so many lie in a file of which a Query reads parts: those that are summed already are fewer parts. */
export const leastSummed = 300_000;

/** Reports of a database with sums, without what only lists of them show. */
export const narrowReports = 'reports';

/** The table of facts summed over all dimensions but one, or over all. */
export const sumTable = (dimension: DimensionId | null) => (dimension === null ? 'sums' : `sums_by_${dimension}`);

/** The table of such sums added up over all units of a level. */
export const totalTable = (dimension: DimensionId | null) => (dimension === null ? 'totals' : `totals_by_${dimension}`);

/** The column of a table of sums that says how many facts are summed. */
export const summedRows = 'summed_rows';

/** The names of all these, as a pattern: what is made of other tables need not be published beside them. */
export const madeTables = `^((${sumTable(null)}|${totalTable(null)})(_by_.*)?|${narrowReports})$`;

/** Whether a dataset's database in a release has sums. */
export const hasSums = ({ databases }: Pick<Manifest, 'databases'>, dataset: string) =>
	databases[dataset]?.tables[sumTable(null)] !== undefined;
