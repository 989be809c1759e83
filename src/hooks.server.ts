import type { Handle } from '@sveltejs/kit';
import type { Locale } from '#lib/model/locale.ts';

/** Writes the page's language into the HTML. */
export const handle: Handle = ({ event, resolve }) => {
	const locale: Locale = event.params.lang === 'en' ? 'en' : 'vi';
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%toancanh.lang%', locale) });
};
