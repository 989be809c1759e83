import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract, Dimension } from '../model/contract.ts';
import { codeColumns, codeIn, codesText, isPlace, levels, treeOrder, type CodeColumn } from './fact-codes.ts';
import { literal } from './literal.ts';
import { mergedQualifier } from './measure-columns.ts';
import { narrowReports, summedCounts, summedRows, sumTable } from './sum-tables.ts';

/** A table that is made of others of its database. */
export interface MadeTable {
	readonly name: string;
	readonly text: string;
	/** Asks how many rows it has. */
	readonly count: string;
}

/**
 * Statements that store what a Query reads in the place of facts and submissions, in a database that has these and its
 * places: units by their places, and provinces, in each of which dates come in order, one after another.
 */
export function storeSums(contract: DatasetContract, into: string): MadeTable[] {
	const sums = [null, ...contract.dimensions].map((dimension) => ({
		name: sumTable(dimension?.id ?? null),
		text: sumsOf(contract, dimension, into)
	}));
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
	const rows = (isQualified: boolean) => `select ${columns(isQualified).join(', ')}
	from ${into}.facts f where f.is_qualified = ${Number(isQualified)} and ${inside}
	group by ${[...keys, ...(isQualified ? [apartWhereHidden(contract)] : [])].join(', ')}`;
	return `create table ${into}.${sumTable(kept?.id ?? null)} as
select f.*, ${codesText(codesOf(contract, split))} from (
	${rows(false)}
	union all
	${rows(true)}
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
	summedCounts(contract).flatMap((id) => {
		const qualifier = isQualified ? mergedQualifier([`f.${id}${qualifierSuffix}`]) : 'cast(null as varchar)';
		return [`cast(sum(f.${id}) as bigint) as ${id}`, `${qualifier} as ${id}${qualifierSuffix}`];
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

/** A row that lacks a number which is not published stays as it is: how many such rows there are tells what a sum says. */
function apartWhereHidden(contract: DatasetContract): string {
	if (!contract.suppression) return 'true';
	const hidden = countMeasures(contract).map(
		({ id }) => `f.${id}${qualifierSuffix} in ('below', 'suppressed', 'in_whole')`
	);
	return `case when ${hidden.join(' or ')} then f.rowid end`;
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
