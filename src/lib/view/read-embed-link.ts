import type { DatasetContract } from '../model/contract.ts';
import type { View } from '../model/view.ts';
import { decodeView } from './measure-url.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';
import { viewKey } from './view-key.ts';

/** A link to be embedded: its view, or what of it cannot be shown; `page`: it leads to no measure of the site. */
export type EmbedLink =
	| { readonly kind: 'view'; readonly key: string; readonly view: View }
	| { readonly kind: 'page' }
	| { readonly kind: 'parts'; readonly notices: readonly Notice[] };

/** Where a site or a file may say it: "/site/en/receptions/turns/?grain=quarter#top", with or without a host. */
const shape = /^(?:\S*\/)?([a-z][a-z_]*)\/([a-z][a-z0-9_]*)\/?(?:\?([^#\s]*))?(?:#\S*)?$/;

/** Reads a link to a measure page, in either language and from any address. */
export function readEmbedLink(text: string, contracts: readonly DatasetContract[], facts: SiteFacts): EmbedLink {
	const [, dataset = '', id = '', search = ''] = shape.exec(text) ?? [];
	const contract = contracts.find((one) => one.id === dataset);
	const measure = contract?.measures.find((one) => one.id === id);
	if (!contract || !measure) return { kind: 'page' };
	const { view, notices } = decodeView(new URLSearchParams(search), contract, measure, facts);
	return notices.length > 0 ? { kind: 'parts', notices } : { kind: 'view', key: viewKey(dataset, id, search), view };
}
