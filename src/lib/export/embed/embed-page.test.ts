import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { exampleInput } from '../../figures/example.ts';
import type { Figure } from '../../figures/figure.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput } from '../../figures/gallery.ts';
import { chartPictures } from '../../charts/chart-pictures.ts';
import { figurePage } from '../figure-page.ts';
import { hostileInput } from '../hostile-figure-fixture.ts';
import { embedAddress, embedCode, readEmbedSize } from './embed-code.ts';
import { embedPage } from './embed-page.ts';

const paths = {
	page: '/receptions/turns/',
	live: {
		script: '/embed.js',
		chart: '/_app/immutable/embed/chart.12345678.js',
		oembed: '/embed/receptions/turns/oembed.json'
	},
	latest: null
};

describe('a page for frames', () => {
	it('has chart, table, source and link without any script of its own', async () => {
		const figure = await figureOf('line', galleryInput('line', 'gaps', receptions, 'vi'));
		const html = embedPage({ figure, pictures: chartPictures(figure), ...paths });
		expect(html).toMatch(/<svg.*<table>.*<th scope="row">.*Nguồn:.*href="\/receptions\/turns\/"/s);
		expect([...html.matchAll(/<script/g)]).toHaveLength(1);
		expect(html).not.toMatch(/ on\w+=/);
		// Only frames of a fixed shape, which are told no height, may be followed.
		expect(html.replace(/\[data-fit\][^{]*\{[^}]*\}/g, '')).not.toMatch(/100vh|height:100%/);
	});
	it('says what its marks and numbers mean', async () => {
		const figure = await figureOf('line', galleryInput('line', 'provisional', receptions, 'vi'));
		const html = embedPage({ figure, pictures: chartPictures(figure), ...paths });
		expect(figure.notes.length).toBeGreaterThan(0);
		for (const note of figure.notes) expect(html).toContain(note.replaceAll('"', '&quot;'));
	});
	it('stands alone as a file: the colours and the room it was made for, and nothing from elsewhere', async () => {
		const figure = await figureOf('line', galleryInput('line', 'provisional', receptions, 'vi'));
		const pictures = chartPictures(figure);
		const page = 'https://example.vn/receptions/turns/';
		const html = embedPage({ figure, pictures, page, live: null, look: { theme: 'dark', fit: true }, latest: page });
		expect(html).toMatch(/^<!doctype html><html lang="vi" data-theme="dark" data-fit="frame">/);
		expect(html).toMatch(/<svg.*<details id="notes"><summary>.*<table>/s);
		expect(html).not.toMatch(/<script|<link|undefined|\ssrc=/);
		expect(html.match(/(?<!xmlns=")https?:[^"\s<]*/g)).toEqual([page, page]);
	});
	it('weighs at most 5 kB with its script', async () => {
		const figure = await figureOf('line', galleryInput('line', 'normal', receptions, 'vi'));
		const html = embedPage({ figure, pictures: chartPictures(figure), ...paths });
		const script = readFileSync(new URL('../../../../static/embed.js', import.meta.url));
		expect(gzipSync(html).length + gzipSync(script).length).toBeLessThan(5000);
	});
	it('has its figure beside it as JSON, which draws the same', async () => {
		for (const input of [galleryInput('line', 'gaps', receptions, 'vi'), hostileInput()]) {
			const figure = await figureOf('line', input);
			const read = JSON.parse(JSON.stringify(figure)) as Figure;
			expect(chartPictures(read)).toEqual(chartPictures(figure));
		}
	});
	it('takes hostile names as texts; so does the one file, which asks for nothing from elsewhere', async () => {
		for (const kind of ['line', 'bar', 'heat'] as const) {
			const figure = await figureOf(kind, hostileInput());
			const html = embedPage({ figure, pictures: chartPictures(figure), ...paths });
			expect([...html.matchAll(/<script/g)]).toHaveLength(1);
			const file = figurePage(figure, 'http://localhost/?a="><script>');
			expect(file).not.toMatch(/<script|<link|src=|@import|url\(/);
			expect(file).toContain('Dữ liệu minh họa');
		}
	});
	it('stands with one point, and without any number', async () => {
		for (const cell of [() => 5, () => null]) {
			const months = { from: '2024-01-01', to: '2024-01-31', grain: 'month' } as const;
			const input = exampleInput({ contract: receptions, measure: 'turns', ...months, units: 1, cell });
			for (const kind of ['line', 'bar', 'heat'] as const) {
				const figure = await figureOf(kind, input);
				const html = embedPage({ figure, pictures: chartPictures(figure), ...paths });
				expect(html).toMatch(cell() === null ? /<h1>Không có số liệu.*<svg.*<table>/s : /<svg.*<table>.*<td/s);
				expect(html).not.toMatch(/NaN|undefined|null</);
			}
		}
	});
	it('is put into other pages by a frame alone', () => {
		const code = embedCode('http://localhost/embed/a/b/', 'Tiêu đề "x" <y>', { width: 800, height: 600 });
		expect(code).toBe(
			'<iframe src="http://localhost/embed/a/b/" title="Tiêu đề &quot;x&quot; &lt;y&gt;" style="width:100%;max-width:800px;height:600px;border:0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>'
		);
	});
	it('takes sizes as they are typed, within what can be read', () => {
		expect(readEmbedSize('fluid', 300, 700)).toEqual({ width: null, height: 700 });
		expect(readEmbedSize('wide', 720.4, 405)).toEqual({ width: 720, height: 405 });
		expect(readEmbedSize('square', null, NaN)).toEqual({ width: 640, height: 640 });
		expect(readEmbedSize('classic', -5, 1e9)).toEqual({ width: 200, height: 2000 });
		expect(embedAddress('/embed/a/b/', { theme: 'light', fit: false })).toBe('/embed/a/b/');
		expect(embedAddress('/embed/a/b/', { theme: 'auto', fit: true })).toBe('/embed/a/b/?theme=auto&fit=frame');
	});
});
