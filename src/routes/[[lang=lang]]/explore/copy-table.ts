import { formatNumber, formatPercent } from '#lib/i18n/format.ts';
import { toSafeText } from '#lib/export/to-csv.ts';
import type { SheetCell, SheetColumn } from '#lib/export/sheet.ts';
import type { Locale } from '#lib/model/locale.ts';

/** Puts a table on the clipboard: as tabbed text with bare numbers for spreadsheets, as HTML for documents. */
export async function copyTable(
	columns: readonly SheetColumn[],
	rows: readonly (readonly SheetCell[])[],
	locale: Locale
): Promise<void> {
	const [text, html] = [toTabbed(columns, rows, locale), toHtml(columns, rows, locale)];
	if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
	const blob = (content: string, type: string) => new Blob([content], { type });
	await navigator.clipboard.write([
		new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })
	]);
}

/** Tabs between cells; decimals as spreadsheets of the language read them, texts that cannot run. */
export function toTabbed(
	columns: readonly SheetColumn[],
	rows: readonly (readonly SheetCell[])[],
	locale: Locale
): string {
	const field = (cell: SheetCell) => {
		if (cell === null) return '';
		if (typeof cell === 'number') return locale === 'vi' ? String(cell).replace('.', ',') : String(cell);
		return toSafeText(cell.replace(/[\t\r\n]+/g, ' '));
	};
	return [columns.map(({ label }) => label), ...rows].map((row) => row.map(field).join('\t')).join('\n');
}

/** A plain table; nothing in it is markup but the table itself. */
export function toHtml(
	columns: readonly SheetColumn[],
	rows: readonly (readonly SheetCell[])[],
	locale: Locale
): string {
	const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const shown = (cell: SheetCell, column: SheetColumn | undefined) => {
		if (cell === null) return '';
		if (typeof cell !== 'number') return escape(cell);
		return column?.type === 'percent'
			? formatPercent(cell, locale)
			: formatNumber(cell, locale, Number.isInteger(cell) ? 0 : 2);
	};
	const head = columns.map(({ label }) => `<th>${escape(label)}</th>`).join('');
	const body = rows.map(
		(row) => `<tr>${row.map((cell, index) => `<td>${shown(cell, columns[index])}</td>`).join('')}</tr>`
	);
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
