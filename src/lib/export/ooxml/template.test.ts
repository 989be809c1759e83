import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput } from '../../figures/gallery.ts';
import { packageFaults, partTexts } from './check-package-fixture.ts';
import { exampleDeck, noPicture, tinyPicture } from './deck-fixture.ts';
import { fillTemplate } from './fill-template.ts';
import { readTemplate } from './read-template.ts';
import { toPptx } from './to-pptx.ts';

const figures = await Promise.all(
	(['line', 'heat'] as const).map((kind) => figureOf(kind, galleryInput(kind, 'gaps', receptions, 'vi')))
);
const deck = exampleDeck([
	{ kind: 'title', title: 'Bìa', subtitle: 'Phụ', source: 'Nguồn' },
	...figures.map(
		(figure) =>
			({ kind: 'figure', figure, title: null, view: 'receptions/turns', address: 'http://localhost/' }) as const
	)
]);

/** An office's own template: other colours, another face, slides of its own. */
async function officeTemplate(): Promise<Uint8Array> {
	const files = unzipSync(await toPptx({ ...deck, ratio: 'classic' }, tinyPicture));
	const theme = strFromU8(files['ppt/theme/theme1.xml']!).replaceAll('typeface="Arial"', 'typeface="Times New Roman"');
	return zipSync({ ...files, 'ppt/theme/theme1.xml': strToU8(theme) });
}

describe('an office’s own template', () => {
	it('keeps its masters, faces and size, and loses its slides', async () => {
		const template = readTemplate(await officeTemplate());
		const bytes = await fillTemplate(deck, template!, tinyPicture);
		expect(packageFaults(bytes)).toEqual([]);
		const texts = partTexts(bytes);
		expect(texts.get('ppt/theme/theme1.xml')).toContain('Times New Roman');
		expect(texts.get('ppt/presentation.xml')).toContain('cx="9144000"');
		expect([...texts.keys()].filter((path) => /^ppt\/slides\/[^_]/.test(path))).toHaveLength(4);
		expect(texts.get('ppt/slides/slide1002.xml')).toContain(figures[0]!.finding);
		expect(await fillTemplate(deck, template!, tinyPicture)).toEqual(bytes);
	});
	it('has notes even where the template has none', async () => {
		const files = unzipSync(await officeTemplate());
		const without = Object.fromEntries(
			Object.entries(files).flatMap(([path, content]) => {
				if (/notes|theme2/.test(path)) return [];
				if (!/\.(xml|rels)$/.test(path)) return [[path, content]];
				const text = strFromU8(content)
					.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '')
					.replace(/<(Relationship|Override) [^>]*(notes|theme2)[^>]*\/>/g, '');
				return [[path, strToU8(text)]];
			})
		);
		const bytes = await fillTemplate(deck, readTemplate(zipSync(without))!, noPicture);
		expect(packageFaults(bytes)).toEqual([]);
		expect(partTexts(bytes).get('ppt/presentation.xml')).toContain('<p:notesMasterIdLst>');
	});
	it.each([
		['nothing', new Uint8Array()],
		['a text', strToU8('xin chào')],
		['a ZIP of something else', zipSync({ 'a.txt': new Uint8Array([1]) })]
	])('is not read from %s', (_, bytes) => {
		expect(readTemplate(bytes)).toBeNull();
	});
});
