import { beforeAll, describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { figureOf } from '../figures/figure-of.ts';
import type { Figure } from '../figures/figure.ts';
import { fixtures, galleryInput, galleryKinds } from '../figures/gallery.ts';
import type { FixtureId } from '../figures/gallery.ts';
import { readPoint, readerSize } from '../figures/read-point.ts';
import { toTable } from '../figures/to-table.ts';
import { hitsOf } from './hits.ts';
import { drawnFaults, labelBoxes, labelFaults } from './label-boxes.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

/** Pictures that are looked at; the others are only measured. */
const pictured: readonly FixtureId[] = ['gaps', 'estimated', 'long_names'];

it('finds labels that cover one another or leave the canvas', () => {
	const at = (x: number, y: number, words: string) => `<text x="${x}" y="${y}">${words}</text>`;
	const faults = (svg: string) => labelFaults(labelBoxes(svg), { width: 200, height: 100 });
	expect(faults(at(0, 10, 'một') + at(0, 24, 'hai'))).toEqual([]);
	expect(faults(at(0, 10, 'một hai') + at(20, 14, 'ba'))).toEqual(['covered: một hai × ba']);
	expect(faults(at(190, 10, 'dài quá'))).toHaveLength(1);
});

describe.each(galleryKinds)('%s', (kind) => {
	const figures = new Map<FixtureId, Figure>();
	beforeAll(async () => {
		for (const fixture of fixtures)
			figures.set(fixture, await figureOf<Figure['kind']>(kind, galleryInput(kind, fixture, receptions, 'vi')));
	});

	it.each(fixtures)('%s: labels keep apart and inside', (fixture) => {
		expect(drawnFaults(figures.get(fixture)!)).toEqual([]);
	});
	it.each(fixtures)('%s: is plain data, with a sentence, a table and points to read', (fixture) => {
		const figure = figures.get(fixture)!;
		expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
		expect(figure.finding).not.toBe('');
		const table = toTable(figure);
		expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
		const { series, points } = readerSize(figure);
		expect(readPoint(figure, series - 1, points - 1)).not.toBe('');
		const hits = hitsOf(figure, chartSize(figure, 720));
		const last = { series: series - 1, index: points - 1 };
		const place = hits?.place(last);
		if (hits && place && fixture !== 'all_zero') expect(hits.find(place.x, place.y)).toEqual(last);
	});
	it.each(pictured)('%s: looks as it did', async (fixture) => {
		const figure = figures.get(fixture)!;
		const file = `__snapshots__/gallery/${kind}-${fixture}.svg`;
		await expect(renderSvg(figure, chartSize(figure, 720), 'print')).toMatchFileSnapshot(file);
	});
});
