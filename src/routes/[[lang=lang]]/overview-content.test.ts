import { beforeAll, describe, expect, it } from 'vitest';
import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Lens } from '#lib/model/query.ts';
import { openRelease } from '#lib/server/release.ts';
import type { Release } from '#lib/server/release.ts';
import { asPublished } from '#lib/view/lens-parameter.ts';
import type { Brief, BriefItem } from './brief.ts';
import { overviewContent } from './overview-content.ts';
import type { OverviewContent } from './overview-input.ts';

let release: Release;
let ask: Ask;
beforeAll(async () => {
	release = await openRelease();
	ask = askOf(release.engine);
});

const today: Lens = { kind: 'units_of', date: '2026-09-30' };
const districts: Lens = { kind: 'units_of', date: '2025-06-30' };

const contentOf = (scope: string | null, period: string, lens: Lens): Promise<OverviewContent> =>
	overviewContent(
		{
			view: { scope, period, lens },
			contracts: coreDatasets,
			others: sideDatasets,
			facts: release.facts,
			context: figureContext(release.manifest),
			locale: 'vi'
		},
		ask
	);

const itemsOf = ({ briefs }: OverviewContent, of: Brief['id']): BriefItem[] =>
	briefs.filter(({ id }) => id === of).flatMap(({ groups }) => groups.flatMap(({ items }) => items));

describe('an overview through a lens', () => {
	it.each([
		[null, '2024-Q2', today],
		[null, '2023', today],
		[null, 'hdnd-2021', today],
		['p-38', '2026-Q3', districts]
	])('has the headlines of everything inside as published: %s, %s', async (scope, period, lens) => {
		const [seen, published] = await Promise.all([
			contentOf(scope, period, lens),
			contentOf(scope, period, asPublished)
		]);
		expect(seen.cards.map(({ key }) => key)).toEqual(published.cards.map(({ key }) => key));
	});
	it('compares units of today with what they were made of a year ago', async () => {
		const [seen, published] = await Promise.all([
			contentOf('p-38', '2025-Q4', today),
			contentOf('p-38', '2025-Q4', asPublished)
		]);
		expect(itemsOf(published, 'changes')).toEqual([]);
		expect(published.briefs.find(({ id }) => id === 'changes')?.none).toContain('“Đơn vị hiện nay”');
		const changes = itemsOf(seen, 'changes');
		expect(changes.length).toBeGreaterThan(0);
		for (const { link } of changes)
			expect(link).toMatchObject({ kind: 'unit', unit: { level: 'commune' }, search: { lens: 'today' } });
	});
	it('does not say that nothing changed where nothing could be compared', async () => {
		const [lost, known] = await Promise.all([
			contentOf('p-38', '2025-Q4', districts),
			contentOf(null, '2024-Q2', today)
		]);
		const noneOf = ({ briefs }: OverviewContent) => briefs.find(({ id }) => id === 'changes')?.none;
		expect(itemsOf(lost, 'changes')).toEqual([]);
		expect(noneOf(lost)).toBe('Không đơn vị nào đủ số liệu của cả hai kỳ để so sánh.');
		expect(noneOf(known)).toContain('dao động thông thường');
	});
	it('holds minimums and reports against units as published', async () => {
		const [seen, published] = await Promise.all([
			contentOf('p-38', '2024-Q2', today),
			contentOf('p-38', '2024-Q2', asPublished)
		]);
		expect(itemsOf(published, 'minimum').length).toBeGreaterThan(0);
		expect(seen.briefs.find(({ id }) => id === 'minimum')).toEqual(published.briefs.find(({ id }) => id === 'minimum'));
		expect(seen.cards.map(({ missing }) => missing)).toEqual(published.cards.map(({ missing }) => missing));
		expect(published.cards.every(({ missing }) => (missing?.due ?? 0) > 0)).toBe(true);
	});
	it('ranks the units of its day, says so and leads to pages that do', async () => {
		const { ranking, rankingPage, cards, lenses, lensNotes } = await contentOf('p-38', '2024-Q2', today);
		expect(ranking?.subtitle).toContain('các xã, phường, thị trấn thuộc Tỉnh Thanh Hóa, theo đơn vị hiện nay');
		expect(ranking?.bars.length).toBeGreaterThan(3);
		expect([rankingPage, ...cards].every(({ search }) => search.includes('level=commune&'))).toBe(true);
		expect([rankingPage, ...cards].every(({ search }) => search.includes('lens=today'))).toBe(true);
		expect(lenses).toEqual(expect.arrayContaining(['2026-09-30', '2025-06-30']));
		expect(lensNotes[0]).toContain('30/09/2026');
	});
});
