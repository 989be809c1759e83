import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { executePrepared, prepare } from '../sql/session.ts';
import { fromArrow } from './from-arrow.ts';
import { runPending } from './pending-query.ts';
import type { QueryBindings } from './pending-query.ts';

/** How DuckDB-Wasm is opened: whole numbers as doubles, which keeps them exact up to 2^53. */
export const openConfig = { query: { castBigIntToDouble: true, queryPollingInterval: 20 } };

/** Runs a statement with its values on a connection. A bound statement cannot be cancelled, one executed by name can. */
export async function runStatement(
	bindings: QueryBindings,
	connection: number,
	{ text, params }: SqlStatement,
	signal?: AbortSignal
): Promise<ResultTable> {
	if (params.length > 0) await bindings.runQuery(connection, prepare(text));
	const query = params.length > 0 ? executePrepared(params) : text;
	return fromArrow(await runPending(bindings, connection, query, signal));
}
