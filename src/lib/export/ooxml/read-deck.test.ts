import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput } from '../../figures/gallery.ts';
import { slideChange } from '../deck-changes.ts';
import { exampleDeck, noPicture } from './deck-fixture.ts';
import { readDeck } from './read-deck.ts';
import { toPptx } from './to-pptx.ts';

const view = 'receptions/turns?grain=quarter&in=p-01';
const figure = await figureOf('line', galleryInput('line', 'gaps', receptions, 'vi'));
const deck = await toPptx(
	exampleDeck([
		{ kind: 'title', title: 'Bìa', subtitle: '', source: '' },
		{ kind: 'figure', figure, title: 'Của tôi <&>', view, address: null }
	]),
	noPicture
);

describe('an old deck', () => {
	it('is found again: views, versions, edited titles, and every number', () => {
		const read = readDeck(deck);
		expect(read).toMatchObject({
			kind: 'deck',
			ratio: 'wide',
			slides: [{ view, version: '1a2b3c', title: 'Của tôi <&>' }]
		});
		const known = figure.series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
		expect(read.kind === 'deck' && read.slides[0]?.points).toHaveLength(known.length);
	});
	it('has no differences against the numbers it was made of', () => {
		const read = readDeck(deck);
		expect(read.kind === 'deck' && slideChange(read.slides[0]!, figure)).toMatchObject({
			lines: [],
			added: 0,
			removed: 0
		});
	});
	it('lists what was revised, what came in, and what went', () => {
		const read = readDeck(deck);
		if (read.kind !== 'deck') throw new Error('not read');
		const [first, ...others] = figure.series;
		const at = first!.points.findIndex(({ value }) => value !== null);
		const gap = first!.points.findIndex(({ value }) => value === null);
		const points = first!.points.map((cell, index) =>
			index === at ? { ...cell, value: 7 } : index === gap ? { ...cell, value: 8 } : cell
		);
		const change = slideChange(read.slides[0]!, { ...figure, series: [{ ...first!, points }, ...others.slice(1)] });
		expect(change.lines).toHaveLength(1);
		expect(change.lines[0]).toContain('→ 7');
		expect(change.added).toBe(1);
		expect(change.removed).toBe(others[0]!.points.filter(({ value }) => value !== null).length);
	});
	it.each([
		['nothing', new Uint8Array()],
		['a text', new TextEncoder().encode('xin chào')],
		['half a file', deck.subarray(0, deck.length / 2)],
		['a ZIP of something else', zipSync({ 'a.txt': new Uint8Array([1]) })]
	])('is not read from %s', (_, bytes) => {
		expect(readDeck(bytes)).toEqual({ kind: 'unreadable' });
	});
	it('is not taken from somebody else', async () => {
		const foreign = await toPptx(exampleDeck([{ kind: 'text', title: 'Khác', paragraphs: [] }]), noPicture);
		expect(readDeck(foreign)).toEqual({ kind: 'foreign' });
	});
});
