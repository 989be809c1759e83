import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { asPublished } from '#lib/view/lens-parameter.ts';
import { noticeOf } from '#lib/view/notice.ts';
import type { Notice } from '#lib/view/notice.ts';
import type { OverviewInput } from '../overview-input.ts';
import { readOverviewLink, searchAfter } from '../overview-link.ts';
import { dutiesContent } from './duties-content.ts';
import type { DutiesContent } from './duties-content.ts';

export { searchAfter };

/** The page with what was wrong with its link, and the name of its place. */
export interface AnsweredDuties {
	readonly content: DutiesContent;
	readonly notices: readonly Notice[];
	readonly scopeName: string;
}

/** Answers a link; what was computed at build is fetched on the way. */
export async function answerDuties(
	search: string,
	input: Pick<OverviewInput, 'facts' | 'context' | 'locale'>,
	{ ask, preload }: { ask: Ask; preload: (bundle: string) => Promise<void> },
	signal: AbortSignal
): Promise<AnsweredDuties> {
	const { view, notices, scopeName } = await readOverviewLink(search, input, preload);
	const { lens } = view;
	return {
		scopeName,
		// Minimums are held by units as published.
		notices: lens.kind === 'as_published' ? notices : [...notices, noticeOf('lens', lens.date, 'unknown_parameter')],
		content: await dutiesContent(
			{ ...input, view: { ...view, lens: asPublished }, contracts: coreDatasets, others: sideDatasets },
			ask,
			signal
		)
	};
}
