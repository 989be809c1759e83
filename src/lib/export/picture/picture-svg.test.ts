import { describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { exampleInput } from '../../figures/example.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput, galleryKinds } from '../../figures/gallery.ts';
import { rasterisePng } from '../../server/rasterise.ts';
import { xmlFaults } from '../check-xml-fixture.ts';
import { hostileInput } from '../hostile-figure-fixture.ts';
import { pictureGrounds, pictureShapes } from './picture-shape.ts';
import type { PictureShape } from './picture-shape.ts';
import { pictureSvg } from './picture-svg.ts';

const shapes = Object.keys(pictureShapes) as PictureShape[];
const twoShapes = ['wide', 'half'] as const;
const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(' ');

describe.each(galleryKinds)('a picture of a %s', (kind) => {
	it.each(twoShapes)('has all that a slide needs in it, laid out for %s', async (shape) => {
		const figure = await figureOf(kind, galleryInput(kind, 'gaps', receptions, 'vi'));
		const svg = pictureSvg(figure, { shape, ground: 'light' });
		expect(xmlFaults(svg)).toEqual([]);
		const words = textOf(svg);
		for (const part of ['Nguồn:', 'Số liệu đến', 'phiên bản 1a2b3c', 'Dữ liệu minh họa']) expect(words).toContain(part);
		expect(svg).not.toMatch(/<style|dominant-baseline|paint-order|class=|font-family="[^"]*"[^ ]*"/);
		expect(svg).toContain(`width="${pictureShapes[shape].width}" height="${pictureShapes[shape].height}"`);
		expect(pictureSvg(figure, { shape, ground: 'light' })).toBe(svg);
	});
	it('keeps its texts inside', async () => {
		const figure = await figureOf(kind, galleryInput(kind, 'gaps', receptions, 'vi'));
		for (const shape of shapes) {
			const svg = pictureSvg(figure, { shape, ground: 'dark' });
			const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
			const outer = svg.replace(/<g .*<\/g>/, '');
			for (const [, x = '', y = ''] of outer.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
				expect(Number(x)).toBeLessThan(Number(width));
				expect(Number(y)).toBeLessThan(Number(height) - 8);
			}
		}
	});
});

describe('pictures of what is hard', () => {
	it('takes hostile names in every kind of series', async () => {
		for (const kind of ['line', 'bar', 'heat', 'facets', 'strip', 'slope'] as const) {
			const svg = pictureSvg(await figureOf(kind, hostileInput()), { shape: 'wide', ground: 'clear' });
			expect(xmlFaults(svg)).toEqual([]);
			expect(svg).not.toContain('<script');
		}
	});
	it('lays a map of tiles out for a slide instead of making it small', async () => {
		const svg = pictureSvg(await figureOf('map', galleryInput('map', 'normal', receptions, 'vi')), {
			shape: 'wide',
			ground: 'light'
		});
		expect(svg).not.toContain('scale(0');
		expect(textOf(svg)).toContain('Hoàn Kiếm 391');
	});
	it('cuts a title of 300 letters with a sign, and keeps it whole for screen readers', async () => {
		const figure = await figureOf('line', galleryInput('line', 'normal', receptions, 'vi'));
		const title = 'Kết luận rất dài '.repeat(18).trim();
		const svg = pictureSvg(figure, { shape: 'half', ground: 'light' }, { title });
		expect(textOf(svg)).toContain('…');
		expect(svg).toContain(`<title>${title}</title>`);
	});
	it('leaves out rows that do not fit, and says how many; those brought out stay', async () => {
		const input = exampleInput({
			contract: receptions,
			measure: 'turns',
			from: '2024-01-01',
			to: '2024-12-31',
			grain: 'year',
			units: 3321,
			names: Array.from({ length: 3321 }, (_, at) => `Xã ${at}`),
			focus: ['u-3000'],
			cell: (unit) => 5000 - unit
		});
		const svg = pictureSvg(await figureOf('bar', input), { shape: 'wide', ground: 'light' });
		expect(textOf(svg)).toMatch(/Còn 3\.3\d\d dòng/);
		expect(textOf(svg)).toContain('Xã 3000');
		expect(svg.length).toBeLessThan(20_000);
	});
	it('stands without any number', async () => {
		const input = exampleInput({
			contract: receptions,
			measure: 'turns',
			from: '2024-01-01',
			to: '2024-12-31',
			units: 3,
			cell: () => null
		});
		for (const kind of galleryKinds.filter((one) => ['line', 'bar', 'heat', 'facets', 'strip'].includes(one))) {
			const svg = pictureSvg(await figureOf(kind, input), { shape: 'square', ground: 'light' });
			expect(xmlFaults(svg)).toEqual([]);
		}
	});
	it('has a ground only where one is wanted', async () => {
		const figure = await figureOf('bar', galleryInput('bar', 'normal', receptions, 'vi'));
		const grounds = pictureGrounds.map(
			(ground) =>
				/<rect width="[\d.]+" height="[\d.]+" fill="([^"]+)"/.exec(pictureSvg(figure, { shape: 'card', ground }))?.[1]
		);
		expect(grounds).toEqual(['#ffffff', '#12161d', undefined, undefined]);
	});
});

describe('PNG without a browser', () => {
	it('is as large as asked, has texts, and is the same each time', async () => {
		const svg = pictureSvg(await figureOf('bar', galleryInput('bar', 'normal', receptions, 'vi')), {
			shape: 'card',
			ground: 'light'
		});
		const png = rasterisePng(svg, 1200);
		expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
		const view = new DataView(png.buffer);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
		expect(rasterisePng(svg, 1200)).toEqual(png);
		// Without its font every text would be missing, and the picture far smaller.
		expect(png.length).toBeGreaterThan(rasterisePng(svg.replace(/<text.*?<\/text>/g, ''), 1200).length * 1.5);
	});
});
