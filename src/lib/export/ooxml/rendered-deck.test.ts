import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paletteOf } from '../../charts/palette.ts';
import receptions from '../../datasets/receptions.contract.ts';
import { figureOf } from '../../figures/figure-of.ts';
import type { Figure } from '../../figures/figure.ts';
import { galleryInput } from '../../figures/gallery.ts';
import { nativeChartOf } from '../native/native-chart-of.ts';
import { exampleDeck, noPicture } from './deck-fixture.ts';
import { findProgram } from './find-program-fixture.ts';
import { slideBoxes } from './layout-boxes.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { boxOf, fitLine, readShapes, readWords } from './rendered-page-fixture.ts';
import type { RenderedBox, RenderedShape, RenderedWord } from './rendered-page-fixture.ts';
import { toPptx } from './to-pptx.ts';

const run = promisify(execFile);

const [office, toText, toSvg] = await Promise.all(['soffice', 'pdftotext', 'pdftocairo'].map(findProgram));
const missing = [!office && 'soffice', !toText && 'pdftotext', !toSvg && 'pdftocairo'].filter(Boolean).join(', ');

/** Figures that office programs cannot draw: here only their tables. */
const tables = [
	['heat', 'gaps'],
	['heat', 'long_names'],
	['facets', 'endless_name'],
	['heat', 'many'],
	['strip', 'many']
] as const;

/** A slide as LibreOffice shows it, and the figure it was made of. */
interface Page {
	readonly figure: Figure;
	readonly chart: NativeChart;
	readonly shapes: readonly RenderedShape[];
	readonly words: readonly RenderedWord[];
}

const kinds = ['line', 'bar', 'stacked_bar', 'scatter'] as const;
const grey = '#a6a6a6';
const accent = (series: NativeSeries) =>
	typeof series.colour === 'object' ? paletteOf('print').series[series.colour.accent - 1]! : grey;
/** Points; LibreOffice works in hundredths of a millimetre, and rounds twice. */
const near = 0.6;

