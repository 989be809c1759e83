import type { DatasetContract } from '../model/contract.ts';
import { yearOf } from '../model/period.ts';
import type { Lens, Query, SqlStatement } from '../model/query.ts';
import { compileQuery } from './compile-query.ts';
import type { FactTables } from './fact-tables.ts';
import { measureOf } from './measure-columns.ts';

/**
 * Statements like those that may be asked next, the likely ones first, about a unit that there is none of: they cost
 * their planning and no more.
 */
export function rehearsals(query: Query, contract: DatasetContract, tables?: FactTables): SqlStatement[] {
	return asked(query, contract).map((one) => compileQuery({ ...query, ...plain, ...one }, contract, tables));
}

const plain = {
	units: { kind: 'ids', ids: [''] },
	grain: 'quarter',
	splitBy: ['unit', 'time'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' }
} as const satisfies Partial<Query>;

function asked({ time, measures }: Query, contract: DatasetContract): Partial<Query>[] {
	const lens: Lens = { kind: 'units_of', date: time.end };
	const isCount = measures.every((id) => measureOf(contract, id).kind === 'count');
	const [dimension] = contract.dimensions;
	return [
		{ lens },
		{ lens, transform: { kind: 'change', versus: 'same_period' } },
		{ lens, splitBy: ['time'] },
		{ lens, transform: { kind: 'index', base: yearOf(time.start) } },
		{ lens, transform: { kind: 'rank', per: null } },
		...(dimension ? [{ splitBy: ['time', dimension.id] }] : []),
		...(isCount ? [{ transform: { kind: 'share', of: 'total' } } as const] : []),
		{ transform: { kind: 'to_date' } }
	];
}
