import type { TableCell } from '../figures/figure-table.ts';
import type { Figure } from '../figures/figure.ts';
import { toTable } from '../figures/to-table.ts';
import { escapeXml } from './clean-text.ts';
import { toSafeText } from './to-csv.ts';

/**
 * A figure's table for the clipboard: numbers as they are read, and exactly for spreadsheets, each of which looks for
 * them in a place of its own, so that "42,5" is not pasted as a text.
 */
export function tableHtml(figure: Figure): string {
	const { caption, columns, rows } = toTable(figure);
	const heads = columns.map(({ label }) => `<th>${escapeXml(label)}</th>`).join('');
	const lines = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('');
	const about = `${figure.source}. ${figure.release}.`;
	return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table><p>${escapeXml(about)}</p>`;
}

function cellHtml(cell: TableCell): string {
	const exact =
		cell.value === null
			? ''
			: ` x:num="${cell.value}" sdval="${cell.value}" sdnum="1033;" data-sheets-value='{"1":3,"3":${cell.value}}'`;
	return `<td${exact}>${escapeXml(cellWords(cell))}</td>`;
}

/** The same for programs that take plain text: columns apart by tabs. */
export function tableText(figure: Figure): string {
	const { columns, rows } = toTable(figure);
	const line = (texts: readonly string[]) =>
		texts.map((text) => toSafeText(text.replace(/[\t\r\n]+/g, ' '))).join('\t');
	const isNumber = (cell: TableCell) => cell.value !== null;
	return [
		line(columns.map(({ label }) => label)),
		...rows.map(({ cells }) => cells.map((cell) => (isNumber(cell) ? cell.text : line([cellWords(cell)]))).join('\t'))
	].join('\r\n');
}

const cellWords = ({ text, value, status, remark }: TableCell) =>
	value === null && status !== null && remark !== null ? `${text} (${remark})` : text;