// Not the pixels, which change with every font: where shapes stand, how large they are, in which colours.
describe.skipIf(missing).each(['wide', 'classic'] as const)(
	`slides in LibreOffice, %s (skipped where soffice, pdftotext and pdftocairo are not installed${missing && `: no ${missing}`})`,
	(ratio) => {
		let folder = '';
		const pages = new Map<(typeof kinds)[number], Page>();
		const tablePages: Pick<Page, 'figure' | 'words'>[] = [];

		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), 'deck-'));
			const file = (name: string) => join(folder, name);
			const figures = await Promise.all(
				kinds.map((kind) => figureOf(kind, galleryInput(kind, kind === 'line' ? 'gaps' : 'normal', receptions, 'vi')))
			);
			const tabled = await Promise.all(
				tables.map(([kind, fixture]) => figureOf(kind, galleryInput(kind, fixture, receptions, 'vi')))
			);
			const slides = [...figures, ...tabled].map(
				(figure) => ({ kind: 'figure', figure, title: null, view: null, address: null }) as const
			);
			await writeFile(file('deck.pptx'), await toPptx(exampleDeck(slides, ratio), noPicture));
			const profile = `-env:UserInstallation=file://${folder}/profile`;
			await run(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file('deck.pptx')]);
			await run(toText!, ['-bbox', file('deck.pdf'), file('deck.html')]);
			const words = readWords(await readFile(file('deck.html'), 'utf8'));
			tablePages.push(...tabled.map((figure, at) => ({ figure, words: words[figures.length + at]! })));
			for (const [at, figure] of figures.entries()) {
				const page = String(at + 1);
				await run(toSvg!, ['-svg', '-f', page, '-l', page, file('deck.pdf'), file(`${page}.svg`)]);
				const shapes = readShapes(await readFile(file(`${page}.svg`), 'utf8'));
				pages.set(kinds[at]!, { figure, chart: nativeChartOf(figure)!, shapes, words: words[at]! });
			}
		}, 120_000);
		afterAll(() => rm(folder, { recursive: true, force: true }));

		it.each(kinds)('%s: every text is on the page, the whole finding above the chart, the source below', (kind) => {
			const { figure, words } = pages.get(kind)!;
			const { page, title, content, source } = slideBoxes(ratio);
			for (const word of words) {
				expect(word.left, word.text).toBeGreaterThan(0);
				expect(word.right, word.text).toBeLessThan(points(page.width));
				expect(word.bottom, word.text).toBeLessThan(points(page.height));
			}
			const said = (top: number, bottom: number) => between(words, top, bottom);
			expect(said(title.y, title.y + title.height)).toBe(plain(figure.finding));
			expect(said(source.y - source.height, source.y + 2 * source.height)).toContain(plain(figure.source));
			expect(said(content.y + content.height, source.y + source.height)).toContain('Dữ liệu minh họa.');
		});

		it.each(tables)('%s of %s: a table with all that is said below it ends above the source', (...of) => {
			const { figure, words } = tablePages[tables.findIndex((one) => one.every((part, at) => part === of[at]))]!;
			const { content, source } = slideBoxes(ratio);
			const about = [figure.source, ...(figure.coverageText ? [figure.coverageText] : [])].join('; ');
			const said = between(words, content.y + content.height, source.y + source.height);
			expect(said).toBe(plain(`Dữ liệu minh họa. ${about}. ${figure.release}.`));
			expect(between(words, content.y, content.y + content.height)).toContain('bảng đầy đủ');
		});

		it('draws every line through its numbers, broken where one is missing', () => {
			const { chart, shapes } = pages.get('line')!;
			if (chart.kind !== 'line') throw new Error('no line chart');
			const lines = shapes.filter(({ fill, places }) => fill === null && places.length > 1);
			const focus = chart.series.find(({ colour }) => typeof colour === 'object')!;
			const own = lines.filter(({ stroke }) => stroke === accent(focus));
			const runs = runsOf(focus);
			expect(own.map(({ places }) => places.length)).toEqual(runs.map((one) => one.length));
			const pairs = runs.flatMap((one, at) =>
				one.map((point, index) => ({ ...point, place: own[at]!.places[index]! }))
			);
			const across = fitLine(pairs.map(({ at, place }) => [at, place[0]]));
			const up = fitLine(pairs.map(({ value, place }) => [value, place[1]]));
			expect(Math.max(across.worst, up.worst)).toBeLessThan(near);
			expect(up.slope).toBeLessThan(0);
			// The others are drawn over the same axes.
			const others = chart.series.filter((series) => series.colour === 'context').flatMap(runsOf);
			const drawn = lines.filter(({ stroke }) => stroke === grey);
			expect(drawn).toHaveLength(others.length);
			for (const [at, one] of others.entries())
				for (const [index, point] of one.entries()) {
					const [x, y] = drawn[at]!.places[index]!;
					expect(Math.abs(x - across.at(point.at)) + Math.abs(y - up.at(point.value))).toBeLessThan(2 * near);
				}
		});

		it('draws columns as high as their numbers, in their order, with the mean across', () => {
			const { chart, shapes, words } = pages.get('bar')!;
			if (chart.kind !== 'combo') throw new Error('no columns');
			const { values } = chart.series[0]!;
			const columns = columnsOf(shapes, grey, values.length);
			const heights = fitLine(columns.map(({ top }, at) => [values[at]!, top]));
			expect(columns).toHaveLength(values.length);
			expect(heights.worst).toBeLessThan(near);
			expect(heights.at(0)).toBeCloseTo(columns[0]!.bottom, 0);
			const mean = shapes.find(({ dashed }) => dashed)!;
			expect(boxOf(mean).top).toBeCloseTo(heights.at(chart.lines[0]!.values[0]!), 0);
			for (const [at, value] of values.entries()) {
				const label = words.find((word) => word.text === String(value) && isOver(word, columns[at]!));
				expect(label, `${chart.categories[at]}: ${value}`).toBeDefined();
			}
		});

		it('stacks the parts of a column upon one another, each in its colour', () => {
			const { chart, shapes } = pages.get('stacked_bar')!;
			if (chart.kind !== 'columns') throw new Error('no columns');
			let feet: number[] | null = null;
			const scales: (readonly [number, number])[] = [];
			for (const series of chart.series) {
				const parts = columnsOf(shapes, accent(series), chart.categories.length);
				expect(parts, series.label).toHaveLength(chart.categories.length);
				for (const [at, part] of parts.entries()) {
					if (feet) expect(Math.abs(part.bottom - feet[at]!)).toBeLessThan(near);
					scales.push([series.values[at]!, part.bottom - part.top]);
				}
				feet = parts.map(({ top }) => top);
			}
			const scale = fitLine(scales);
			expect(scale.worst).toBeLessThan(near);
			expect(Math.abs(scale.at(0))).toBeLessThan(near);
		});

		it('puts the points of a scatter where their numbers are, with their names beside them', () => {
			const { chart, shapes, words } = pages.get('scatter')!;
			if (chart.kind !== 'scatter') throw new Error('no scatter');
			const points = chart.groups.flatMap((group) => group.points);
			const marks = shapes
				.filter(({ fill, places }) => fill === grey && places.length > 4)
				.map((one) => middle(boxOf(one)));
			expect(marks).toHaveLength(points.length);
			expect(fitLine(points.map(({ x }, at) => [x, marks[at]![0]])).worst).toBeLessThan(near);
			const up = fitLine(points.map(({ y }, at) => [y, marks[at]![1]]));
			expect(up.worst).toBeLessThan(near);
			expect(up.slope).toBeLessThan(0);
			for (const [at, { label }] of points.entries()) {
				const [x, y] = marks[at]!;
				const [first] = label.split(' ');
				const named = words.some(
					(word) => word.text === first && word.left > x && word.left < x + 15 && Math.abs(middle(word)[1] - y) < 6
				);
				expect(named, label).toBe(true);
			}
		});
	}
);

