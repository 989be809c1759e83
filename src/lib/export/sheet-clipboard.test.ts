import { expect, it } from 'vitest';
import type { SheetColumn } from './sheet.ts';
import { sheetClipboard } from './sheet-clipboard.ts';

const columns: readonly SheetColumn[] = [
	{ id: 'unit', label: 'Đơn vị', type: 'text' },
	{ id: 'turns', label: 'Số lượt', type: 'integer' },
	{ id: 'share', label: 'Tỷ lệ', type: 'percent' }
];
const rows = [
	['=1+1\t<b>', 1204, 0.125],
	['Hà Nội', null, 0]
];

it('writes numbers as the language reads them, and nothing where one is missing', () => {
	const { text } = sheetClipboard(columns, rows, 'vi');
	expect(text.split('\r\n')).toEqual(['Đơn vị\tSố lượt\tTỷ lệ', "'=1+1 <b>\t1204\t0,125", 'Hà Nội\t\t0']);
	expect(sheetClipboard(columns, rows, 'en').text).toContain('\t0.125');
});
it('gives documents what is read and spreadsheets what is exact', () => {
	const { html } = sheetClipboard(columns, rows, 'vi');
	expect(html).toContain('x:num="1204" sdval="1204">1.204</td>');
	expect(html).toContain('<td></td>');
	expect(html).toContain("'=1+1\t&lt;b&gt;</td>");
});
