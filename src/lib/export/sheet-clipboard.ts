import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Locale } from '../model/locale.ts';
import { escapeXml } from './clean-text.ts';
import type { SheetCell, SheetColumn } from './sheet.ts';
import { exactNumber } from './table-html.ts';
import type { ClipboardTable } from './to-clipboard.ts';
import { toSafeText } from './to-csv.ts';

type Rows = readonly (readonly SheetCell[])[];

/** A sheet's rows for the clipboard; texts are never run as formulas. */
export function sheetClipboard(columns: readonly SheetColumn[], rows: Rows, locale: Locale): ClipboardTable {
	const lines = [columns.map(({ label }) => label), ...rows];
	const heads = columns.map(({ label }) => `<th>${escapeXml(label)}</th>`).join('');
	const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, columns[at], locale)).join('')}</tr>`);
	return {
		text: lines.map((row) => row.map((cell) => cellText(cell, locale)).join('\t')).join('\r\n'),
		html: `<meta charset="utf-8"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`
	};
}

function cellText(cell: SheetCell, locale: Locale): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return locale === 'vi' ? String(cell).replace('.', ',') : String(cell);
	return toSafeText(cell.replace(/[\t\r\n]+/g, ' '));
}

function cellHtml(cell: SheetCell, column: SheetColumn | undefined, locale: Locale): string {
	if (cell === null) return '<td></td>';
	if (typeof cell !== 'number') return `<td style="mso-number-format:'\\@'">${escapeXml(toSafeText(cell))}</td>`;
	const text =
		column?.type === 'percent'
			? formatPercent(cell, locale)
			: formatNumber(cell, locale, Number.isInteger(cell) ? 0 : 2);
	return `<td align="right"${exactNumber({ value: cell })}>${escapeXml(text)}</td>`;
}
