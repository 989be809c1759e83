import type { TableCell } from '../figures/figure-table.ts';
import type { Figure } from '../figures/figure.ts';
import { toTable } from '../figures/to-table.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import { toCsv } from './to-csv.ts';
import { workbookBytes } from './ooxml/workbook.ts';
import type { Sheet, SheetCell } from './ooxml/workbook.ts';

/** Where the figure can be seen again; null where it has no page. */
export type FigureLink = string | null;

/** A figure's numbers and, on a second sheet, what has to be known of them. */
export function figureWorkbook(figure: Figure, link: FigureLink): Uint8Array<ArrayBuffer> {
	return workbookBytes([dataSheet(figure), notesSheet(figure, link)]);
}

/** The same numbers for programs that read CSV; what the numbers do not say stands in the last column. */
export function figureCsv(figure: Figure): string {
	const { columns, rows } = dataSheet(figure);
	return toCsv([columns.map(({ label }) => label), ...rows]);
}

/** A figure's table as a sheet: exact numbers, and empty cells where there are none. */
export function dataSheet(figure: Figure): Sheet {
	const table = toTable(figure);
	const text = exportMessagesOf(figure.locale).sheet;
	const remarks = table.rows.map(({ cells }) =>
		cells
			.flatMap((cell, at) => remarkOf(cell, table.columns.length > 2 ? (table.columns[at]?.label ?? '') : ''))
			.join('; ')
	);
	const isRemarked = remarks.some((remark) => remark !== '');
	const widest = (at: number) => Math.max(...table.rows.map(({ cells }) => [...(cells[at]?.text ?? '')].length), 0);
	return {
		name: text.data,
		columns: [
			...table.columns.map(({ label, numeric }, at) => ({
				label,
				width: Math.max(12, Math.min(44, numeric ? 14 : widest(at) + 2)),
				...(numeric ? { format: columnFormat(table.rows.map(({ cells }) => cells[at])) } : {})
			})),
			...(isRemarked ? [{ label: text.status, width: 60 }] : [])
		],
		rows: table.rows.map(({ cells }, row) => [
			...cells.map((cell, at): SheetCell => (table.columns[at]?.numeric ? cell.value : cell.text)),
			...(isRemarked ? [remarks[row] ?? ''] : [])
		])
	};
}

function columnFormat(cells: readonly (TableCell | undefined)[]): string {
	if (cells.some((cell) => cell?.text.endsWith('%'))) return '0.0%';
	return cells.every((cell) => cell?.value == null || Number.isInteger(cell.value)) ? '#,##0' : '#,##0.00';
}

/** Statuses and qualifiers in words: "2024: không báo cáo", "2023: ≥ 300". */
function remarkOf(cell: TableCell, column: string): string[] {
	const mark = /^[≥≤≈<]/.test(cell.text) && cell.status !== null ? [cell.text] : [];
	const said = [...mark, ...(cell.remark === null ? [] : [cell.remark])].join(', ');
	return said === '' ? [] : [column === '' ? said : `${column}: ${said}`];
}

function notesSheet(figure: Figure, link: FigureLink): Sheet {
	const text = exportMessagesOf(figure.locale).sheet;
	const lines: readonly (readonly [string, string | null])[] = [
		[text.title, figure.finding],
		[text.subtitle, figure.subtitle],
		...figure.notes.map((note): [string, string] => [text.note, note]),
		[text.source, figure.source],
		[text.coverage, figure.coverageText],
		[text.release, figure.release],
		[text.link, link]
	];
	return {
		name: text.notes,
		columns: [
			{ label: '', width: 18 },
			{ label: '', width: 78 }
		],
		rows: lines.filter((line): line is [string, string] => line[1] !== null)
	};
}
