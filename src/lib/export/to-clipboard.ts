import type { FigureBase } from '../figures/figure-base.ts';
import type { FigureTable, TableCell } from '../figures/figure-table.ts';
import { tableMessagesOf } from '../i18n/table-messages.ts';
import type { Locale } from '../model/locale.ts';
import { escapeXml } from './clean-text.ts';
import { exactNumber, exactValue } from './table-html.ts';
import { toSafeText } from './to-csv.ts';

/** A table as programs take it from the clipboard. */
export interface ClipboardTable {
	/** Tabs and lines; numbers with the language's decimal mark, without groups. */
	readonly text: string;
	/** A table whose numbers spreadsheets read exactly, in whatever language they run. */
	readonly html: string;
}

type Row = readonly TableCell[];

/** A figure's table with its caption above and its notes, source and coverage below; texts are never run as formulas. */
export function toClipboard(figure: FigureBase, table: FigureTable): ClipboardTable {
	const { locale } = figure;
	const text = tableMessagesOf(locale);
	const hasRemarks = table.rows.some(({ cells }) => remarksOf(table, cells) !== '');
	const head = [...table.columns.map(({ label }) => label), ...(hasRemarks ? [text.remark] : [])];
	const rows = table.rows.map(({ cells }) => ({ cells, remarks: hasRemarks ? [remarksOf(table, cells)] : [] }));
	const before = [figure.finding, table.caption, ...(figure.illustrative ? [text.illustrative] : [])];
	const coverage = figure.coverageText === null ? [] : [figure.coverageText];
	const after = [...figure.notes, [figure.source, ...coverage].join('; '), figure.release];
	return {
		text: [
			...before.map(plainText),
			head.map(plainText).join('\t'),
			...rows.map(({ cells, remarks }) =>
				[...cells.map((cell) => numberText(cell, locale)), ...remarks.map(plainText)].join('\t')
			),
			...after.map(plainText)
		].join('\r\n'),
		html: `<meta charset="utf-8">${before.map(paragraph).join('')}<table><thead><tr>${head
			.map((label) => `<th>${escapeXml(label)}</th>`)
			.join('')}</tr></thead><tbody>${rows
			.map(({ cells, remarks }) => `<tr>${cells.map(cellHtml).join('')}${remarks.map(textHtml).join('')}</tr>`)
			.join('')}</tbody></table>${after.map(paragraph).join('')}`
	};
}

/** What is said of the numbers of a row, each with its column where there are several. */
function remarksOf({ columns }: FigureTable, cells: Row): string {
	const said = cells.flatMap(({ remark, value }, at) =>
		remark === null || value === null ? [] : [columns.length > 2 ? `${columns[at]?.label}: ${remark}` : remark]
	);
	return said.join('; ');
}

/** A tab or a line break would begin another cell. */
const plainText = (text: string) => toSafeText(text.replace(/[\t\r\n]+/g, ' '));

const isPercent = ({ text }: TableCell) => text.endsWith('%');
/** What stands where a number is missing: why it is. */
const missing = ({ text, remark }: TableCell) => remark ?? text;

function numberText(cell: TableCell, locale: Locale): string {
	const value = exactValue(isPercent(cell) && cell.value !== null ? { ...cell, value: cell.value * 100 } : cell);
	if (value === null) return plainText(missing(cell));
	const number = String(value);
	return `${locale === 'vi' ? number.replace('.', ',') : number}${isPercent(cell) ? '%' : ''}`;
}

function cellHtml(cell: TableCell): string {
	if (cell.value === null) return textHtml(missing(cell));
	const format = isPercent(cell) ? ` style="mso-number-format:'0.0%'"` : '';
	return `<td align="right"${exactNumber(cell)}${format}>${escapeXml(cell.text)}</td>`;
}

const textHtml = (text: string) => `<td style="mso-number-format:'\\@'">${escapeXml(toSafeText(text))}</td>`;
const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
