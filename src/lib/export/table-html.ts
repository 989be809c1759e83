import type { FigureTable, TableCell } from '../figures/figure-table.ts';
import { escapeXml } from './clean-text.ts';

/** A figure's table for pages without scripts; `attributesOf` adds to its cells, as `exactNumber` does. */
export function tableHtml(
	{ caption, columns, rows }: FigureTable,
	attributesOf: (cell: TableCell) => string = () => ''
): string {
	const heads = columns.map(({ label }) => `<th scope="col">${escapeXml(label)}</th>`).join('');
	const lines = rows.map(
		({ cells }) =>
			`<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${words(cell)}</th>` : `<td${attributesOf(cell)}>${words(cell)}</td>`)).join('')}</tr>`
	);
	return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const words = ({ text, remark }: TableCell) => escapeXml(remark === null ? text : `${text} (${remark})`);

type Exact = Pick<TableCell, 'value' | 'divisor'>;

/** A cell's number in its column's unit; null where it is missing. */
export const exactValue = ({ value, divisor = 1 }: Exact) =>
	value === null ? null : Number((value / divisor).toPrecision(12));

/** Attributes by which spreadsheets read a cell's number, each its own, in whatever language they run. */
export function exactNumber(cell: Exact): string {
	const value = exactValue(cell);
	return value === null ? '' : ` x:num="${value}" sdval="${value}"`;
}
