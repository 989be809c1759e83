import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { cellName } from './cell-name.ts';
import { escapeXml } from './clean-text.ts';
import { sheetFormats } from './sheet.ts';
import type { SheetAbout, SheetCell, SheetColumn, SheetType, SheetWriter } from './sheet.ts';
import { toSheetName } from './sheet-name.ts';
import { contentTypes, relations, styles, workbook, workbookRelations } from './xlsx-parts.ts';

/** Places of the styles in `styles`: usual, header, then by type. */
const styleOf: Record<SheetType, number> = { text: 0, integer: 2, decimal: 3, percent: 4, date: 5 };
const headerStyle = 1;
/** A cell holds no more letters. */
const longestText = 32_767;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Names of the two sheets: the table, and what it is. */
export interface XlsxNames {
	readonly data: string;
	readonly about: string;
}

/** A table as a workbook, packed while it is written: typed and formatted cells, texts that are never run. */
export function xlsxSheet(columns: readonly SheetColumn[], names: XlsxNames): SheetWriter {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(new Uint8Array(chunk));
	});
	const open = (path: string) => {
		const part = new ZipDeflate(path, { level: 4 });
		zip.add(part);
		return part;
	};
	const whole = (path: string, text: string) => open(path).push(strToU8(text), true);
	whole('[Content_Types].xml', contentTypes);
	whole('_rels/.rels', relations);
	const data = toSheetName(names.data, []);
	whole('xl/workbook.xml', workbook([data, toSheetName(names.about, [data])]));
	whole('xl/_rels/workbook.xml.rels', workbookRelations);
	whole('xl/styles.xml', styles);

	const sheet = open('xl/worksheets/sheet1.xml');
	sheet.push(strToU8(opening(columns)));
	let written = 1;
	return {
		add(rows) {
			const text = rows.map((row) => rowXml(++written, row, columns)).join('');
			sheet.push(strToU8(text));
		},
		finish(about) {
			const last = cellName(Math.max(0, columns.length - 1), written);
			sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`), true);
			whole('xl/worksheets/sheet2.xml', aboutSheet(about));
			zip.end();
			return new Blob(chunks, { type: sheetFormats.xlsx.type });
		}
	};
}

/** Up to the header, which stays in sight. */
function opening(columns: readonly SheetColumn[]): string {
	const widths = columns.map(({ label, type }, index) => {
		const width = Math.min(48, Math.max(type === 'text' ? 18 : 12, label.length + 2));
		return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
	});
	const header = columns.map(({ label }, index) => textCell(cellName(index, 1), label, headerStyle)).join('');
	return `${head}<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${header}</row>`;
}

function rowXml(row: number, cells: readonly SheetCell[], columns: readonly SheetColumn[]): string {
	const written = columns.map(({ type }, index) => cellXml(cellName(index, row), cells[index] ?? null, type));
	return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(name: string, cell: SheetCell, type: SheetType): string {
	if (cell === null || Number.isNaN(cell)) return '';
	if (typeof cell === 'number') return `<c r="${name}" s="${styleOf[type]}"><v>${cell}</v></c>`;
	if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell))
		return `<c r="${name}" s="${styleOf.date}"><v>${serialOf(cell)}</v></c>`;
	return textCell(name, cell, styleOf.text);
}

const textCell = (name: string, text: string, style: number) =>
	`<c r="${name}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text.slice(0, longestText))}</t></is></c>`;

/** Days since 30 December 1899, as workbooks count them. */
const serialOf = (date: string) => Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

function aboutSheet(about: SheetAbout): string {
	const rows = about.map(([name, value], index) => {
		const cells = [textCell(`A${index + 1}`, name, headerStyle), textCell(`B${index + 1}`, value, 0)];
		return `<row r="${index + 1}">${cells.join('')}</row>`;
	});
	return `${head}<worksheet xmlns="${namespace}"><cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
