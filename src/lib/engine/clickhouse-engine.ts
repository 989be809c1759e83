import { createClient } from '@clickhouse/client-web';
import type { ClickHouseSource } from '../model/manifest.ts';
import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { bindNames } from '../sql/bind-names.ts';
import { clickhouse, clickhouseSettings } from '../sql/clickhouse.ts';
import { checkAnswer, clickhouseError } from './clickhouse-error.ts';
import { EngineError } from './engine.ts';
import type { Engine } from './engine.ts';
import { fromArrowGently, openArrow } from './from-arrow.ts';
import { statementForm } from './statement-form.ts';

export interface ClickHouseOptions {
	readonly source: ClickHouseSource;
	/** What a source without an origin of its own is below. */
	readonly origin: string;
	/** A statement that takes longer is given up, at the server too; 30 s unless told. */
	readonly deadlineMs?: number;
}

/** ClickHouse over HTTP: statements run side by side, and end at the server once nobody waits for them. */
export function createClickHouseEngine(options: ClickHouseOptions): Engine {
	const { deadlineMs = 30_000 } = options;
	const client = openClient(options, deadlineMs);
	return {
		dialect: clickhouse,
		async run(statement, signal) {
			signal?.throwIfAborted();
			const ending = new AbortController();
			const leave = () => ending.abort();
			const timer = setTimeout(leave, deadlineMs);
			signal?.addEventListener('abort', leave, { once: true });
			try {
				return await runOn(client, statement, ending.signal);
			} catch (error) {
				signal?.throwIfAborted();
				if (ending.signal.aborted)
					throw new EngineError('late', `no answer within ${deadlineMs / 1000} s`, { cause: error });
				throw clickhouseError(error);
			} finally {
				clearTimeout(timer);
				signal?.removeEventListener('abort', leave);
			}
		},
		close: () => client.close()
	};
}

function openClient({ source, origin }: ClickHouseOptions, deadlineMs: number) {
	const { url, database, user } = source;
	const { origin: host, pathname } = new URL(url, origin);
	return createClient({
		url: host,
		...(pathname === '/' ? {} : { pathname }),
		database,
		username: user,
		password: '',
		// A request that outlives its page is of no use, and may be 64 kB at most.
		keep_alive: { enabled: false },
		request_timeout: deadlineMs,
		clickhouse_settings: clickhouseSettings,
		fetch: async (input, init) => checkAnswer(await fetch(input, init))
	});
}

async function runOn(
	client: ReturnType<typeof openClient>,
	statement: SqlStatement,
	signal: AbortSignal
): Promise<ResultTable> {
	const { text, type } = statementForm(bindNames(statement));
	const { stream } = await client.exec({ query: text, http_headers: { 'Content-Type': type }, abort_signal: signal });
	const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
	return fromArrowGently(openAnswer(bytes));
}

/** What is no Arrow at all opens as a table without columns, and what is cut short as one with fewer rows. */
function openAnswer(bytes: Uint8Array): ReturnType<typeof openArrow> {
	const end = bytes.subarray(-8);
	const isWhole = bytes.length > 8 && end.every((byte, at) => byte === (at < 4 ? 0xff : 0));
	if (!isWhole) throw new EngineError('foreign', 'an answer that is no whole table');
	try {
		return openArrow(bytes);
	} catch (cause) {
		throw new EngineError('foreign', 'an answer that is no table', { cause });
	}
}
