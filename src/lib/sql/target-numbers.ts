import { qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract, MeasureId } from '../model/contract.ts';
import type { Query } from '../model/query.ts';
import { literal } from './literal.ts';
import { measureOf, storedColumns, sumsOf } from './measure-columns.ts';
import type { Split } from './split.ts';
import { join } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** What a fact row `f` adds to the measure of a target `t`. */
export interface TargetNumbers {
	/** What was held: a count, or the numerator of a ratio. */
	readonly held: Fragment;
	/** A count; null for ratios. */
	readonly count: string;
	/** What a minimum is set for each one of: the denominator of a ratio, 1 for counts. */
	readonly each: Fragment;
	/** The first and the last of the qualifiers behind it, by name. */
	readonly marks: readonly [string, string];
	/** Condition that the target is of a ratio. */
	readonly isRatio: string;
}

/** The numbers of a query's measures, each for the targets of its own. */
export function targetNumbers(query: Query, contract: DatasetContract, split: Split): TargetNumbers {
	const measures = query.measures.map((id) => measureOf(contract, id));
	const idsOf = (kind: 'count' | 'ratio') => measures.filter((one) => one.kind === kind).map(({ id }) => id);
	const [counts, ratios] = [idsOf('count'), idsOf('ratio')];
	const choose = (ids: readonly MeasureId[], valueOf: (id: MeasureId) => Fragment, other: string): Fragment =>
		ids.length === 0
			? { text: other, params: [] }
			: join([
					'case t.measure',
					...ids.flatMap((id) => [` when ${literal(id)} then `, valueOf(id)]),
					` else ${other} end`
				]);
	const marks = (choice: 'least' | 'greatest') =>
		choose(
			query.measures,
			(id) => {
				const columns = storedColumns(measureOf(contract, id)).map((column) => `f.${column}${qualifierSuffix}`);
				return { text: columns.length === 1 ? columns[0]! : `${choice}(${columns.join(', ')})`, params: [] };
			},
			'cast(null as varchar)'
		).text;
	return {
		held: choose(
			query.measures,
			(id) => asDouble(sumsOf(contract, id, query, split).numerator),
			'cast(null as double)'
		),
		count: choose(counts, (id) => asDouble({ text: `f.${id}`, params: [] }), 'cast(null as double)').text,
		each: choose(ratios, (id) => asDouble(sumsOf(contract, id, query, split).denominator!), 'cast(1 as double)'),
		marks: [marks('least'), marks('greatest')],
		isRatio: ratios.length === 0 ? 'false' : `t.measure in (${ratios.map(literal).join(', ')})`
	};
}

// Whole numbers and fractions are told apart by some engines: a choice between them is one of fractions.
const asDouble = ({ text, params }: Fragment): Fragment => ({ text: `cast(${text} as double)`, params });
