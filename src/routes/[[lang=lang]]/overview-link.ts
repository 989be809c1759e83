import { messagesOf } from '#lib/i18n/messages.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { OverviewView } from '#lib/model/view.ts';
import { overviewBundles } from '#lib/view/bundle.ts';
import type { Decoded } from '#lib/view/notice.ts';
import { decodeOverview, encodeOverview } from '#lib/view/overview-url.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** A place and a period that a link asks for, with the name of the place. */
export interface OverviewLink extends Decoded<OverviewView> {
	readonly scopeName: string;
}

/** Reads a link; the results computed at build for it are fetched: a question asked before would go to the engine. */
export async function readOverviewLink(
	search: string,
	{ facts, locale }: { readonly facts: SiteFacts; readonly locale: Locale },
	preload: (bundle: string) => Promise<void>
): Promise<OverviewLink> {
	const { view, notices } = decodeOverview(new URLSearchParams(search), facts);
	await Promise.all(Object.values(overviewBundles(view, facts)).map(preload));
	const everything = messagesOf(locale).ui.scope.all;
	const scopeName = view.scope === null ? everything : (facts.directory.byId.get(view.scope)?.name ?? view.scope);
	return { view, notices, scopeName };
}

/** The search string of another link's view in which a part is changed. */
export function searchAfter(search: string, change: Partial<OverviewView>, facts: SiteFacts): string {
	return encodeOverview({ ...decodeOverview(new URLSearchParams(search), facts).view, ...change }, facts);
}
