import { ClickHouseError } from '@clickhouse/client-web';
import { EngineError } from './engine.ts';
import type { EngineFault } from './engine.ts';

/** ClickHouse's own codes, by what they mean to a reader; every other one is the statement's fault. */
const faults: readonly (readonly [EngineFault, readonly number[]])[] = [
	// Users, rights, quotas, limits on statements at once.
	['refused', [164, 192, 194, 201, 202, 291, 452, 497, 516, 746]],
	// Tables, columns and databases that are not there.
	['release', [8, 10, 16, 47, 60, 81]],
	['late', [159, 160]]
];

/** What a failed statement means. */
export function clickhouseError(cause: unknown): EngineError {
	if (cause instanceof EngineError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	if (!(cause instanceof ClickHouseError)) return new EngineError('connection', message, { cause });
	const code = Number(cause.code);
	const fault = faults.find(([, codes]) => codes.includes(code))?.[0] ?? 'query';
	return new EngineError(fault, message, { cause });
}

/** An answer of ClickHouse itself: rejects where something else speaks, as a proxy that refuses or a page that asks for a login. */
export async function checkAnswer(response: Response): Promise<Response> {
	const { status, headers, ok } = response;
	if (ok) {
		if (!/^text\/html/i.test(headers.get('content-type') ?? '')) return response;
		await response.body?.cancel();
		throw new EngineError('foreign', 'a page instead of numbers');
	}
	const text = await response.text();
	if (/DB::Exception/.test(text)) return new Response(text, { status, headers });
	throw new EngineError(faultOf(status), `status ${status}`);
}

function faultOf(status: number): EngineFault {
	if ([401, 403, 407, 429].includes(status)) return 'refused';
	if (status === 408 || status === 504) return 'late';
	return status >= 500 ? 'connection' : 'foreign';
}
