import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { exampleInput } from '../../figures/example.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput, galleryKinds } from '../../figures/gallery.ts';
import type { FixtureId, GalleryKind } from '../../figures/gallery.ts';
import { toTable } from '../../figures/to-table.ts';
import { filterRows } from '../../model/table-rows.ts';
import type { Figure } from '../../figures/figure.ts';
import { hostileInput } from '../hostile-figure-fixture.ts';
import { packageFaults, partTexts } from './check-package-fixture.ts';
import { exampleDeck, noPicture, tinyPicture } from './deck-fixture.ts';
import { toPptx } from './to-pptx.ts';

const figureSlide = (figure: Figure, title: string | null = null) => ({
	kind: 'figure' as const,
	figure,
	title,
	view: 'receptions/turns',
	address: 'http://localhost/receptions/turns/?a=1&b=2'
});
const deckOf = (figures: readonly Figure[], ratio: 'wide' | 'classic' = 'wide') =>
	exampleDeck(
		figures.map((figure) => figureSlide(figure)),
		ratio
	);

describe('a deck of every kind', () => {
	it.each(['gaps', 'one_point', 'long_names'] as const)('is a whole package: %s', async (fixture) => {
		const figures = await Promise.all(
			galleryKinds.map((kind) => figureOf(kind, galleryInput(kind, fixture, receptions, 'vi')))
		);
		expect(packageFaults(await toPptx(deckOf(figures, 'classic'), tinyPicture))).toEqual([]);
	});
	it('is the same each time', async () => {
		const kinds = ['line', 'heat', 'scatter'] as const;
		const figures = await Promise.all(
			kinds.map((kind) => figureOf(kind, galleryInput(kind, 'normal', receptions, 'vi')))
		);
		expect(await toPptx(deckOf(figures), tinyPicture)).toEqual(await toPptx(deckOf(figures), tinyPicture));
	});
});

describe('a chart on a slide', () => {
	let texts: Map<string, string>;
	let figure: Figure & { kind: 'line' };
	beforeAll(async () => {
		figure = await figureOf('line', galleryInput('line', 'gaps', receptions, 'vi'));
		texts = partTexts(await toPptx(deckOf([figure]), noPicture));
	});
	it('is native: a chart part with a workbook, in the placeholder of its layout', () => {
		expect(texts.get('ppt/slides/slide1.xml')).toMatch(/<p:ph type="title"\/>.*<p:ph type="chart" idx="13"\/>/s);
		expect(texts.get('ppt/charts/_rels/chart1.xml.rels')).toContain('../embeddings/workbook1.xlsx');
		expect(texts.get('ppt/charts/chart1.xml')).toMatch(/<a:schemeClr val="accent\d"\/>/);
	});
	it('has gaps where numbers are missing, and no 0 in their place', () => {
		const chart = texts.get('ppt/charts/chart1.xml') ?? '';
		const numbers = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([part]) => [...part.matchAll(/<c:v>/g)]);
		const known = figure.series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
		expect(numbers).toHaveLength(known.length);
		expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
	});
	it('says its finding in the title, its text alternative, and caveats, link and version in the notes', () => {
		const slide = texts.get('ppt/slides/slide1.xml') ?? '';
		const notes = texts.get('ppt/notesSlides/notesSlide1.xml') ?? '';
		expect(slide).toContain(`<a:t>${figure.finding}</a:t>`);
		expect(slide).toContain('descr="Biểu đồ đường');
		expect(slide).toContain('Dữ liệu minh họa.');
		for (const part of [
			figure.finding,
			figure.notes[0]!,
			'phiên bản 1a2b3c',
			'Không có số liệu',
			'http://localhost/receptions/turns/?a=1&amp;b=2'
		])
			expect(notes).toContain(part);
		// Of the size of a slide's texts they would not have room on their page.
		expect(texts.get('ppt/notesMasters/notesMaster1.xml')).toMatch(/<p:notesStyle>.* sz="1000"/);
		expect(texts.get('ppt/tags/tag1.xml')).toContain('val="receptions/turns"');
	});
});

describe('marks of a chart on a slide', () => {
	const sourceOf = async (kind: GalleryKind, fixture: FixtureId) => {
		const figure = await figureOf(kind, galleryInput(kind, fixture, receptions, 'vi'));
		return partTexts(await toPptx(deckOf([figure]), noPicture)).get('ppt/slides/slide1.xml') ?? '';
	};
	it.each([
		['line', 'Điểm rỗng, nét đứt: số tạm tính'],
		['bar', 'Gạch chéo: số tạm tính']
	] as const)('are explained below a %s that has any', async (kind, words) => {
		expect(await sourceOf(kind, 'estimated')).toContain(words);
		expect(await sourceOf(kind, 'normal')).not.toContain(words);
	});
});

