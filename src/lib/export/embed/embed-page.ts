import { chartProperties } from '../../charts/palette.ts';
import type { Figure } from '../../figures/figure.ts';
import { toTable } from '../../figures/to-table.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import { escapeXml } from '../clean-text.ts';
import { tableHtml } from '../table-html.ts';
import type { EmbedLook } from './embed-code.ts';

/** What an embedded page is made of. */
export interface EmbedPage {
	readonly figure: Figure;
	/** The chart as the page's own colours draw it, for wide and narrow frames. */
	readonly pictures: { readonly wide: string; readonly narrow: string | null };
	/** Where the whole chart is. */
	readonly page: string;
	/** Paths on the site of what makes the page live; null for a file that stands alone. */
	readonly live: {
		readonly script: string;
		/** The module that draws the chart once the reader turns to it. */
		readonly chart: string;
		readonly oembed: string;
	} | null;
	/** What a script reads from the address; a file that stands alone has it in itself. */
	readonly look?: EmbedLook;
	/** Of a pinned page: the one with the newest numbers. */
	readonly latest: string | null;
}

const rules = [
	// Never as high as the frame: a page that follows its frame and a frame that follows its page grow for ever.
	'body{margin:0;font:14px/1.4 system-ui,sans-serif;color:var(--chart-ink);background:var(--chart-paper)}',
	':root[data-ground=clear] body{background:transparent}',
	'#embed{padding:12px;overflow:hidden}h1{font-size:1.1rem;line-height:1.3;margin:0}p{margin:.25rem 0;color:var(--chart-muted)}',
	// Letters of a chart drawn smaller than that cannot be read: it is pushed along instead.
	'svg{display:block;width:100%;height:auto}.narrow{display:none}.narrow svg{min-width:280px}small{font-size:.8rem}a{color:inherit}',
	'@media(max-width:34rem){.narrow{display:block}.wide:has(+.narrow){display:none}}',
	// A frame of a fixed shape, which nobody changes: the chart fills what the texts leave.
	'[data-fit] #embed{box-sizing:border-box;min-height:100vh;display:flex;flex-direction:column}[data-fit] #chart{flex:1;min-height:220px;position:relative}[data-fit] #chart>*{position:absolute;inset:0}[data-fit] svg{height:100%}',
	'.scroll,.narrow{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}caption{text-align:left}th,td{padding:.1rem .5rem;text-align:right;border-bottom:1px solid var(--chart-grid)}',
	'th:first-child,td:first-child{text-align:left}summary{cursor:pointer;min-height:24px}b{border:1px solid;border-radius:3px;padding:0 .3rem;font-size:.75rem;white-space:nowrap}'
].join('');

// Nothing of the page's own site but its script, and what that fetches; a file that stands alone fetches nothing.
const livePolicy = "default-src 'self';style-src 'unsafe-inline';base-uri 'none'";
const filePolicy = "default-src 'none';style-src 'unsafe-inline';base-uri 'none'";

/** The page's styles; of the colours only those that something has. */
function styleOf(drawn: string): string {
	const used = chartProperties.filter(({ name }) => `${rules}${drawn}`.includes(`var(${name}`));
	const colours = (theme: 'light' | 'dark') => used.map((one) => `${one.name}:${one[theme]}`).join(';');
	return [
		`:root{color-scheme:light;${colours('light')}}`,
		`:root[data-theme=dark]{color-scheme:dark;${colours('dark')}}`,
		`@media(prefers-color-scheme:dark){:root[data-theme=auto]{color-scheme:dark;${colours('dark')}}}`,
		rules
	].join('');
}

const plainLook: EmbedLook = { theme: 'light', fit: false };

/** A figure as a page for frames of other pages: all of it is there without a script. */
export function embedPage({ figure, pictures, page, live, look = plainLook, latest }: EmbedPage): string {
	const text = exportMessagesOf(figure.locale);
	const { embed } = text;
	const narrow = pictures.narrow === null ? '' : `<div class="narrow">${pictures.narrow}</div>`;
	const mark = figure.illustrative ? ` <b>${escapeXml(text.illustrative)}</b>` : '';
	const about = [figure.source, ...(figure.coverageText ? [figure.coverageText] : [])].join('; ');
	const notes = figure.notes.map((note) => `<small>${escapeXml(note)}</small>`).join('<br>');
	const newer =
		latest === null
			? ''
			: ` <a href="${escapeXml(latest)}" target="_blank" rel="noopener">${escapeXml(embed.newer)}</a>`;
	return [
		`<!doctype html><html lang="${figure.locale}" data-theme="${look.theme}"${look.fit ? ' data-fit="frame"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${live ? livePolicy : filePolicy}">`,
		`<title>${escapeXml(figure.finding)}</title><meta name="robots" content="noindex">`,
		`${live ? `<link rel="alternate" type="application/json+oembed" href="${escapeXml(live.oembed)}">` : ''}<style>${styleOf(pictures.wide + narrow)}</style>`,
		live ? `<script src="${escapeXml(live.script)}" data-chart="${escapeXml(live.chart)}" defer></script>` : '',
		'</head><body><main id="embed">',
		`<h1>${escapeXml(figure.finding)}${mark}</h1><p>${escapeXml(figure.subtitle)}</p>`,
		`<div id="chart"><div class="wide">${pictures.wide}</div>${narrow}</div>`,
		notes === ''
			? ''
			: `<details id="notes"${look.fit ? '' : ' open'}><summary>${escapeXml(embed.notes)}</summary><p>${notes}</p></details>`,
		`<details><summary>${escapeXml(embed.table)}</summary><div class="scroll">${tableHtml(toTable(figure))}</div></details>`,
		`<p><small>${escapeXml(about)}. ${escapeXml(figure.release)}. <a href="${escapeXml(page)}" target="_blank" rel="noopener">${escapeXml(embed.open)}</a>${newer}</small></p>`,
		'</main></body></html>'
	].join('');
}
