import { EngineError } from './engine.ts';

/**
 * Why bytes of a database could not be read, said by ranged-reader.js or, of bytes that its checksums do not fit, by
 * DuckDB; null for an error of another kind.
 */
export function rangedFailure(error: unknown): EngineError | null {
	const text = error instanceof EngineError ? `${error.message} ${String(error.cause)}` : String(error);
	const said = /ranged (connection|data): ([^"\\]*)/.exec(text);
	if (said) return new EngineError(said[1] as 'connection' | 'data', said[2] ?? '', { cause: error });
	if (!/computed checksum .* does not match/.test(text)) return null;
	return new EngineError('data', 'a database is not the file of the release', { cause: error });
}
