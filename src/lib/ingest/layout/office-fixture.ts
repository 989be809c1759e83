import { strToU8, zipSync } from 'fflate';
import type { RawCell } from '../raw-table.ts';
import { readUnits } from '../unit-index.ts';
import { columnName } from '../workbook/cell-reference.ts';

const unit = (id: string, code: string, name: string, division_type: string, parent: string | null = null) => ({
	unit_id: id,
	gso_code: code,
	name,
	short_name: name.replace(/^(Thành phố|Quận|Phường) /, ''),
	kind: 'government',
	level: { p: 'province', h: 'district', x: 'commune' }[id[0] ?? ''] ?? '',
	division_type,
	parent_unit_id: parent,
	valid_from: '2016-01-01',
	valid_to: null
});

/** Hà Nội with two of its districts. */
export const hanoi = readUnits([
	unit('p-01', '01', 'Thành phố Hà Nội', 'thanh_pho_tw'),
	unit('h-006', '006', 'Quận Đống Đa', 'quan', 'p-01'),
	unit('h-008', '008', 'Quận Hoàng Mai', 'quan', 'p-01')
]);

const single = new TextDecoder('windows-1258');
const codes = new Map(Array.from({ length: 256 }, (_, code) => [single.decode(Uint8Array.of(code)), code]));
const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Text as Excel on Vietnamese Windows saves it: tone marks after their letters. */
export function toWindows1258(text: string): Uint8Array {
	const letters = [...text.normalize('NFC')].flatMap((letter) => {
		if (codes.has(letter)) return [letter];
		const parts = [...letter.normalize('NFD')];
		const base = parts.filter((part) => !tones.test(part)).join('');
		return [base.normalize('NFC'), ...parts.filter((part) => tones.test(part))];
	});
	return Uint8Array.from(letters, (letter) => codes.get(letter) ?? 63);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: RawCell, line: number, at: number): string {
	if (cell === null || cell === '') return '';
	const place = `${columnName(at)}${line}`;
	if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
	return `<c r="${place}" t="inlineStr"><is><t>${escaped(String(cell))}</t></is></c>`;
}

/** A workbook of one sheet, with merged ranges as "A3:A6". */
export function toWorkbook(rows: readonly (readonly RawCell[])[], merges: readonly string[] = []): Uint8Array {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const links = (type: string, target: string) =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
	const data = rows.map(
		(cells, at) => `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, at + 1, column)).join('')}</row>`
	);
	const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': strToU8(links('officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="01TCD" sheetId="1" r:id="r1"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(links('worksheet', 'worksheets/sheet1.xml')),
		'xl/worksheets/sheet1.xml': strToU8(
			`<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`
		)
	});
}

/** Delimited text; numbers as reports write them. */
export function toText(rows: readonly (readonly RawCell[])[], delimiter = ';'): string {
	const text = (cell: RawCell) =>
		typeof cell === 'number' ? String(cell).replace(/\B(?=(\d{3})+$)/g, '.') : (cell ?? '');
	return rows.map((cells) => cells.map(text).join(delimiter)).join('\r\n');
}
