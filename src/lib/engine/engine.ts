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
 * Why an engine could not answer: `start` it did not come up, `connection` nothing could be fetched, `data` a file is
 * missing or broken, `version` the site's files are of another release than the page, `query` the statement failed. Of a server: `late` not in time, `refused` not to this user or no
 * more now, `foreign` something else than the server answers, `release` its tables are not those of the site's
 * release, `policy` the page may not ask it.
 */
export type EngineFault =
	'start' | 'connection' | 'data' | 'version' | 'query' | 'late' | 'refused' | 'foreign' | 'release' | 'policy';

/** A statement without an answer. */
export class EngineError extends Error {
	readonly kind: EngineFault;

	constructor(kind: EngineFault, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'EngineError';
		this.kind = kind;
	}
}
