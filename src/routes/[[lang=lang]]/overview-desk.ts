import { coreDatasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { overviewBundles } from '#lib/view/bundle.ts';
import type { OverviewView } from '#lib/model/view.ts';
import type { Notice } from '#lib/view/notice.ts';
import { decodeOverview, encodeOverview } from '#lib/view/overview-url.ts';
import { overviewContent } from './overview-content.ts';
import type { OverviewContent, OverviewInput } from './overview-input.ts';

export { encodeOverview, overviewBundles };

/** The search string of an overview in which a part of another one's view is changed. */
export function searchAfter(search: string, change: Partial<OverviewView>, facts: OverviewInput['facts']): string {
	return encodeOverview({ ...decodeOverview(new URLSearchParams(search), facts).view, ...change }, facts);
}

/** An overview with what was wrong with its link, and the name of its place. */
export interface AnsweredOverview {
	readonly content: OverviewContent;
	readonly notices: readonly Notice[];
	readonly scopeName: string;
}

/** Answers a link; results computed at build are fetched on the way. */
export async function answerOverview(
	params: URLSearchParams,
	input: Pick<OverviewInput, 'facts' | 'context' | 'locale'>,
	{ ask, preload }: { ask: Ask; preload: (bundle: string) => Promise<void> },
	signal: AbortSignal
): Promise<AnsweredOverview> {
	const { facts, locale } = input;
	const { view, notices } = decodeOverview(params, facts);
	// A question that is asked before its bundle is known would go to the engine.
	await Promise.all(Object.values(overviewBundles(view, facts)).map(preload));
	const everything = messagesOf(locale).ui.scope.all;
	const scopeName = view.scope === null ? everything : (facts.directory.byId.get(view.scope)?.name ?? view.scope);
	const content = await overviewContent({ ...input, view, contracts: coreDatasets }, ask, signal);
	return { content, notices, scopeName };
}
