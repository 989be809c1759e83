import type { Ask } from '#lib/engine/ask.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { DatasetContract, Measure } from '#lib/model/contract.ts';
import type { Geometry, GeometryFile } from '#lib/model/geometry.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { View } from '#lib/model/view.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { scopeText } from '#lib/ui/scope-text.ts';
import { measureBundle } from '#lib/view/bundle.ts';
import { withSuitedKind } from '#lib/view/chart-parameters.ts';
import { likelyQueries } from '#lib/view/likely-queries.ts';
import { decodeView, encodeView } from '#lib/view/measure-url.ts';
import * as next from '#lib/view/next-view.ts';
import type { Notice } from '#lib/view/notice.ts';
import { placesOf } from '#lib/view/places.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import { measureContent } from './measure-content.ts';
import type { MeasureContent } from './measure-content.ts';

// Apart from the page: a first load needs none of it.

/** A measure page's answer to its link. */
export interface AnsweredMeasure {
	readonly content: MeasureContent;
	readonly notices: readonly Notice[];
	/** The place shown, as its field says it. */
	readonly place: string;
}

/** What a link is about and where it is read. */
export interface MeasureSite {
	readonly contract: DatasetContract;
	readonly measure: Measure;
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** Where answers come from. */
export interface MeasureSource {
	readonly ask: Ask;
	preload(bundle: string | null): Promise<void>;
	geometry(file: GeometryFile): Promise<Geometry>;
}

/** Reads a link and answers it. */
export async function answerMeasure(
	params: URLSearchParams,
	site: MeasureSite,
	{ ask, preload, geometry }: MeasureSource,
	signal: AbortSignal
): Promise<AnsweredMeasure> {
	const { contract, measure, facts, locale } = site;
	const { view, notices } = decodeView(params, contract, measure, facts);
	await preload(measureBundle(view));
	const content = await measureContent({ view, ...site, geometry }, ask, signal);
	ask.expect?.(likelyQueries(view, site), contract);
	const names = placesOf(view.query.units).map((id) => facts.directory.byId.get(id)?.name ?? id);
	return { content, notices, place: scopeText(names, messagesOf(locale).ui.scope) };
}

/** The file of results that answers the usual changes of a view. */
export const bundleOf = (view: View): string | null => measureBundle(view);

/** How a view becomes another one: by a step of `next-view.ts`. */
export type ViewChange = (steps: typeof next, view: View) => View;

/** The search string of the view that another one's becomes, in a kind of chart that suits it. */
export function searchAfter(
	search: string,
	change: ViewChange,
	{ contract, measure, facts }: Pick<MeasureSite, 'contract' | 'measure' | 'facts'>
): string {
	const { view } = decodeView(new URLSearchParams(search), contract, measure, facts);
	return encodeView(withSuitedKind(change(next, view), measure, facts), facts);
}