describe('a table on a slide', () => {
	const slideOf = async (kind: GalleryKind, fixture: FixtureId, ratio: 'wide' | 'classic' = 'wide') => {
		const figure = await figureOf(kind, galleryInput(kind, fixture, receptions, 'vi'));
		const texts = partTexts(await toPptx(deckOf([figure], ratio), noPicture));
		return { figure, slide: texts.get('ppt/slides/slide1.xml') ?? '' };
	};
	const markOf = (slide: string, text: string) => {
		const [, mark] =
			new RegExp(`<a:t>${text}</a:t></a:r><a:r><a:rPr[^>]*baseline="30000"[^>]*/?>.*?<a:t>(\\(\\d\\))<`).exec(slide) ??
			[];
		return mark;
	};
	it('says why each number is missing, and what is to be said of those that are there', async () => {
		const { figure, slide } = await slideOf('heat', 'gaps');
		const { columns, rows } = toTable(figure);
		const from = columns.length - 7;
		const remarks = rows.slice(-13).flatMap(({ cells }) => cells.slice(from).flatMap(({ remark }) => remark ?? []));
		const foot = /<a:t>(\(1\) .*?)<\/a:t>/.exec(slide)?.[1]?.split('; ') ?? [];
		expect(foot.map((one) => one.slice(4)).sort()).toEqual([...new Set(remarks)].sort());
		expect(foot).toContain(`${markOf(slide, '310')} 2/3 kỳ`);
		expect(foot).toContain(`${markOf(slide, '&lt;5')} không công bố`);
		expect([...slide.matchAll(/baseline="30000"/g)]).toHaveLength(remarks.length);
	});
	it('says what the signs before its numbers stand for, on the slide itself', async () => {
		expect((await slideOf('heat', 'estimated')).slide).toContain(
			'<a:t>≈: số ước tính hoặc công bố kèm “khoảng”.</a:t>'
		);
		expect((await slideOf('heat', 'gaps')).slide).not.toContain('≈');
	});
	it('says how many rows and columns it has no room for', async () => {
		expect((await slideOf('heat', 'gaps')).slide).toContain('<a:t>Còn 3 dòng, 1 cột; ');
		expect((await slideOf('heat', 'many')).slide).toContain('<a:t>Còn 50 dòng, 9 cột; ');
	});
	it('ends at the newest period', async () => {
		const { figure, slide } = await slideOf('heat', 'provisional');
		if (figure.kind !== 'heat') throw new Error('no grid');
		expect(slide).not.toContain(figure.buckets[0]!.label);
		expect(slide).toContain(figure.buckets.at(-1)!.label);
		expect(slide).toContain('<a:t>(1) tạm tính</a:t>');
	});
	it('of few columns says it beside the number', async () => {
		const input = galleryInput('heat', 'gaps', receptions, 'vi');
		const figure = await figureOf('heat', {
			...input,
			table: filterRows(input.table, (row) => input.table.columns['unit_id']![row] === 'u-2')
		});
		const slide = partTexts(await toPptx(deckOf([figure]), noPicture)).get('ppt/slides/slide1.xml') ?? '';
		expect(slide).toContain('(2/3 kỳ)</a:t>');
		expect(slide).toContain('<a:t>— (');
		expect(slide).not.toContain('baseline');
	});
});

describe('decks of what is hard', () => {
	it('takes hostile names, a long title, and letters of any kind', async () => {
		const figures = await Promise.all(
			(['line', 'bar', 'heat', 'slope', 'strip'] as const).map((kind) => figureOf(kind, hostileInput()))
		);
		const slides = figures.map((figure) => figureSlide(figure, 'Đánh giá <b>&amp;</b> "x" \u0007 🏛 '.repeat(12)));
		const bytes = await toPptx(exampleDeck(slides), tinyPicture);
		expect(packageFaults(bytes)).toEqual([]);
		expect([...partTexts(bytes).values()].join('')).not.toContain('<script');
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
		const figures = await Promise.all(
			(['line', 'bar', 'heat', 'facets'] as const).map((kind) => figureOf(kind, input))
		);
		expect(packageFaults(await toPptx(deckOf(figures), noPicture))).toEqual([]);
	});
	it('has a picture and a table where office programs have no chart: 3,321 bars', async () => {
		const names = Array.from({ length: 3321 }, (_, at) => `Xã ${at}`);
		const input = exampleInput({
			contract: receptions,
			measure: 'turns',
			from: '2024-01-01',
			to: '2024-12-31',
			grain: 'year',
			units: 3321,
			names,
			cell: (unit) => unit
		});
		const bytes = await toPptx(deckOf([await figureOf('bar', input)]), tinyPicture);
		expect(packageFaults(bytes)).toEqual([]);
		const texts = partTexts(bytes);
		expect(texts.get('ppt/slides/slide1.xml')).toContain('asvg:svgBlip');
		expect(texts.get('ppt/slides/slide2.xml')).toMatch(/<a:tbl>.*Còn 3\.308 dòng/s);
		expect(bytes.length).toBeLessThan(200_000);
	});
	it('holds 40 charts', async () => {
		const figure = await figureOf('line', galleryInput('line', 'normal', receptions, 'vi'));
		const bytes = await toPptx(deckOf(Array.from({ length: 40 }, () => figure)), noPicture);
		expect(Object.keys(unzipSync(bytes)).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(40);
		expect(packageFaults(bytes)).toEqual([]);
	});
	it('of ten native charts weighs at most 300 kB', async () => {
		const kinds = [
			'line',
			'bar',
			'stacked_bar',
			'stacked_area',
			'slope',
			'scatter',
			'funnel',
			'bullet',
			'seasonal',
			'cumulative'
		] as const;
		const figures = await Promise.all(
			kinds.map((kind) => figureOf(kind, galleryInput(kind, 'normal', receptions, 'vi')))
		);
		const bytes = await toPptx(deckOf(figures), noPicture);
		expect([...partTexts(bytes).keys()].filter((path) => path.startsWith('ppt/charts/chart'))).toHaveLength(10);
		expect(bytes.length).toBeLessThan(300_000);
	});
});
