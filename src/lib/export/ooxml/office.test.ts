import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { figureOf } from '../../figures/figure-of.ts';
import { galleryInput, galleryKinds } from '../../figures/gallery.ts';
import { findOfficeValidator, officeFaults, officeVersions } from '../../server/office-validator.ts';
import { rasterisePng } from '../../server/rasterise.ts';
import { hostileInput } from '../hostile-figure-fixture.ts';
import { exampleDeck } from './deck-fixture.ts';
import { findProgram } from './find-program-fixture.ts';
import { toPptx } from './to-pptx.ts';

const run = promisify(execFile);

const validator = findOfficeValidator();
const [office, pdfToText] = await Promise.all(['soffice', 'pdftotext'].map(findProgram));

let folder = '';
const titles: string[] = [];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'deck-'));
	const figures = await Promise.all([
		...galleryKinds.map((kind) => figureOf(kind, galleryInput(kind, 'gaps', receptions, 'vi'))),
		figureOf('line', hostileInput()),
		figureOf('bar', hostileInput())
	]);
	titles.push(...figures.map(({ finding }) => finding));
	const slides = figures.map(
		(figure) =>
			({ kind: 'figure', figure, title: null, view: 'receptions/turns', address: 'http://localhost/?a=1&b=2' }) as const
	);
	const numbers = [{ label: 'Tiếp công dân', value: '1.166 lượt', lines: ['quý III/2026', '+12,5 %'] }];
	for (const ratio of ['wide', 'classic'] as const) {
		const deck = exampleDeck(
			[
				{ kind: 'title', title: 'Kết quả quý III', subtitle: 'Toàn tỉnh', source: 'Nguồn' },
				{ kind: 'numbers', title: 'Số chính', numbers, source: 'Nguồn', notes: ['Ghi chú'] },
				...slides,
				{ kind: 'text', title: 'Cách đọc', paragraphs: ['Một & hai', 'Ba'] }
			],
			ratio
		);
		const bytes = await toPptx(deck, async (svg, { width }) => rasterisePng(svg, width));
		await writeFile(join(folder, `${ratio}.pptx`), bytes);
		const books = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xlsx'));
		for (const [path, book] of books.slice(0, ratio === 'wide' ? 20 : 0))
			await writeFile(join(folder, path.replaceAll('/', '-')), book);
	}
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!validator)('Microsoft’s Open XML SDK (skipped where its program is not installed)', () => {
	it.each(officeVersions)('finds nothing wrong with a deck: %s', async (version) => {
		for (const ratio of ['wide', 'classic'])
			expect(await officeFaults(validator!, join(folder, `${ratio}.pptx`), version)).toEqual([]);
	});
	it('finds nothing wrong with the workbooks of charts', async () => {
		const { readdir } = await import('node:fs/promises');
		const books = (await readdir(folder)).filter((name) => name.endsWith('.xlsx'));
		expect(books.length).toBeGreaterThan(5);
		for (const book of [books[0]!, books.at(-1)!])
			expect(await officeFaults(validator!, join(folder, book), 'Office2013')).toEqual([]);
	});
	it('would find a fault', async () => {
		const bytes = await readFile(join(folder, 'wide.pptx'));
		await writeFile(join(folder, 'broken.pptx'), bytes.subarray(0, bytes.length / 2));
		const found = officeFaults(validator!, join(folder, 'broken.pptx'), 'Microsoft365');
		expect(await found.catch(() => ['cannot be opened'])).not.toEqual([]);
	});
});

describe.skipIf(!office || !pdfToText)('LibreOffice (skipped where it is not installed)', () => {
	it('shows every slide with its finding', async () => {
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		await run(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'wide.pptx')]);
		const { stdout } = await run(pdfToText!, ['-layout', join(folder, 'wide.pdf'), '-'], { maxBuffer: 1e8 });
		const pages = stdout
			.normalize('NFC')
			.split('\f')
			.map((page) => page.replace(/\s+/g, ' '));
		const said = pages.join(' ');
		for (const title of titles) expect(said).toContain(title.replace(/\s+/g, ' ').split(' ').slice(0, 4).join(' '));
		expect(pages.filter((page) => page.includes('Dữ liệu minh họa.')).length).toBeGreaterThanOrEqual(titles.length);
		// Names of a chart's series, from its own part.
		expect(said).toContain('Cầu Giấy');
	}, 120_000);
});
