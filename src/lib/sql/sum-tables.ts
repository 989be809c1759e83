import type { DimensionId } from '../model/contract.ts';
import type { Manifest } from '../model/manifest.ts';
import { grains } from '../model/period.ts';

/** Facts beyond so many lie in a file of which a Query reads parts: those that are summed already are fewer parts. */
export const leastSummed = 300_000;

/** Reports of a database with sums, without what only lists of them show. */
export const narrowReports = 'reports';

/** The table of facts summed over all dimensions but one, or over all. */
export const sumTable = (dimension: DimensionId | null) => (dimension === null ? 'sums' : `sums_by_${dimension}`);

/** The table of such sums added up over all units of a level. */
export const totalTable = (dimension: DimensionId | null) => (dimension === null ? 'totals' : `totals_by_${dimension}`);

/**
 * The table of what units of a level sent for the same months of two years, added up: likewise. Both sums of units that
 * have, and lack, the same numbers stand under one number, as reports of one unit would.
 */
export const pairTable = (dimension: DimensionId | null) => (dimension === null ? 'pairs' : `pairs_by_${dimension}`);

/** The table of rates of all units of a level, by calendar buckets: likewise. */
export const rateTable = (dimension: DimensionId | null) => (dimension === null ? 'rates' : `rates_by_${dimension}`);
export const rateGrains = grains.filter((grain) => grain !== 'total');

/** What the reference database knows of residents: who reads parts of a large database need not fetch that one. */
export const residentsTable = 'residents';

/** The column of a table of sums that says how many facts are summed. */
export const summedRows = 'summed_rows';

/** The names of all these, as a pattern: what is made of other tables need not be published beside them. */
export const madeTables = `^((${[sumTable, totalTable, pairTable, rateTable].map((name) => name(null)).join('|')})(_by_.*)?|${narrowReports}|${residentsTable})$`;

/** Whether a dataset's database in a release has sums, and all that goes with them. */
export const hasSums = ({ databases }: Pick<Manifest, 'databases'>, dataset: string) =>
	databases[dataset]?.tables[residentsTable] !== undefined;
