import { coreDatasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { overviewBundles } from '#lib/view/bundle.ts';
import type { Notice } from '#lib/view/notice.ts';
import { decodeOverview, encodeOverview } from '#lib/view/overview-url.ts';
import type { OverviewInput } from '../overview-input.ts';
import { dutiesContent } from './duties-content.ts';
import type { DutiesContent } from './duties-content.ts';

export { encodeOverview };

/** The page with what was wrong with its link, and the name of its place. */
export interface AnsweredDuties {
	readonly content: DutiesContent;
	readonly notices: readonly Notice[];
	readonly scopeName: string;
}

/** Answers a link; what was computed at build is fetched on the way. */
export async function answerDuties(
	params: URLSearchParams,
	input: Pick<OverviewInput, 'facts' | 'context' | 'locale'>,
	{ ask, preload }: { ask: Ask; preload: (bundle: string) => Promise<void> },
	signal: AbortSignal
): Promise<AnsweredDuties> {
	const { facts, locale } = input;
	const { view, notices } = decodeOverview(params, facts);
	await Promise.all(Object.values(overviewBundles(view, facts)).map(preload));
	const everything = messagesOf(locale).ui.scope.all;
	const scopeName = view.scope === null ? everything : (facts.directory.byId.get(view.scope)?.name ?? view.scope);
	const content = await dutiesContent({ ...input, view, contracts: coreDatasets }, ask, signal);
	return { content, notices, scopeName };
}
