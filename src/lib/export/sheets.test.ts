import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openSheet } from './open-sheet.ts';
import type { SheetCell, SheetColumn, SheetFormat } from './sheet.ts';

const columns: readonly SheetColumn[] = [
	{ id: 'unit', label: 'Đơn vị', type: 'text' },
	{ id: 'turns', label: 'Số lượt', type: 'integer' },
	{ id: 'share', label: 'Tỷ lệ', type: 'percent' },
	{ id: 'from', label: 'Từ ngày', type: 'date' }
];
const rows: readonly (readonly SheetCell[])[] = [
	['Thanh Hóa', 1204, 0.125, '2021-01-01'],
	['=1+1', null, -1.5, '2023-12-31'],
	['a;b,"c"\n', 0, null, null]
];
const about = [
	['Bộ lọc', 'mọi kỳ'],
	['Liên kết', 'x?a=1&b=<2>']
] as const;

async function bytesOf(format: SheetFormat): Promise<Uint8Array> {
	const writer = openSheet(format, columns, { data: 'Số liệu', about: 'Nguồn' });
	writer.add(rows.slice(0, 2));
	writer.add(rows.slice(2));
	return new Uint8Array(await writer.finish(about).arrayBuffer());
}

async function readBack(format: SheetFormat, reader: (path: string) => string) {
	const path = join(tmpdir(), `sheets-${process.pid}.${format}`);
	await writeFile(path, await bytesOf(format));
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	return (await db.runAndReadAll(reader(path))).getRows();
}

describe('a table as a file', () => {
	it('is Parquet with types, and says what it is', async () => {
		const read = await readBack('parquet', (path) => `select unit, turns, share, "from" from read_parquet('${path}')`);
		expect(
			read.map(([unit, turns, share, from]) => [unit, turns === null ? null : Number(turns), share, from])
		).toEqual(rows);
		const notes = await readBack(
			'parquet',
			(path) => `select decode(key), decode(value) from parquet_kv_metadata('${path}')`
		);
		expect(notes).toEqual(about.map((pair) => [...pair]));
	});

	it('is CSV that programs read, with its notes as comments', async () => {
		const options = "header = true, comment = '#', delim = ',', quote = '\"', escape = '\"', all_varchar = true";
		const read = await readBack('csv', (path) => `select * from read_csv('${path}', ${options})`);
		expect(read[0]).toEqual(['Thanh Hóa', '1204', '0.125', '2021-01-01']);
		expect(read[1]?.[0]).toBe("'=1+1");
	});

	it('is CSV that Excel reads in Vietnamese', async () => {
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf('csv_excel'));
		expect(text).toBe(
			'\ufeffĐơn vị;Số lượt;Tỷ lệ;Từ ngày\r\nThanh Hóa;1204;0,125;2021-01-01\r\n\'=1+1;;-1,5;2023-12-31\r\n"a;b,""c""\n";0;;\r\n\r\nBộ lọc;mọi kỳ\r\nLiên kết;x?a=1&b=<2>\r\n'
		);
	});

	it('is a workbook of typed cells, with a sheet that says what it is', async () => {
		const files = unzipSync(await bytesOf('xlsx'));
		const [data, sources] = [1, 2].map((sheet) => strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!));
		expect(data).toContain(
			'<c r="B2" s="2"><v>1204</v></c><c r="C2" s="4"><v>0.125</v></c><c r="D2" s="5"><v>44197</v></c>'
		);
		expect(data).toContain('<c r="A3" t="inlineStr" s="0"><is><t xml:space="preserve">=1+1</t></is></c><c r="C3"');
		expect(data).not.toContain('<f>');
		expect(data).toContain('<autoFilter ref="A1:D4"/>');
		expect(sources).toContain('x?a=1&amp;b=&lt;2&gt;');
	});
});
