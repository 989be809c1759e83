import { datasets } from '#lib/datasets/registry.ts';
import { openRelease } from '#lib/server/release.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import { lensDates } from '#lib/view/lens-parameter.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { exploreContent } from './explore-content.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async () => {
	const { engine, facts } = await openRelease();
	const contract = datasets[0]!;
	const content = await exploreContent(defaultExplore(contract), contract, { engine, tablesOf: releaseTables });
	// The tree of units comes with the engine.
	const charts = { ...content.charts, unit: [] };
	const { reports } = (await content.marks?.()) ?? content;
	const answers = { pivot: plain(content.pivot), reports: reports && plain(reports) };
	return {
		lensDates: lensDates(facts.directory),
		content: { ...content, ...answers, charts, later: null, marks: null }
	};
};

/** Columns as arrays, which pages can carry. */
function plain(table: Awaited<ReturnType<typeof exploreContent>>['pivot']) {
	const columns = Object.entries(table.columns).map(([id, values]) => [id, [...values]] as const);
	return { ...table, columns: Object.fromEntries(columns) };
}
