import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { messagesOf } from '../i18n/messages.ts';
import { rareFaultMessagesOf } from '../i18n/rare-fault-messages.ts';
import { locales } from '../model/locale.ts';
import type { SqlStatement } from '../model/query.ts';
import { clickhouseSettings } from '../sql/clickhouse.ts';
import { arrowOf } from './arrow-fixture.ts';
import { createClickHouseEngine } from './clickhouse-engine.ts';
import type { EngineFault } from './engine.ts';

const statement: SqlStatement = { text: 'select ? as a', params: ["it's"], databases: [] };
const table = arrowOf([{ name: 'a', type: 'text', values: ["it's"] }]);

let server: Server | null = null;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	server = null;
});

/** An engine over a server that answers as the test says; `path` is where the site's own host passes it on. */
async function engineOver(answer: RequestListener, { path = '', deadlineMs = 5_000 } = {}) {
	server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const source = { kind: 'clickhouse', url: path || origin, database: 'toan_canh_1', user: 'reader' } as const;
	return createClickHouseEngine({ source, origin, deadlineMs });
}

const says =
	(status: number, type: string, body: string | Uint8Array) => (_: IncomingMessage, response: ServerResponse) =>
		response.writeHead(status, { 'Content-Type': type }).end(body);
const exception = (code: number, name: string) =>
	says(500, 'text/plain', `Code: ${code}. DB::Exception: Something of a table. (${name}) (version 26.7.2.1)`);
const page = '<!doctype html><title>Đăng nhập</title>';

describe('what fails says which way, in both languages', () => {
	test.each<[string, EngineFault, RequestListener]>([
		['a proxy that forbids', 'refused', says(403, 'text/html', page)],
		['a quota that is used up', 'refused', exception(201, 'QUOTA_EXCEEDED')],
		['a user without the right', 'refused', exception(497, 'ACCESS_DENIED')],
		['too many statements at once', 'refused', exception(202, 'TOO_MANY_SIMULTANEOUS_QUERIES')],
		['a setting that is not open to the user', 'refused', exception(452, 'SETTING_CONSTRAINT_VIOLATION')],
		['a page that asks for a login', 'foreign', says(200, 'text/html; charset=utf-8', page)],
		['an address without anything', 'foreign', says(404, 'text/html', page)],
		['an answer that is no table', 'foreign', says(200, 'application/octet-stream', 'hello')],
		['an answer that is cut short', 'foreign', says(200, 'application/octet-stream', table.subarray(0, 90))],
		['an answer that lacks its end', 'foreign', says(200, 'application/octet-stream', table.subarray(0, -8))],
		['a column that is missing', 'release', exception(47, 'UNKNOWN_IDENTIFIER')],
		['a table that is missing', 'release', exception(60, 'UNKNOWN_TABLE')],
		['a release that is not loaded', 'release', exception(81, 'UNKNOWN_DATABASE')],
		['a limit on time', 'late', exception(159, 'TIMEOUT_EXCEEDED')],
		['a proxy that waited too long', 'late', says(504, 'text/html', page)],
		['a limit on memory', 'query', exception(241, 'MEMORY_LIMIT_EXCEEDED')],
		['a limit on rows', 'query', exception(158, 'TOO_MANY_ROWS')],
		['a proxy without a server', 'connection', says(502, 'text/html', page)]
	])('%s: %s', async (_, kind, answer) => {
		const engine = await engineOver(answer);
		await expect(engine.run(statement)).rejects.toMatchObject({ name: 'EngineError', kind });
		for (const locale of locales)
			expect({ ...messagesOf(locale).ui.load, ...rareFaultMessagesOf(locale) }[kind]).toMatch(/\. |; /);
	});

	test('a server that is down', async () => {
		const engine = await engineOver(says(200, '', ''));
		server?.close();
		await expect(engine.run(statement)).rejects.toMatchObject({ name: 'EngineError', kind: 'connection' });
	});

	test('the next statement runs', async () => {
		let asked = 0;
		const engine = await engineOver((request, response) =>
			asked++ === 0 ? response.destroy() : says(200, 'application/octet-stream', table)(request, response)
		);
		await expect(engine.run(statement)).rejects.toMatchObject({ kind: 'connection' });
		expect((await engine.run(statement)).columns).toEqual({ a: ["it's"] });
	});
});

describe('nobody waits for what nobody reads', () => {
	/** A server that never answers, and tells when a reader has left it. */
	async function silent(deadlineMs?: number) {
		let left = () => {};
		const gone = new Promise<void>((resolve) => (left = resolve));
		let asked = (_: string) => {};
		const question = new Promise<string>((resolve) => (asked = resolve));
		const engine = await engineOver(
			(request, response) => {
				response.on('close', left);
				asked(request.url ?? '');
			},
			deadlineMs === undefined ? {} : { deadlineMs }
		);
		return { engine, gone, question };
	}

	test('a reader who leaves closes the connection, by which ClickHouse ends the statement', async () => {
		const { engine, gone, question } = await silent();
		const leaving = new AbortController();
		const run = engine.run(statement, leaving.signal);
		expect(new URLSearchParams(await question).get('cancel_http_readonly_queries_on_client_close')).toBe('1');
		const reason = new Error('another view');
		leaving.abort(reason);
		await expect(run).rejects.toBe(reason);
		await gone;
	});

	test('so does a statement that takes too long', async () => {
		const { engine, gone } = await silent(80);
		await expect(engine.run(statement)).rejects.toMatchObject({ name: 'EngineError', kind: 'late' });
		await gone;
	});

	test('a reader who has left asks nothing', async () => {
		let asked = 0;
		const engine = await engineOver(() => void asked++);
		await expect(engine.run(statement, AbortSignal.abort())).rejects.toThrow(/abort/);
		expect(asked).toBe(0);
	});
});

test('values are sent beside the statement, with the release, the user and all settings', async () => {
	const seen: { url: URL; user: string; body: string }[] = [];
	const engine = await engineOver(
		(request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const user = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64').toString();
				seen.push({
					url: new URL(request.url ?? '', 'http://localhost'),
					user,
					body: Buffer.concat(chunks).toString()
				});
				says(200, 'application/octet-stream', table)(request, response);
			});
		},
		{ path: '/clickhouse' }
	);
	expect((await engine.run(statement)).columns).toEqual({ a: ["it's"] });
	const [{ url, user, body } = { url: new URL('http://localhost'), user: '', body: '' }] = seen;
	expect(url.pathname).toBe('/clickhouse');
	expect(user).toBe('reader:');
	expect(url.searchParams.get('database')).toBe('toan_canh_1');
	for (const [name, value] of Object.entries(clickhouseSettings))
		expect(url.searchParams.get(name)).toBe(String(value));
	expect(body).toContain('select {v0:String} as a\nformat ArrowStream');
	expect(body).toMatch(/name="param_v0"\r\n\r\nit's\r\n/);
	expect(url.search).not.toContain('param_');
});
