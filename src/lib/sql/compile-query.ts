import type { DatasetContract } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { compileChange } from './compile-change.ts';
import { compileIndex } from './compile-index.ts';
import { compileLevels } from './compile-levels.ts';
import { compileRank } from './compile-rank.ts';
import { compileShare } from './compile-share.ts';
import { compileTarget } from './compile-target.ts';
import { compileToDate } from './compile-to-date.ts';
import type { Dialect } from './dialect.ts';
import { lensTables } from './lens-tables.ts';
import { releaseTables } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { summedTables } from './read-sums.ts';

/** A Query as SQL that gives the columns of ResultTable. Throws on a measure or dimension that the contract lacks. */
export function compileQuery(
	query: Query,
	contract: DatasetContract,
	stored = releaseTables(contract.id)
): SqlStatement {
	const summed = summedTables(query, contract, stored);
	const tables = throughLens(query, summed.contract, summed.tables, stored.dialect);
	const statement = compileTransform(query, summed.contract, tables);
	return stored.sums ? withOwnDatabases(statement, stored.dialect) : statement;
}

/**
 * A database that a statement does not name need not be fetched for it: beside the parts of a large one that are, a small
 * one is much. Beside one that is fetched whole, it is kept for what is asked without a network.
 */
function withOwnDatabases(statement: SqlStatement, { table }: Dialect): SqlStatement {
	const databases = statement.databases.filter((database) => statement.text.includes(table(database, '')));
	return { ...statement, databases };
}

function compileTransform(query: Query, contract: DatasetContract, tables: FactTables): SqlStatement {
	const { transform } = query;
	const { dialect } = tables;
	switch (transform.kind) {
		case 'absolute':
		case 'per_population':
			return compileLevels(query, contract, tables, dialect);
		case 'change':
			return compileChange(query, contract, tables, dialect);
		case 'share':
			return compileShare(query, transform, contract, tables, dialect);
		case 'index':
			return compileIndex(query, transform, contract, tables, dialect);
		case 'to_date':
			return compileToDate(query, contract, tables, dialect);
		case 'rank':
			return compileRank(query, transform, contract, tables, dialect);
		case 'versus_target':
			return compileTarget(query, contract, tables, dialect);
	}
}

function throughLens(query: Query, contract: DatasetContract, tables: FactTables, dialect: Dialect): FactTables {
	switch (query.lens.kind) {
		case 'as_published':
			return tables;
		case 'units_of':
			return lensTables(query, query.lens.date, contract, tables, dialect);
	}
}
