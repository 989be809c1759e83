import { describe, expect, it } from 'vitest';
import { decodeText } from '../ingest/text/decode-text.ts';
import { toCsv } from './to-csv.ts';

describe('CSV for people', () => {
	it('opens in Excel: a mark, semicolons, Windows lines', () => {
		expect(
			toCsv([
				['a', 1.5],
				[null, true]
			])
		).toBe('\ufeffa;1.5\r\n;true\r\n');
	});
	it('runs no formula', () => {
		const cells = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1'];
		for (const cell of cells) expect(toCsv([[cell]]).replace('"', '')).toMatch(/^\ufeff'/);
	});
	it('is read back as it was', () => {
		const rows = [
			['a', 'b;c', 'd"e'],
			['x\ny', 'Đống Đa, Hà Nội', '']
		];
		const { sheet, problems } = decodeText('x.csv', new TextEncoder().encode(toCsv(rows)));
		expect(problems).toEqual([]);
		expect(sheet?.rows.map((row) => row.cells)).toEqual(rows);
	});
});
