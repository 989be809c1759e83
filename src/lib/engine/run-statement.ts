import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { inlineValues } from '../sql/inline-values.ts';
import { fromArrowGently, hasEnums, openArrow } from './from-arrow.ts';
import { runPending } from './pending-query.ts';
import type { QueryBindings } from './pending-query.ts';

/** How DuckDB-Wasm is opened: whole numbers as doubles, which keeps them exact up to 2^53. */
export const openConfig = { query: { castBigIntToDouble: true, queryPollingInterval: 20 } };

/** Runs a statement on a connection. Its values stand in the text, as DuckDB-Wasm cannot cancel a bound statement. */
export async function runStatement(
	bindings: QueryBindings,
	connection: number,
	statement: SqlStatement,
	signal?: AbortSignal
): Promise<ResultTable> {
	const text = inlineValues(statement);
	const table = openArrow(await runPending(bindings, connection, text, signal));
	return fromArrowGently(hasEnums(table) ? openArrow(await bindings.runQuery(connection, text)) : table);
}
