import { countMeasures } from '../model/columns.ts';
import type { DatasetContract, DimensionId, Measure, MeasureId } from '../model/contract.ts';
import { isWhole } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { levels, membersOf } from './fact-codes.ts';
import type { FactTables } from './fact-tables.ts';
import { measureOf, storedColumns } from './measure-columns.ts';
import { shiftOf } from './shift.ts';
import { narrowReports, pairTable, rateTable, sumTable, totalTable } from './sum-tables.ts';

/** What a Query reads in the place of a dataset, with the same result: `contract` has the dimensions that are left. */
export interface SummedTables {
	readonly tables: FactTables;
	readonly contract: DatasetContract;
}

/** The smallest tables that answer a Query. */
export function summedTables(query: Query, contract: DatasetContract, stored: FactTables): SummedTables {
	if (!stored.sums || turnsOnLastDigit(query, contract)) return { tables: stored, contract };
	const kept = dimensionsOf(query, contract);
	const [dimension = null] = kept;
	const isRated = isStoredRate(query, contract, kept);
	const isOfUnits = namesUnits(query) && !isRated;
	const rowsOf = isOfUnits ? ofUnits : ofPlaces;
	const narrow = { ...stored, submissions: rowsOf(contract, narrowReports, [], stored) };
	if (kept.length > 1) return { tables: narrow, contract };
	const { places: _, ...tables } = narrow;
	const summed = { tables, contract: withDimensions(kept, contract) };
	if (isRated)
		return { ...summed, tables: { ...tables, rates: stored.dialect.table(contract.id, rateTable(dimension)) } };
	const [rows, name] = isOfUnits ? [ofUnits, sumTable] : sourceOf(query, kept);
	return { ...summed, tables: { ...tables, facts: rows(contract, name(dimension), kept, stored) } };
}

/** Where numbers of all units of a level together are read. */
function sourceOf(query: Query, kept: readonly DimensionId[]): [RowsOf, (dimension: DimensionId | null) => string] {
	if (query.transform.kind !== 'change') return [ofLevels, totalTable];
	return shiftOf(query) === 12 && areApart(query, kept) ? [ofPairs, pairTable] : [ofPlaces, sumTable];
}

/** Whether a Query asks for rates of all units of a level as they are stored: of counts, in whole buckets. */
function isStoredRate(query: Query, contract: DatasetContract, kept: readonly DimensionId[]): boolean {
	const { transform, lens, units, splitBy, measures, time, grain } = query;
	if (transform.kind !== 'per_population' || lens.kind !== 'as_published') return false;
	if (units.kind !== 'level' || units.within !== null || splitBy.includes('unit') || !splitBy.includes('time'))
		return false;
	if (!isWhole(time, grain) || measures.some((id) => measureOf(contract, id).kind !== 'count')) return false;
	return kept.length < 2 && areApart(query, kept);
}

/** Whether no two members are added up: a unit that has a number of either counts once then. */
const areApart = ({ splitBy, filters }: Query, kept: readonly DimensionId[]) =>
	kept.every(
		(id) => splitBy.includes(id) || filters.some(({ dimension, members }) => dimension === id && members.length === 1)
	);

/** A dataset of which no other dimensions are known. */
export const withDimensions = (kept: readonly DimensionId[], contract: DatasetContract): DatasetContract => ({
	...contract,
	dimensions: contract.dimensions.filter(({ id }) => kept.includes(id))
});

/** Fractions, and shares of numbers through a lens, add up to another last digit in another order: of ties one comes first then. */
const turnsOnLastDigit = ({ lens, transform, measures }: Query, contract: DatasetContract) =>
	transform.kind === 'rank' && (lens.kind !== 'as_published' || !areWhole(measures, contract));

/** Whether a Query must know more of units than how many they are, and their level. */
function namesUnits({ units, splitBy, transform, lens }: Query): boolean {
	if (lens.kind !== 'as_published') return true;
	if (units.kind !== 'level' || units.within !== null || splitBy.includes('unit')) return true;
	if (transform.kind === 'rank') return transform.per !== null;
	return transform.kind === 'per_population' || transform.kind === 'versus_target';
}

/** Whether the numbers behind measures are whole, and add up to the same in any order. */
export function areWhole(measures: readonly MeasureId[], contract: DatasetContract): boolean {
	const fractions = countMeasures(contract).flatMap(({ id, type }) => (type === 'integer' ? [] : [id]));
	return measures.every((id) => !storedColumns(measureOf(contract, id)).some((column) => fractions.includes(column)));
}

/** The dimensions that a Query splits or filters by, or its measures count some members of. */
function dimensionsOf({ splitBy, filters, measures, transform }: Query, contract: DatasetContract): DimensionId[] {
	// Targets are held against the members that they are set for.
	if (transform.kind === 'versus_target') return contract.dimensions.map(({ id }) => id);
	const named = new Set<string>([
		...splitBy,
		...filters.map(({ dimension }) => dimension),
		...dimensionsIn(measures, contract)
	]);
	named.delete('unit');
	named.delete('time');
	return [...named];
}

/** The dimensions of which measures count some members only. */
export function dimensionsIn(measures: readonly MeasureId[], contract: DatasetContract): DimensionId[] {
	const terms = measures.map((id) => measureOf(contract, id)).flatMap(termsOf);
	return terms.flatMap(({ where }) => (where ? [where.dimension] : []));
}

const termsOf = (measure: Measure) => (measure.kind === 'count' ? [] : [measure.numerator, measure.denominator]);

/** The rows of a table that knows units by their places. */
export const ofUnits: RowsOf = (contract, name, kept, tables) =>
	`(select p.unit_id, p.level, p.parent_id, p.grandparent_id, ${columnsOf(contract, kept, tables)} from ${tables.dialect.table(contract.id, name)} n join ${tables.places} p on p.place_no = n.place_no)`;

/** The same where units may go by their places. */
const ofPlaces: RowsOf = (...table) => levelRows('n.place_no', table);

/** The rows of a table that does not tell units of a level apart. */
const ofLevels: RowsOf = (...table) => levelRows('null', table);

/** The same where units that lack the same numbers go by one number. */
const ofPairs: RowsOf = (...table) => levelRows('n.pair_no', table);

type RowsOf = (...table: [DatasetContract, name: string, kept: readonly DimensionId[], FactTables]) => string;

const levelRows = (unit: string, [contract, name, kept, tables]: Parameters<RowsOf>) =>
	`(select ${unit} as unit_id, ${tables.dialect.entryOf(levels, 'n.level_no')} as level, null as parent_id, null as grandparent_id, ${columnsOf(contract, kept, tables)} from ${tables.dialect.table(contract.id, name)} n)`;

/** Codes of members lie in a fraction of the bytes that their ids do. */
function columnsOf(contract: DatasetContract, kept: readonly DimensionId[], { dialect }: FactTables): string {
	const ids = kept.map((id) => `${dialect.entryOf(membersOf(contract, id), `n.${id}_no`)} as ${id}`);
	return ids.length === 0 ? 'n.*' : `n.* replace (${ids.join(', ')})`;
}
