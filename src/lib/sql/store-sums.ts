import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract, Dimension, DimensionId } from '../model/contract.ts';
import { codeColumns, codeIn, codesText, isPlace, levels, treeOrder, type CodeColumn } from './fact-codes.ts';
import { literal } from './literal.ts';
import { mergedQualifier } from './measure-columns.ts';
import { storePairs } from './store-pairs.ts';
import { storeRates } from './store-rates.ts';
import { narrowReports, pairTable, rateTable, summedRows, sumTable, totalTable } from './sum-tables.ts';

/** A table that is made of others of its database. */
export interface MadeTable {
	readonly name: string;
	readonly text: string;
	/** Asks how many rows it has. */
	readonly count: string;
}

/**
 * Statements that store what a Query reads in the place of facts and submissions, in a database that has these and its
 * places and residents: units by their places, and provinces, in each of which dates come in order, one after another.
 */
export function storeSums(contract: DatasetContract, into: string): MadeTable[] {
	const sums = [null, ...contract.dimensions].flatMap((dimension) => {
		const kept = dimension?.id ?? null;
		return [
			{ name: sumTable(kept), text: sumsOf(contract, dimension, into) },
			{ name: totalTable(kept), text: totalsOf(contract, kept, into) },
			{ name: pairTable(kept), text: storePairs(contract, kept, into) },
			{ name: rateTable(kept), text: storeRates(contract, kept, into) }
		];
	});
	return [...sums, { name: narrowReports, text: reportsOf(into) }].map((table) => ({
		...table,
		count: `select count(*) from ${into}.${table.name}`
	}));
}

const periods = ['period_start', 'period_end', 'period_months'];

function sumsOf(contract: DatasetContract, kept: Dimension | null, into: string): string {
	const split = kept ? [kept.id] : [];
	const keys = ['place_no', 'level_no', ...periods, 'scope', ...split].map((key) => `f.${key}`);
	const inside = insideOthers(contract, kept);
	const columns = (isQualified: boolean) => [
		...keys,
		`cast(${Number(isQualified)} as utinyint) as is_qualified`,
		`cast(count(*) as integer) as ${summedRows}`,
		...countsOf(contract, isQualified)
	];
	const facts = (isQualified: boolean) => `${into}.facts f where f.is_qualified = ${Number(isQualified)} and ${inside}`;
	const marked = apartWhereHidden(contract, facts(true), keys);
	return `create table ${into}.${sumTable(kept?.id ?? null)} as
select f.*, ${codesText(codesOf(contract, split))} from (
	select ${columns(false).join(', ')} from ${facts(false)} group by ${keys.join(', ')}
	union all
	select ${columns(true).join(', ')} from ${marked.rows} group by ${marked.keys.join(', ')}
) f join ${into}.places p on p.place_no = f.place_no
order by ${[treeOrder, ...[...split, ...periods, 'place_no'].map((key) => `f.${key}`)].join(', ')}`;
}

/** The codes that facts carry, too, but those that rows are summed by. */
function codesOf(contract: DatasetContract, split: readonly string[]): CodeColumn[] {
	const { dimensions } = contract;
	const left = ['place_no', 'level_no', 'is_qualified', ...dimensions.map(({ id }) => `${id}_no`)];
	const kept = split.map((id) => `${id}_no`);
	return codeColumns(contract).filter(({ name }) => kept.includes(name) || !left.includes(name));
}

/** Most rows have exact numbers only: to gather what they do not have takes longer than to add up what they have. */
const countsOf = (contract: DatasetContract, isQualified: boolean) =>
	countMeasures(contract).flatMap(({ id, type }) => {
		const qualifier = isQualified ? mergedQualifier([`f.${id}${qualifierSuffix}`]) : 'cast(null as varchar)';
		return [
			`cast(sum(f.${id}) as ${type === 'integer' ? 'bigint' : 'double'}) as ${id}`,
			`${qualifier} as ${id}${qualifierSuffix}`
		];
	});

/** Members outside the total of a dimension are no part of what is summed over it. */
function insideOthers({ dimensions }: DatasetContract, kept: Dimension | null): string {
	const outside = dimensions
		.filter(({ id }) => id !== kept?.id)
		.flatMap(({ id, members }) =>
			members.filter(({ outsideTotal }) => outsideTotal).map((member) => `f.${id} <> ${literal(member.id)}`)
		);
	return ['true', ...outside].join(' and ');
}

/**
 * Rows `f` and what they are summed by, so that those which lack the same numbers make one sum, but for the first of them:
 * whether one number or more are not published tells what a sum says, and how many more does not.
 */
function apartWhereHidden(contract: DatasetContract, rows: string, keys: readonly string[]) {
	if (!contract.suppression) return { rows, keys };
	const hidden = countMeasures(contract).map(({ id }) => {
		const mark = `f.${id}${qualifierSuffix}`;
		return `case when ${mark} in ('below', 'suppressed', 'in_whole') then ${mark} end`;
	});
	const place = `row_number() over (partition by ${[...keys, ...hidden].join(', ')} order by f.rowid)`;
	return {
		rows: `(select f.*, ${place} = 1 and coalesce(${hidden.join(', ')}) is not null as is_first from ${rows}) f`,
		keys: [...keys, ...hidden, 'f.is_first']
	};
}

/** Sums of all units of a level together, made of sums of each. */
function totalsOf(contract: DatasetContract, kept: DimensionId | null, into: string): string {
	const split = kept === null ? [] : [kept, `${kept}_no`];
	const keys = ['level_no', ...periods, 'scope', ...split].map((key) => `f.${key}`);
	const apart = apartWhereHidden(contract, `${into}.${sumTable(kept)} f`, keys);
	return `create table ${into}.${totalTable(kept)} as
select ${[...keys, ...countsOf(contract, true)].join(', ')} from ${apart.rows}
group by ${apart.keys.join(', ')} order by ${keys.join(', ')}`;
}

const reportColumns = [...periods, 'provisional', 'scope', 'due', 'came', 'weight', 'compared'];

function reportsOf(into: string): string {
	const columns = [
		'p.place_no',
		`${codeIn(levels, 's.level')} as level_no`,
		...reportColumns.map((name) => `s.${name}`)
	];
	return `create table ${into}.${narrowReports} as
select ${columns.join(', ')}
from ${into}.submissions s join ${into}.places p on ${isPlace('s')}
order by ${[treeOrder, 's.period_start', 's.period_end', 'p.place_no'].join(', ')}`;
}
