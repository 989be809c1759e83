import type { Handle } from '@sveltejs/kit';
import type { Locale } from '#lib/model/locale.ts';
import { faultScript } from '#lib/server/fault-script.js';
import { afterFirstFrame } from '#lib/server/late-preloads.js';

/** Writes the page's language and the log of its faults into the HTML, and lets its chart be painted before its scripts are fetched. */
export const handle: Handle = ({ event, resolve }) => {
	const locale: Locale = event.params.lang === 'en' ? 'en' : 'vi';
	const scripts: string[] = [];
	return resolve(event, {
		preload: ({ type, path }) => {
			if (type === 'js') scripts.push(path);
			return type === 'css';
		},
		transformPageChunk: ({ html }) =>
			html
				.replace('%toancanh.lang%', locale)
				.replace('%toancanh.faults%', () => faultScript)
				.replace('</body>', () => `${afterFirstFrame(scripts)}</body>`)
	});
};
