import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { duckdb } from '../sql/dialect.ts';
import type { Engine } from './engine.ts';

/** A run that the fake engine was asked for and that a test answers. */
export interface Run {
	readonly statement: SqlStatement;
	readonly signal: AbortSignal | undefined;
	answer(table: ResultTable): void;
	fail(error: unknown): void;
}

/** An engine whose answers come from the test, for what stands in front of engines. */
export function fakeEngine(): Engine & { readonly runs: Run[] } {
	const runs: Run[] = [];
	return {
		dialect: duckdb,
		runs,
		run(statement, signal) {
			return new Promise((answer, fail) => {
				signal?.addEventListener('abort', () => fail(signal.reason));
				runs.push({ statement, signal, answer, fail });
			});
		},
		close: async () => {}
	};
}

/** A statement of its own text. */
export const statementOf = (text: string, ...params: SqlStatement['params']): SqlStatement => ({
	text,
	params,
	databases: []
});

/** A result with one number. */
export const tableOf = (value: number): ResultTable => ({
	numRows: 1,
	columns: { value: new Float64Array([value]) },
	coverage: null
});
