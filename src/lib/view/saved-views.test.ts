import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeViews, encodeViews, keptWith } from './saved-views.ts';

const view = (name: string, search = '?v=1&data=receptions') => ({ name, search, savedOn: '2026-01-02' });

it('views come back from their file', () => {
	const views = [view('Thanh Hóa'), view('Hà Nội', '')];
	expect(decodeViews(encodeViews(views))).toEqual(views);
});

it.each(['', '{', 'null', '[]', '{"format":"x"}', '{"format":"toan-canh-views","version":2,"views":[]}'])(
	'%s is no file of views',
	(text) => expect(decodeViews(text)).toBeNull()
);

it('leaves out what is no view', () => {
	const views = [view(' '), view('a', 'https://example.invalid'), { name: 1 }, null, view('b')];
	expect(decodeViews(encodeViews(views as never))).toEqual([view('b')]);
});

it('reads anything without an exception', () => {
	fc.assert(fc.property(fc.json(), (text) => void decodeViews(text)));
});

it('keeps one view of a name', () => {
	expect(keptWith([view('a'), view('b')], [view('a', '')])).toEqual([view('b'), view('a', '')]);
});
