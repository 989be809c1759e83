import type { ClickHouseSource } from '../model/manifest.ts';
import { EngineError } from './engine.ts';

/** The page that asks. */
export interface AskingPage {
	readonly origin: string;
	/** Its content security policy; null where it has none. */
	readonly policy: string | null;
}

/**
 * The server that a manifest names, checked: an EngineError of kind `data` where it names none as it should, and
 * `policy` where the page may not ask it, which browsers say to nobody.
 */
export function checkSource(source: unknown, page: AskingPage): ClickHouseSource {
	if (!isSource(source) || !URL.canParse(source.url, page.origin))
		throw new EngineError('data', 'the manifest names no ClickHouse server');
	const { origin, protocol } = new URL(source.url, page.origin);
	if (!/^https?:$/.test(protocol)) throw new EngineError('data', 'the manifest names no ClickHouse server');
	if (!mayAsk(origin, page)) throw new EngineError('policy', `the page’s policy does not allow ${origin}`);
	return source;
}

function isSource(source: unknown): source is ClickHouseSource {
	if (typeof source !== 'object' || source === null) return false;
	const { kind, url, database, user } = source as Partial<Record<keyof ClickHouseSource, unknown>>;
	return kind === 'clickhouse' && typeof url === 'string' && isName(database) && isName(user);
}

const isName = (name: unknown) => typeof name === 'string' && /^[\w.-]+$/.test(name);

function mayAsk(asked: string, { origin, policy }: AskingPage): boolean {
	if (asked === origin || policy === null) return true;
	const sources = /(?:^|;)\s*connect-src\s+([^;]*)/.exec(policy) ?? /(?:^|;)\s*default-src\s+([^;]*)/.exec(policy);
	return sources === null || (sources[1] ?? '').split(/\s+/).includes(asked);
}
