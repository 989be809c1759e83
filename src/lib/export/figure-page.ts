import { paletteOf } from '../charts/palette.ts';
import type { Figure } from '../figures/figure.ts';
import { toTable } from '../figures/to-table.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import { escapeXml } from './clean-text.ts';
import { plainPicture } from './picture/picture-shape.ts';
import { pictureSvg } from './picture/picture-svg.ts';
import { exactNumber, tableHtml } from './table-html.ts';

/** A figure as one file that opens anywhere, without a network or scripts: finding, chart, table and notes. */
export function figurePage(figure: Figure, address: string | null): string {
	const text = exportMessagesOf(figure.locale);
	const { ink, muted, grid, paper } = paletteOf('print');
	const style = `body{font-family:Arial,sans-serif;color:${ink};background:${paper};max-width:64rem;margin:1rem auto;padding:0 1rem}svg{width:100%;height:auto}table{border-collapse:collapse}caption{text-align:left}th,td{border-bottom:1px solid ${grid};padding:.2rem .6rem;text-align:right}th:first-child,tbody th{text-align:left}p,caption{color:${muted}}`;
	const notes = figure.notes.map((note) => `<p>${escapeXml(note)}</p>`).join('');
	const link = address === null ? '' : `<p><a href="${escapeXml(address)}">${escapeXml(text.deck.online)}</a></p>`;
	return [
		`<!doctype html><html lang="${figure.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
		`<title>${escapeXml(figure.finding)}</title><style>${style}</style></head><body><h1>${escapeXml(figure.finding)}</h1>`,
		`${pictureSvg(figure, plainPicture)}${tableHtml(toTable(figure), exactNumber)}<p>${escapeXml(`${figure.source}. ${figure.release}.`)}</p>${notes}${link}</body></html>`
	].join('\n');
}
