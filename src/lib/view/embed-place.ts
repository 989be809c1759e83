import { textKey } from '../model/text-key.ts';

/**
 * Where a view's embedded page is, below `/embed/`: "receptions/turns", or "receptions/turns~1x8k2…" where the link asks
 * for more. The order of its parameters does not matter; the place outlives releases that change what is the default.
 */
export function embedPlace(view: string): string {
	const [path = '', search = ''] = view.split('?', 2);
	const asked = [...new URLSearchParams(search)].map((pair) => pair.join('=')).sort();
	return asked.length === 0 ? path : `${path}~${textKey(asked.join('&'))}`;
}

/** True where a site has an embedded page of a view: of every measure's default one, and of those that the publisher lists. */
export function isEmbedded(view: string, listed: readonly string[]): boolean {
	const place = embedPlace(view);
	return place === embedPlace(view.split('?', 1)[0] ?? '') || listed.some((one) => embedPlace(one) === place);
}
