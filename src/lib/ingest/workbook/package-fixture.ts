import { strToU8, zipSync } from 'fflate';
import { decodeFile } from '../decode-file.ts';

export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const main = `xmlns="${spreadsheet}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x"`;
const links = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
/** Where relationships of a workbook lead. */
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Relationships by id, type and target. */
export const relations = (...targets: [string, string, string][]) =>
	`<Relationships ${links}>${targets
		.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;

export type Parts = Record<string, string | Uint8Array | null>;
/** A sheet of these rows; `rest` stands behind them. */
export const sheet = (rows: string, rest = '') =>
	`<worksheet ${main}><sheetData>${rows}</sheetData>${rest}</worksheet>`;
/** The main part of a workbook; `before` stands before its sheets. */
export const book = (sheets = '<sheet name="Biểu 1" sheetId="1" r:id="r1"/>', before = '') =>
	`<workbook ${main} xmlns:r="${office}">${before}<sheets>${sheets}</sheets></workbook>`;

/** A workbook of one sheet; parts given replace the usual ones, null leaves one out. */
export function workbook(rows: string, parts: Parts = {}): Uint8Array {
	const all: Parts = {
		'[Content_Types].xml': '<Types/>',
		'_rels/.rels': relations(['r0', 'officeDocument', 'xl/workbook.xml']),
		'xl/workbook.xml': book(),
		'xl/_rels/workbook.xml.rels': relations(
			['r1', 'worksheet', 'worksheets/sheet1.xml'],
			['r2', 'worksheet', 'worksheets/sheet2.xml'],
			['r3', 'styles', 'styles.xml'],
			['r4', 'sharedStrings', 'sharedStrings.xml'],
			['r5', 'chartsheet', 'chartsheets/sheet1.xml']
		),
		'xl/worksheets/sheet1.xml': sheet(rows),
		...parts
	};
	const files = Object.entries(all).flatMap(([path, text]) =>
		text === null ? [] : [[path, typeof text === 'string' ? strToU8(text) : text] as const]
	);
	return zipSync(Object.fromEntries(files));
}

/** The workbook decoded, and the cells of its first sheet. */
export async function read(rows: string, parts: Parts = {}) {
	const [file] = await decodeFile({ name: 'a.xlsx', bytes: workbook(rows, parts) });
	if (!file) throw new Error('nothing decoded');
	return { ...file, cells: file.sheets[0]?.rows.map((row) => row.cells) ?? [] };
}
