import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { figureOf } from '../figures/figure-of.ts';
import { galleryInput, galleryKinds } from '../figures/gallery.ts';
import { figureCsv, figureWorkbook } from './figure-workbook.ts';
import { hostileInput } from './hostile-figure-fixture.ts';
import { packageFaults } from './ooxml/check-package-fixture.ts';

describe('a figure as a workbook', () => {
	it.each(galleryKinds)('%s: is a whole package, the same each time', async (kind) => {
		const figure = await figureOf(kind, galleryInput(kind, 'gaps', receptions, 'vi'));
		const bytes = figureWorkbook(figure, 'http://localhost/receptions/turns/?a=1&b=2');
		expect(packageFaults(bytes)).toEqual([]);
		expect(figureWorkbook(figure, 'http://localhost/receptions/turns/?a=1&b=2')).toEqual(bytes);
	});
	it('leaves what is missing empty, never 0, and says why in words', async () => {
		const figure = await figureOf('line', galleryInput('line', 'gaps', receptions, 'vi'));
		const sheet = strFromU8(unzipSync(figureWorkbook(figure, null))['xl/worksheets/sheet1.xml']!);
		const missing = figure.series.flatMap(({ points }) => points.filter(({ value }) => value === null)).length;
		const cells = figure.series.length * figure.buckets.length;
		expect(missing).toBeGreaterThan(0);
		expect([...sheet.matchAll(/<v>/g)]).toHaveLength(cells - missing);
		expect(sheet).toContain('không báo cáo');
	});
	it('runs no name as a formula', async () => {
		const figure = await figureOf('bar', hostileInput());
		expect(packageFaults(figureWorkbook(figure, null))).toEqual([]);
		expect(strFromU8(unzipSync(figureWorkbook(figure, null))['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
		expect(figureCsv(figure)).toContain("'=cmd");
	});
});
