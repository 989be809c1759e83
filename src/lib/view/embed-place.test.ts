import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedPlace, isEmbedded } from './embed-place.ts';

test('the default view of a measure is embedded by its name, others by what they ask for', () => {
	expect(embedPlace('receptions/turns')).toBe('receptions/turns');
	expect(embedPlace('receptions/turns?')).toBe('receptions/turns');
	// Frames on other sites have this address: it never changes.
	expect(embedPlace('receptions/turns?from=2021&units=h-380,h-382')).toBe('receptions/turns~4jiiitcf2g');
	expect(embedPlace('receptions/turns?units=h-380%2Ch-382&from=2021')).toBe(
		embedPlace('receptions/turns?from=2021&units=h-380,h-382')
	);
});

test('other views have other places, and a place is a name that every file system and address takes', () => {
	const search = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 4 }).map((pairs) =>
		pairs
			.map((pair) => pair.map(encodeURIComponent).join('='))
			.sort()
			.join('&')
	);
	fc.assert(
		fc.property(search, search, (one, other) => {
			const [a, b] = [embedPlace(`a/b?${one}`), embedPlace(`a/b?${other}`)];
			expect(a).toMatch(/^a\/b(~[0-9a-z]+)?$/);
			if (String(new URLSearchParams(one)) !== String(new URLSearchParams(other))) expect(a).not.toBe(b);
		})
	);
});

test('what has an embedded page is told from the list', () => {
	const listed = ['receptions/turns?from=2021&in=p-38'];
	expect(isEmbedded('receptions/people', listed)).toBe(true);
	expect(isEmbedded('receptions/turns?in=p-38&from=2021', listed)).toBe(true);
	expect(isEmbedded('receptions/turns?in=p-38', listed)).toBe(false);
	expect(isEmbedded('receptions/people?in=p-38&from=2021', listed)).toBe(false);
});
