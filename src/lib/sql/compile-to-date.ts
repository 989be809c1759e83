import type { DatasetContract, Measure } from '../model/contract.ts';
import { addMonths } from '../model/period.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { named } from './statement.ts';
import { hiddenMarks, windowOver, wrapLevels, yearOfBucket } from './wrap-levels.ts';

/**
 * A Query for sums from the start of the year, in the span's calendar. A bucket without a number has no sum; one whose
 * earlier months lack a report is `partial`, and its periods are those since the start of the year.
 */
export function compileToDate(
	query: Query,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): SqlStatement {
	const { time, splitBy } = query;
	const byTime = splitBy.includes('time') && query.grain !== 'total';
	const series = splitBy
		.filter((split) => split !== 'time')
		.map((split) => (split === 'unit' ? 'b.unit_id' : `b.${split}`));
	const order = 'order by b.bucket_start rows between unbounded preceding and current row';
	const window = byTime ? windowOver([...series, yearOfBucket(query, dialect)], order) : '()';
	const over = (expression: string) => (byTime ? `${expression} over ${window}` : null);
	return wrapLevels(query, contract, tables, dialect, {
		inner: {
			...query,
			transform: { kind: 'absolute' },
			time: byTime ? { ...time, start: addMonths(time.start, -12) } : time
		},
		columnsOf: (measure) => (byTime ? sumColumns(measure, window) : plainColumns(measure)),
		reports: {
			...ifSome('periods_due', over('sum(b.periods_due)')),
			...ifSome('periods_reported', over('sum(b.periods_reported)')),
			...ifSome('provisional', over('max(b.provisional)')),
			...ifSome('partial', over('max(b.partial)'))
		}
	});
}

const ifSome = (name: string, expression: string | null) => (expression === null ? {} : { [name]: expression });

const plainColumns = ({ id, kind }: Measure) =>
	['', ...(kind === 'ratio' ? ['__numerator', '__denominator'] : []), '__qualifier'].map((end) => named('b', id + end));

function sumColumns({ id, kind }: Measure, window: string): string[] {
	const sum = (end: string) => `case when b.${id} is not null then sum(b.${id}${end}) over ${window} end`;
	const qualifier = `${qualifierSince(id, window)} as ${id}__qualifier`;
	if (kind === 'count') return [`${sum('')} as ${id}`, qualifier];
	const [numerator, denominator] = [sum('__numerator'), sum('__denominator')];
	return [
		`${numerator} / nullif(${denominator}, 0) as ${id}`,
		`${numerator} as ${id}__numerator`,
		`${denominator} as ${id}__denominator`,
		qualifier
	];
}

/** Numbers that are hidden make the sum a lower bound. */
function qualifierSince(id: string, window: string): string {
	const own = `b.${id}__qualifier`;
	const bound = `case when ${own} in ${hiddenMarks} then 'at_least' else ${own} end`;
	return `case when b.${id} is null then ${own}
		when min(${bound}) over ${window} = max(${bound}) over ${window} then min(${bound}) over ${window}
		when count(${own}) over ${window} = 0 then null else 'approx' end`;
}
