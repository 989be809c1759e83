import { describe, expect, test } from 'vitest';
import { readUtf8, rowsOf, rulesOf, smallTable, type Case } from './fixture.ts';

const cases: Case[] = [
	['a plain file', 'a,b,c\n1,2,3\n', smallTable],
	['no final line end', 'a,b,c\n1,2,3', smallTable],
	['CRLF', 'a,b,c\r\n1,2,3\r\n', smallTable],
	['CR', 'a,b,c\r1,2,3\r', smallTable],
	['mixed line ends', 'a,b,c\r\n1,2,3\n4,5,6\r7,8,9', [...smallTable, ['4', '5', '6'], ['7', '8', '9']]],
	['a header only', 'a,b,c', [['a', 'b', 'c']]],
	['nothing', '', [], ['empty_file']],
	['blank lines only', '\n \r\n,,\n', [], ['empty_file']],
	['blank lines between', 'a,b,c\n\n  \n1,2,3\n\n', smallTable],
	['a byte order mark', '\ufeffa,b,c\n1,2,3', smallTable],
	['a NUL in a small file', 'a,b,c\n1,\x002,3\n', smallTable, ['damaged_text']],
	['an end-of-file mark of DOS', 'a,b,c\n1,2,3\n\x1a', smallTable],
	[
		'empty cells',
		'a,b,c\n1,"",\n,,3\n',
		[
			['a', 'b', 'c'],
			['1', '', ''],
			['', '', '3']
		]
	],
	[
		'short and long rows',
		'a,b,c\n1,2\n1,2,3,4\n1,2,3\n',
		[
			['a', 'b', 'c'],
			['1', '2'],
			['1', '2', '3', '4'],
			['1', '2', '3']
		]
	],
	[
		'spaces in cells',
		'a,b,c\n 1, 2 ,3 \n',
		[
			['a', 'b', 'c'],
			[' 1', ' 2 ', '3 ']
		]
	]
];

test.each(cases)('%s', (_, text, rows, rules = []) => {
	expect(rowsOf(text)).toEqual(rows);
	expect(rulesOf(text)).toEqual(rules);
});

test('lines are those of the file', () => {
	const { sheet, problems } = readUtf8('sep=,\r\na,b\r\n\r\n1,"x\ny\r\nz"\r\n2,"w\r\n3,v\r\n');
	expect(sheet?.rows.map(({ line }) => line)).toEqual([2, 4, 7, 8]);
	expect(problems).toMatchObject([{ rule: 'stray_quote', severity: 'warning', line: 7, detail: '7' }]);
});

describe('size', () => {
	test('ten thousand columns are kept', () => {
		const row = Array.from({ length: 10_000 }, (_, at) => String(at));
		expect(rowsOf(`${row.join(';')}\n${row.join(';')}\n`)).toEqual([row, row]);
	});
	test('a long cell is kept, a longer one refused with its line', () => {
		expect(rowsOf(`a,b\n1,"${'x\n'.repeat(200_000)}"\n2,3\n`)).toHaveLength(3);
		const { sheet, problems } = readUtf8(`a,b\n1,2\n3,${'x'.repeat(5_000_000)}\n`);
		expect(sheet).toBeNull();
		expect(problems).toMatchObject([{ rule: 'long_cell', line: 3, severity: 'error' }]);
	});
	test.each([
		['quotes that never close', 'x,"y\n'],
		['quotes that swallow', 'x,"y\nz,"w",v\n'],
		['only quotes', '"'],
		['uneven rows', '1,2\n1,2,3\n1\n1,2,3,4\n']
	])('%s by the thousand end soon', (_, piece) => {
		const start = performance.now();
		expect(readUtf8(`a,b,c\n${piece.repeat(8000)}`).sheet?.rows.length).toBeGreaterThan(1);
		expect(performance.now() - start).toBeLessThan(2000);
	});
	test('a long line of quotes that close nowhere ends soon', () => {
		const start = performance.now();
		const line = `${'"x y"z,'.repeat(15_000)}\n`;
		expect(rowsOf(`a,b,c\n${'1,2,3\n'.repeat(20_000)}${line.repeat(3)}`)).toHaveLength(20_004);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
