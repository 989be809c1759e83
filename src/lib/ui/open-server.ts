import { checkSource } from '../engine/check-source.ts';
import { createClickHouseEngine } from '../engine/clickhouse-engine.ts';
import type { Engine } from '../engine/engine.ts';

/** The server that the release names, as this page may ask it. Throws where it may not. */
export function openServer(named: unknown): Engine {
	const { origin } = location;
	const policy =
		document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? null;
	return createClickHouseEngine({ source: checkSource(named, { origin, policy }), origin });
}
