import type { offlineMessagesOf } from '../i18n/offline-messages.ts';
import type { Locale } from '../model/locale.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What stands in the place of a page that is not kept while there is no network. */
export function offlinePage(t: ReturnType<typeof offlineMessagesOf>, locale: Locale, home: string): Response {
	const style =
		'body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}';
	const html = [
		`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">`,
		`<title>${escaped(t.title)}</title><style>${style}</style></head><body><h1>${escaped(t.title)}</h1><p>${escaped(t.help)}</p>`,
		`<p><a href="${escaped(home)}">${escaped(t.home)}</a></p></body></html>`
	].join('');
	return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
