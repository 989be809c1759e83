import type { DatasetContract, DimensionId } from '../model/contract.ts';
import { countMeasures } from '../model/columns.ts';
import type { Filter, Query } from '../model/query.ts';
import { unitLevels, type UnitLevel } from '../model/unit.ts';
import { ratesOf } from './compile-levels.ts';
import { createTableOf } from './create-table.ts';
import { duckdb } from './dialect.ts';
import { membersOf } from './fact-codes.ts';
import { inlineValues } from './inline-values.ts';
import { literal } from './literal.ts';
import { sumsOf } from './measure-columns.ts';
import { ofUnits, withDimensions } from './read-sums.ts';
import { splitOf } from './split.ts';
import { rateGrains, rateTable, sumTable } from './sum-tables.ts';

/** Makes the table of rates, as Queries for them would find them bucket by bucket. */
export function storeRates(contract: DatasetContract, kept: DimensionId | null, into: string): string {
	const choices: Filter[][] =
		kept === null ? [[]] : membersOf(contract, kept).map((member) => [{ dimension: kept, members: [member] }]);
	const parts = levels.flatMap((level) =>
		rateGrains.flatMap((grain) => choices.map((filters) => ratesIn(contract, kept, into, { level, grain, filters })))
	);
	return createTableOf(`${into}.${rateTable(kept)}`, parts);
}

const levels = Object.keys(unitLevels) as UnitLevel[];

function ratesIn(
	all: DatasetContract,
	kept: DimensionId | null,
	into: string,
	{ level, grain, filters }: Pick<Query, 'grain' | 'filters'> & { readonly level: UnitLevel }
): string {
	const dimensions = kept === null ? [] : [kept];
	const contract = withDimensions(dimensions, all);
	const dialect = { ...duckdb, table: (_: string, name: string) => `${into}.${name}` };
	const stored = {
		facts: '',
		submissions: '',
		databases: [],
		places: dialect.table('', 'places'),
		dialect,
		sums: true
	} as const;
	const { places: _, ...tables } = { ...stored, facts: ofUnits(contract, sumTable(kept), dimensions, stored) };
	const query: Query = {
		dataset: contract.id,
		measures: countMeasures(contract).map(({ id }) => id),
		units: { kind: 'level', level, within: null },
		time: { start: '0001-01-01', end: '9999-12-31', calendar: 'civil' },
		grain,
		splitBy: ['time', ...dimensions],
		filters,
		lens: { kind: 'as_published' },
		transform: { kind: 'per_population', per: 1 }
	};
	const split = splitOf(query, contract);
	const sums = query.measures.map((id) => sumsOf(contract, id, query, split));
	const rates = inlineValues({ ...ratesOf(query, contract, split, sums, tables, dialect), databases: [] });
	return `with ${rates} select ${literal(level)} as level, ${literal(grain)} as grain, v.* from vals v`;
}
