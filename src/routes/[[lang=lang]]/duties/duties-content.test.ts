import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Locale } from '#lib/model/locale.ts';
import { openRelease } from '#lib/server/release.ts';
import type { Release } from '#lib/server/release.ts';
import { asPublished } from '#lib/view/lens-parameter.ts';
import { overviewContent } from '../overview-content.ts';
import { dutiesContent } from './duties-content.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease(join(process.cwd(), 'static', 'data'))), 60_000);

const inputOf = (scope: string | null, period: string, locale: Locale = 'vi') => ({
	view: { scope, period, lens: asPublished },
	contracts: coreDatasets,
	others: sideDatasets,
	facts: release.facts,
	context: figureContext(release.manifest),
	locale
});
const answer = (...asked: Parameters<typeof inputOf>) => dutiesContent(inputOf(...asked), askOf(release.engine));

it('counts each unit once under each target that applies to it', async () => {
	for (const [scope, period] of [
		[null, '2026-Q3'],
		['p-38', '2024'],
		['p-01', '2019-Q2']
	] as const) {
		const { columns, rows } = await answer(scope, period);
		expect(columns.length).toBeGreaterThan(0);
		for (const [at, { counts }] of columns.entries()) {
			const marks = rows.flatMap(({ cells }) => cells[at]?.mark ?? []);
			for (const mark of ['met', 'above', 'below', 'open', 'silent'] as const)
				expect(marks.filter((one) => one === mark)).toHaveLength(counts[mark]);
		}
	}
});
it('says of a unit without a report that it has none, never that it held nothing', async () => {
	const { columns, rows } = await answer(null, '2026-Q3');
	expect(columns.some(({ counts }) => counts.silent > 0)).toBe(true);
	for (const cell of rows.flatMap(({ cells }) => cells))
		expect(cell === null || (cell.mark === 'silent') === (cell.held === null)).toBe(true);
});
it('gives what is missing and a share that is not cut', async () => {
	const { rows } = await answer('p-38', '2024');
	const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
	const below = cells.find(({ mark }) => mark === 'below')!;
	const [held = 0, required = 0] = (below.held ?? '').split('/').map((text) => Number(text.replace(/[^\d]/g, '')));
	expect(below.missing).toMatch(new RegExp(`^thiếu ${required - held} `));
	expect(cells.some(({ share }) => Number(/([\d,]+)/.exec(share ?? '')?.[1]?.replace(',', '.')) > 100)).toBe(true);
});
it('finds what the overview finds', async () => {
	const [{ columns }, { briefs }] = await Promise.all([
		answer(null, '2026-Q3', 'en'),
		overviewContent(inputOf(null, '2026-Q3', 'en'), askOf(release.engine))
	]);
	const brief = briefs.find(({ id }) => id === 'minimum')!;
	const findings = columns.map(({ finding }) => finding);
	expect(findings).toEqual(expect.arrayContaining(brief.groups.map(({ text }) => text)));
	expect(brief.every?.search).toBe('');
});
