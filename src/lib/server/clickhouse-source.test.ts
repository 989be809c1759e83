import { expect, test } from 'vitest';
import { clickhouseOrigins, clickhouseSource } from './clickhouse-source.js';

test('a build that is told of no server has none', () => {
	expect(clickhouseSource({}, 'toan_canh_1')).toBeNull();
	expect(clickhouseOrigins({})).toEqual([]);
});

test.each([
	['https://ch.example.vn:8443', ['https://ch.example.vn:8443']],
	['https://example.vn/clickhouse', ['https://example.vn']],
	['/clickhouse', []]
])('%s: pages may ask %j', (CLICKHOUSE_URL, origins) => {
	const source = { kind: 'clickhouse', url: CLICKHOUSE_URL, database: 'toan_canh_1', user: 'toan_canh_reader' };
	expect(clickhouseSource({ CLICKHOUSE_URL }, 'toan_canh_1')).toEqual(source);
	expect(clickhouseOrigins({ CLICKHOUSE_URL })).toEqual(origins);
});

test.each([
	'clickhouse',
	'//ch.example.vn',
	'ftp://ch.example.vn',
	'https://a:b@ch.example.vn',
	'https://x/?a=1',
	'/a b'
])('%s is refused with what to write', (CLICKHOUSE_URL) => {
	expect(() => clickhouseSource({ CLICKHOUSE_URL }, 'd')).toThrow(/is no address: write https/);
});

test('a user has a name', () => {
	const env = { CLICKHOUSE_URL: '/clickhouse', CLICKHOUSE_USER: "x'; drop" };
	expect(() => clickhouseSource(env, 'd')).toThrow(/is no name/);
});
