import { describe, expect, test } from 'vitest';
import { rareFaultMessagesOf } from '../i18n/rare-fault-messages.ts';
import { locales } from '../model/locale.ts';
import { checkSource } from './check-source.ts';

const source = { kind: 'clickhouse', url: 'https://ch.example.vn', database: 'toan_canh_1', user: 'reader' };
const origin = 'https://example.vn';
const policyOf = (connect: string) => `default-src 'none'; connect-src ${connect}; frame-src 'self'`;
const check =
	(over: object, policy: string | null = policyOf("'self' https://ch.example.vn")) =>
	() =>
		checkSource({ ...source, ...over }, { origin, policy });

describe('a server is asked', () => {
	test.each<[string, object, string | null]>([
		['that the policy names', {}, policyOf("'self' https://ch.example.vn")],
		['behind the site’s own host', { url: '/clickhouse' }, policyOf("'self'")],
		['on the site’s own host', { url: 'https://example.vn/clickhouse' }, policyOf("'self'")],
		['where there is no policy', {}, null]
	])('%s', (_, over, policy) => expect(check(over, policy)()).toEqual({ ...source, ...over }));
});

describe('a server is refused, with what to do', () => {
	test.each<[string, object, string]>([
		['of another host', {}, policyOf("'self'")],
		['of another port', { url: 'https://ch.example.vn:8443' }, policyOf("'self' https://ch.example.vn")],
		['without encryption', { url: 'http://ch.example.vn' }, policyOf("'self' https://ch.example.vn")],
		['where only the default says so', {}, "default-src 'none'"]
	])('%s', (_, over, policy) => {
		expect(check(over, policy)).toThrow(expect.objectContaining({ name: 'EngineError', kind: 'policy' }));
		for (const locale of locales) expect(rareFaultMessagesOf(locale).policy).toContain('CLICKHOUSE_URL');
	});

	test.each([
		{ kind: 'mysql' },
		{ url: 7 },
		{ url: 'javascript:alert(1)' },
		{ database: 'a;b' },
		{ user: '' },
		{ url: 'http://' }
	])('%j', (over) => expect(check(over)).toThrow(expect.objectContaining({ kind: 'data' })));
	test.each([null, 'x', 3])('%j', (given) =>
		expect(() => checkSource(given, { origin, policy: null })).toThrow(/no ClickHouse server/)
	);
});
