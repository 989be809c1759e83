import { expect, test } from 'vitest';
import { siteOrigin } from './site-origin.ts';

test('a site may be told its address', () => {
	expect(siteOrigin({})).toBe('');
	expect(siteOrigin({ SITE_ORIGIN: 'https://example.vn' })).toBe('https://example.vn');
	expect(siteOrigin({ SITE_ORIGIN: 'http://10.0.0.5:8080/' })).toBe('http://10.0.0.5:8080');
});

test.each(['example.vn', 'https://example.vn/toan-canh', 'ftp://example.vn', 'javascript:alert(1)', 'https://a.vn/?x'])(
	'an address that is none says what to write: %s',
	(SITE_ORIGIN) => expect(() => siteOrigin({ SITE_ORIGIN })).toThrow(/https:\/\/ and the host.*BASE_PATH/)
);
