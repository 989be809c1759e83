import { describe, expect, it } from 'vitest';
import { parseViewKey, viewKey } from './view-key.ts';

describe('keys of views', () => {
	it.each([
		['', undefined, 'receptions/turns'],
		['?grain=quarter', undefined, 'receptions/turns?grain=quarter'],
		['?grain=quarter', 'bar', 'receptions/turns?grain=quarter&chart=bar'],
		['?chart=heat', 'bar', 'receptions/turns?chart=heat']
	] as const)('%s as %s is %s', (search, kind, key) => {
		expect(viewKey('receptions', 'turns', search, kind)).toBe(key);
		expect(parseViewKey(key)?.search).toBe(key.split('?')[1] ?? '');
	});
	it.each(['', 'receptions', 'javascript:alert(1)', '//evil/x/y', '../x/y', 'a/b/c'])(
		'reads no view from “%s”',
		(text) => {
			expect(parseViewKey(text)).toBeNull();
		}
	);
});
