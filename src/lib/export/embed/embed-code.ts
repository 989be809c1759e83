import { escapeXml } from '../clean-text.ts';

/** The frame that shows an embedded page, as code for other pages: no script of ours runs there. */
export function embedCode(
	address: string,
	title: string,
	size: { readonly width: number; readonly height: number }
): string {
	const { width, height } = size;
	return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" style="width:100%;max-width:${width}px;height:${height}px;border:0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
