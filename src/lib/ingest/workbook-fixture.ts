import { strToU8, zipSync } from 'fflate';

/** A cell; `date` is a serial number in a column of dates. */
export type BookCell =
	string | number | null | { readonly formula: string; readonly value: number | null } | { readonly date: number };

export interface BookSheet {
	readonly name: string;
	readonly rows: readonly (readonly BookCell[])[];
	readonly isHidden?: boolean;
	/** Lines of hidden rows. */
	readonly hidden?: readonly number[];
	/** "A1:B2" */
	readonly merges?: readonly string[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cellXml(cell: BookCell): string {
	if (cell === null) return '<c/>';
	if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
	if (typeof cell === 'string')
		return `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
	if ('date' in cell) return `<c s="1"><v>${cell.date}</v></c>`;
	return `<c><f>${cell.formula}</f>${cell.value === null ? '' : `<v>${cell.value}</v>`}</c>`;
}

function sheetXml({ rows, hidden = [], merges = [] }: BookSheet): string {
	const data = rows.map(
		(cells, at) =>
			`<row r="${at + 1}"${hidden.includes(at + 1) ? ' hidden="1"' : ''}>${cells.map(cellXml).join('')}</row>`
	);
	const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
	return `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

/** A workbook of several sheets. */
export function toBook(sheets: readonly BookSheet[], is1904 = false): Uint8Array {
	const names = sheets.map(
		({ name, isHidden }, at) =>
			`<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${isHidden ? ' state="hidden"' : ''}/>`
	);
	const links = [
		...sheets.map(
			(_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/s${at + 1}.xml"/>`
		),
		`<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>`
	];
	const parts = {
		'[Content_Types].xml': '<Types/>',
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/s${at + 1}.xml`, sheetXml(sheet)]))
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
