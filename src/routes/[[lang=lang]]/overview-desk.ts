import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { overviewBundles } from '#lib/view/bundle.ts';
import type { Notice } from '#lib/view/notice.ts';
import { encodeOverview } from '#lib/view/overview-url.ts';
import { overviewContent } from './overview-content.ts';
import type { OverviewContent, OverviewInput } from './overview-input.ts';
import { readOverviewLink, searchAfter } from './overview-link.ts';

export { encodeOverview, overviewBundles, searchAfter };

/** An overview with what was wrong with its link, and the name of its place. */
export interface AnsweredOverview {
	readonly content: OverviewContent;
	readonly notices: readonly Notice[];
	readonly scopeName: string;
}

/** Answers a link; results computed at build are fetched on the way. */
export async function answerOverview(
	search: string,
	input: Pick<OverviewInput, 'facts' | 'context' | 'locale'>,
	{ ask, preload }: { ask: Ask; preload: (bundle: string) => Promise<void> },
	signal: AbortSignal
): Promise<AnsweredOverview> {
	const { view, ...link } = await readOverviewLink(search, input, preload);
	return {
		...link,
		content: await overviewContent({ ...input, view, contracts: coreDatasets, others: sideDatasets }, ask, signal)
	};
}
