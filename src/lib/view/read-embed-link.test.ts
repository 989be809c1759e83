import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { readEmbedLink } from './read-embed-link.ts';
import type { SiteFacts } from './site-facts.ts';

const facts: SiteFacts = {
	directory: buildDirectory([]),
	events: [],
	targets: [],
	dataFrom: '2016-01-01',
	dataThrough: '2026-09-30'
};
const read = (text: string) => readEmbedLink(text, datasets, facts);

test.each([
	'receptions/turns?grain=quarter',
	'/receptions/turns/?grain=quarter',
	'/en/receptions/turns/?grain=quarter',
	'https://example.vn/toan-canh/en/receptions/turns/?grain=quarter#top'
])('a link is read wherever it was copied: %s', (text) => {
	expect(read(text)).toMatchObject({
		kind: 'view',
		key: 'receptions/turns?grain=quarter',
		view: { query: { grain: 'quarter' } }
	});
});

test.each([
	'',
	'receptions',
	'receptions/turn',
	'https://example.vn/units/p-38/',
	'javascript:alert(1)',
	'x'.repeat(99_999),
	'/'.repeat(99_999)
])('what leads to no measure is said to: %.40s', (text) => expect(read(text)).toEqual({ kind: 'page' }));

test('a link with a part that means nothing is not taken at all', () => {
	expect(read('receptions/turns?units=h-999&grain=day&foo=1')).toMatchObject({
		kind: 'parts',
		notices: [
			{ parameter: 'foo', raw: '1', reason: 'unknown_parameter' },
			{ parameter: 'units', raw: 'h-999', reason: 'unknown_unit' },
			{ parameter: 'grain', raw: 'day', reason: 'unknown_value' }
		]
	});
	expect(read('receptions/turns?chart=scatter')).toMatchObject({
		notices: [{ parameter: 'chart', reason: 'conflict' }]
	});
});

test('no text makes it throw', () => {
	fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void read(`receptions/turns?${text}`)));
});
