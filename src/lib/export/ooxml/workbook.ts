import { columnName } from '../cell-name.ts';
import { escapeXml } from '../clean-text.ts';
import { toSheetName } from '../sheet-name.ts';
import { packParts } from './package.ts';
import type { Part } from './package.ts';

/** A cell: a text is never run, whatever it begins with. */
export type SheetCell = string | number | null;

export interface SheetColumn {
	readonly label: string;
	/** In characters. */
	readonly width: number;
	/** Excel's code for numbers: "#,##0.0". */
	readonly format?: string;
}

export interface Sheet {
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly SheetCell[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const longestText = 32_767;

/** A workbook with headings that stay in sight; the same sheets make the same bytes. */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
	const names: string[] = [];
	for (const { name } of sheets) names.push(toSheetName(name, names));
	const formats = [...new Set(sheets.flatMap(({ columns }) => columns.flatMap(({ format }) => format ?? [])))];
	const book: Part = {
		path: 'xl/workbook.xml',
		contentType: type('sheet.main'),
		content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
			.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
			.join('')}</sheets></workbook>`,
		relations: [
			...sheets.map((_, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target: sheetPath(at) })),
			{ id: `rId${sheets.length + 1}`, type: 'styles', target: 'xl/styles.xml' }
		]
	};
	const parts = sheets.map((sheet, at): Part => ({
		path: sheetPath(at),
		contentType: type('worksheet'),
		content: sheetXml(sheet, formats)
	}));
	const styles: Part = { path: 'xl/styles.xml', contentType: type('styles'), content: stylesXml(formats) };
	return packParts([book, ...parts, styles], [{ id: 'rId1', type: 'officeDocument', target: book.path }]);
}

const sheetPath = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

function sheetXml({ columns, rows }: Sheet, formats: readonly string[]): string {
	const styles = columns.map(({ format }) => (format === undefined ? 0 : formats.indexOf(format) + 2));
	const widths = columns.map(
		({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(80, width)}" customWidth="1"/>`
	);
	const header = columns.map(({ label }, at) => cellXml(label, columnName(at), 1, 1));
	const lines = rows.map((row, index) => {
		const cells = row.map((cell, at) => cellXml(cell, columnName(at), index + 2, styles[at] ?? 0));
		return `<row r="${index + 2}">${cells.join('')}</row>`;
	});
	const pane =
		'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
	return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, column: string, row: number, style: number): string {
	if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
	const place = `r="${column}${row}"${style === 0 ? '' : ` s="${style}"`}`;
	if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
	return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, longestText))}</t></is></c>`;
}

/** Style 0 is plain, 1 a heading, then one for each format. */
function stylesXml(formats: readonly string[]): string {
	const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`);
	const numFmts = codes.length === 0 ? '' : `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`;
	const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Arial"/><family val="2"/></font>`;
	const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
	const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
	const heading =
		'<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
	const numbers = formats.map(
		(_, at) => `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
	);
	return [
		`<styleSheet xmlns="${main}">${numFmts}<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
		`<fills count="2">${fill('none')}${fill('gray125')}</fills>`,
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		`<cellXfs count="${formats.length + 2}">${plain}${heading}${numbers.join('')}</cellXfs>`,
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
	].join('');
}
