/** What stands in an attribute of a tag; "" where there is none. */
export const attribute = (tag: string, name: string): string =>
	unescapeXml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** A text as it was before it stood in XML. */
export const unescapeXml = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

/** All texts of a drawing's paragraphs, as one line. */
export function drawnText(xml: string): string {
	const runs = xml.replace(/<a:br\b[^>]*>|<\/a:p>/g, '<a:t> </a:t>').matchAll(/<a:t>([^<]*)<\/a:t>/g);
	const text = [...runs].map(([, run = '']) => unescapeXml(run)).join('');
	return text.replace(/\s+/g, ' ').trim();
}
