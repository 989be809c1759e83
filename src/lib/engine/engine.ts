import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import type { Dialect } from '../sql/dialect.ts';

/** Runs statements on one database engine; the only thing that differs between browser, Node and server. */
export interface Engine {
	readonly dialect: Dialect;
	/**
	 * The result of a statement, as plain columns. Rejects with the signal's reason once it is aborted, and with
	 * an EngineError otherwise; the engine can be used again after either.
	 */
	run(statement: SqlStatement, signal?: AbortSignal): Promise<ResultTable>;
	close(): Promise<void>;
}

/**
 * Why an engine could not answer: `start` it did not come up, `connection` a file could not be fetched, `data` a file is
 * missing or broken, `query` the statement failed.
 */
export class EngineError extends Error {
	readonly kind: 'start' | 'connection' | 'data' | 'query';

	constructor(kind: EngineError['kind'], message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'EngineError';
		this.kind = kind;
	}
}
