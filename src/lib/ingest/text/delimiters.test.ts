import { expect, test } from 'vitest';
import { rowsOf, rulesOf, smallTable, type Case } from './fixture.ts';

const cases: Case[] = [
	['semicolons', 'a;b;c\n1;2;3\n', smallTable],
	['tabs', 'a\tb\tc\n1\t2\t3\n', smallTable],
	['bars', 'a|b|c\n1|2|3\n', smallTable],
	['two tabs', 'a\t\tb\t\tc\n1\t\t2\t\t3\n', smallTable],
	['comma and space', 'a, b, c\n1, 2, 3\n', smallTable],
	['a tab spelt out', '"a"\\t"b"\\t"c"\n"1"\\t"2"\\t"3"\n', smallTable],
	['carets', 'a^b^c\n1^2^3\n', smallTable],
	['unit separators', 'a\x1fb\x1fc\n1\x1f2\x1f3\n', smallTable],
	['colons', 'a:b:c\n1:2:3\n', smallTable],
	['spaces between numbers', 'a b c\n1 2 3\n4 5 6\n', [...smallTable, ['4', '5', '6']]],
	[
		'spaces between quotes',
		'"a" "b" "c"\n"1 x" "2" "3"\n',
		[
			['a', 'b', 'c'],
			['1 x', '2', '3']
		]
	],
	[
		'comma and space before quotes',
		'a, b, c\n1, "x, y", 3\n2, z, 4\n',
		[
			['a', 'b', 'c'],
			['1', 'x, y', '3'],
			['2', 'z', '4']
		]
	],
	[
		'comma and space before empty cells',
		'Đơn vị, Lượt, Ghi chú\nĐống Đa, 12, \nBa Đình, 9, "tốt, bền"\nTây Hồ, , \n',
		[
			['Đơn vị', 'Lượt', 'Ghi chú'],
			['Đống Đa', '12', ''],
			['Ba Đình', '9', 'tốt, bền'],
			['Tây Hồ', '', '']
		]
	],
	[
		'comma and space before quotes only',
		'Mã, "Tên"\n1, "Mô hình ""5 không"""\n2, "tốt, bền"\n',
		[
			['Mã', 'Tên'],
			['1', 'Mô hình "5 không"'],
			['2', 'tốt, bền']
		]
	],
	[
		'spaces, and text that nobody quoted',
		'Ngày Giờ Lượt Đơn_vị "Nội dung"\n28/01 00:15 2 Đống_Đa "đất đai, nhà ở: 2"\n29/01 00:30 3 Ba Đình "chế độ: 1"\n30/01 00:45 5 Tây_Hồ "khác: 1, 2"\n',
		[
			['Ngày', 'Giờ', 'Lượt', 'Đơn_vị', 'Nội dung'],
			['28/01', '00:15', '2', 'Đống_Đa', 'đất đai, nhà ở: 2'],
			['29/01', '00:30', '3', 'Ba', 'Đình', 'chế độ: 1'],
			['30/01', '00:45', '5', 'Tây_Hồ', 'khác: 1, 2']
		]
	],
	[
		'colons around text with commas',
		'a:b:c\n1:x, y:"00:15"\n2:z:"01:30"\n3:v, w:"02:30"\n',
		[
			['a', 'b', 'c'],
			['1', 'x, y', '00:15'],
			['2', 'z', '01:30'],
			['3', 'v, w', '02:30']
		]
	],
	[
		'sep=',
		'sep=;\na;b,c\n1;2,5\n',
		[
			['a', 'b,c'],
			['1', '2,5']
		]
	],
	['sep= with a tab', 'sep=\t\na\tb\tc\n1\t2\t3\n', smallTable],
	[
		'decimal commas',
		'Tên;Tỷ lệ;Số\nA;76,4;1,5\nB;70,1;2,5\n',
		[
			['Tên', 'Tỷ lệ', 'Số'],
			['A', '76,4', '1,5'],
			['B', '70,1', '2,5']
		]
	],
	[
		'decimal commas without header',
		'1,5;2,5\n3,5;4,5\n5,5;6,5\n',
		[
			['1,5', '2,5'],
			['3,5', '4,5'],
			['5,5', '6,5']
		]
	],
	[
		'commas in the header only',
		'a, x;b, y;c\n1;2;3\n4;5;6\n',
		[
			['a, x', 'b, y', 'c'],
			['1', '2', '3'],
			['4', '5', '6']
		]
	],
	[
		'a column of text with commas',
		'Ghi chú\nmột, hai\nba\nbốn, năm, sáu\nbảy\n',
		[['Ghi chú'], ['một, hai'], ['ba'], ['bốn, năm, sáu'], ['bảy']]
	],
	['a column of times', 'Giờ\n00:15\n01:20\n', [['Giờ'], ['00:15'], ['01:20']]],
	[
		'a column of names',
		'Họ và tên\nNguyễn Văn An\nTrần Văn Bình\n',
		[['Họ và tên'], ['Nguyễn Văn An'], ['Trần Văn Bình']]
	],
	['a column of numbers', '1\n2\n3\n', [['1'], ['2'], ['3']]],
	[
		'times between commas',
		'a,b\n00:15:30,1\n00:16:30,2\n',
		[
			['a', 'b'],
			['00:15:30', '1'],
			['00:16:30', '2']
		]
	],
	[
		'titles before and notes after',
		'BÁO CÁO NĂM 2024\nSố liệu từ 15/12, đến 14/12\n\na,b,c\n1,2,3\n4,5,6\nGhi chú: x\n',
		[['BÁO CÁO NĂM 2024'], ['Số liệu từ 15/12', ' đến 14/12'], ...smallTable, ['4', '5', '6'], ['Ghi chú: x']]
	],
	[
		'one line with another delimiter',
		'a,b,c\n1;2;3\n4,5,6\n7,8,9\n',
		[...smallTable, ['4', '5', '6'], ['7', '8', '9']],
		['mixed_delimiters']
	]
];

test.each(cases)('%s', (_, text, rows, rules = []) => {
	expect(rowsOf(text)).toEqual(rows);
	expect(rulesOf(text)).toEqual(rules);
});
