import { codesText, isPlace, storePlaces, treeOrder, type CodeColumn } from '#lib/sql/fact-codes.ts';

/**
 * Statements that store facts with their codes in a database that has its submissions, from `facts` of another which were
 * made by SQL; they come to lie as those of a compiled release do.
 */
export function storeCoded(codes: readonly CodeColumn[], from: string, into: string): string[] {
	return [
		storePlaces(`${from}.facts`, into),
		`create table ${into}.facts as
select f.*, ${codesText(codes)}
from ${from}.facts f join ${into}.places p on ${isPlace('f')}
order by ${treeOrder}, f.rowid`
	];
}
