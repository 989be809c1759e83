import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

/** A deck with one of its texts changed. */
function edit(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
	const files = unzipSync(bytes);
	const before = strFromU8(files[path]!);
	const after = change(before);
	expect(after).not.toBe(before);
	return zipSync({ ...files, [path]: strToU8(after) });
}

/** A deck with the sheet of its first workbook changed, and with texts that cells share. */
function editBook(bytes: Uint8Array, change: (sheet: string) => string, shared: readonly string[]): Uint8Array {
	const path = 'ppt/embeddings/workbook1.xlsx';
	const files = unzipSync(bytes);
	const book = edit(files[path]!, 'xl/worksheets/sheet1.xml', change);
	const texts = shared.map((text) => `<si><t>${text}</t></si>`).join('');
	const strings = strToU8(`<sst>${texts}</sst>`);
	return zipSync({ ...files, [path]: zipSync({ ...unzipSync(book), 'xl/sharedStrings.xml': strings }) });
}

describe('an old deck', () => {
	it('is found again: views, versions, edited titles, and every number', () => {
		const read = readDeck(deck);
		expect(read).toMatchObject({
			kind: 'deck',
			ratio: 'wide',
			slides: [{ view, version: '1a2b3c', title: 'Của tôi <&>', edited: true }]
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
	it('tells a title that somebody wrote from the finding it was made with', async () => {
		const slide = { kind: 'figure', figure, title: null, view, address: null } as const;
		const plain = await toPptx(exampleDeck([slide]), noPicture);
		const titles = (bytes: Uint8Array) => {
			const read = readDeck(bytes);
			return read.kind === 'deck' ? read.slides.map(({ title, edited }) => ({ title, edited })) : read.kind;
		};
		expect(titles(plain)).toEqual([{ title: figure.finding, edited: false }]);
		// As PowerPoint saves what was typed: in runs, with a break of lines.
		const typed = edit(plain, 'ppt/slides/slide1.xml', (text) =>
			text.replace(
				`<a:t>${figure.finding}</a:t></a:r>`,
				'<a:t>Quý này</a:t></a:r><a:br/><a:r><a:t>tăng &amp; </a:t></a:r><a:r><a:t>bền</a:t></a:r>'
			)
		);
		expect(titles(typed)).toEqual([{ title: 'Quý này tăng & bền', edited: true }]);
		const read = readDeck(typed);
		expect(read.kind === 'deck' && slideChange(read.slides[0]!, figure).keptTitle).toBe('Quý này tăng & bền');
		// Decks made before slides said what they found: nobody knows, and an old finding would be wrong today.
		const silent = edit(plain, 'ppt/tags/tag1.xml', (text) => text.replace(/<p:tag name="TOANCANH.FINDING"[^>]*>/, ''));
		expect(titles(silent)).toEqual([{ title: figure.finding, edited: false }]);
	});
	it('has the numbers of a scatter by unit and axis, whether points bear their names or not', async () => {
		for (const fixture of ['normal', 'many'] as const) {
			const scatter = await figureOf('scatter', galleryInput('scatter', fixture, receptions, 'vi'));
			if (scatter.kind !== 'scatter') throw new Error('no scatter');
			const slide = { kind: 'figure', figure: scatter, title: null, view, address: null } as const;
			const read = readDeck(await toPptx(exampleDeck([slide]), noPicture));
			if (read.kind !== 'deck') throw new Error('not read');
			const [old] = read.slides;
			expect(old!.points).toHaveLength(2 * scatter.units.length);
			expect(slideChange(old!, scatter)).toMatchObject({ lines: [], added: 0, removed: 0 });
			const [first, ...others] = scatter.units;
			const units = [{ ...first!, up: { ...first!.up, value: 7654 } }, ...others.slice(1)];
			const change = slideChange(old!, { ...scatter, units });
			expect(change).toMatchObject({ added: 0, removed: 2 });
			expect(change.lines).toEqual([expect.stringMatching(`^${first!.label}, Số lượt tiếp .*→ 7\\.654$`)]);
		}
	});
	it('gives names from a workbook that Excel has written', async () => {
		const scatter = await figureOf('scatter', galleryInput('scatter', 'normal', receptions, 'vi'));
		const slide = { kind: 'figure', figure: scatter, title: null, view, address: null } as const;
		const shared: string[] = [];
		const bytes = editBook(
			await toPptx(exampleDeck([slide]), noPicture),
			(sheet) =>
				sheet.replace(/ t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is>/g, (_, text: string) => {
					shared.push(text);
					return ` t="s"><v>${shared.length - 1}</v>`;
				}),
			shared
		);
		const read = readDeck(bytes);
		expect(read.kind === 'deck' && slideChange(read.slides[0]!, scatter)).toMatchObject({
			lines: [],
			added: 0,
			removed: 0
		});
		expect(read.kind === 'deck' && read.slides[0]!.points.length).toBeGreaterThan(0);
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