const points = (emu: number) => emu / 12_700;

/** The words between two heights, in English metric units. */
const between = (words: readonly RenderedWord[], top: number, bottom: number) =>
	words
		.filter((word) => middle(word)[1] > points(top) && middle(word)[1] < points(bottom))
		.map(({ text }) => text)
		.join(' ')
		.replace(/\s+/g, ' ');

/** As words are read: composed, with plain spaces. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

const middle = ({ left, right, top, bottom }: RenderedBox) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Stands right above a column, within its width. */
const isOver = (word: RenderedBox, column: RenderedBox) =>
	middle(word)[0] > column.left && middle(word)[0] < column.right && Math.abs(word.bottom - column.top) < 12;

/** The first rectangles of a colour, from left to right; the keys of a legend are drawn after them. */
function columnsOf(shapes: readonly RenderedShape[], colour: string, count: number): RenderedBox[] {
	const boxes = shapes.filter(({ fill, stroke }) => fill === colour && stroke === null).map(boxOf);
	return boxes.slice(0, count).sort((a, b) => a.left - b.left);
}

interface Point {
	readonly at: number;
	readonly value: number;
}

/** Numbers that follow one another without a gap; a number alone makes no line. */
function runsOf({ values }: NativeSeries): Point[][] {
	const runs: Point[][] = [];
	for (const [at, value] of values.entries()) {
		if (value === null) continue;
		if (at > 0 && values[at - 1] !== null && runs.length > 0) runs.at(-1)!.push({ at, value });
		else runs.push([{ at, value }]);
	}
	return runs.filter((one) => one.length > 1);
}
