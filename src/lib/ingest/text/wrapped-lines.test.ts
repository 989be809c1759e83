import { expect, test } from 'vitest';
import { rowsOf, rulesOf, type Case } from './fixture.ts';

const names = ['Đơn vị', 'Lượt', 'Ghi chú'];

const cases: Case[] = [
	[
		'all rows below the header',
		'Đơn vị,Lượt,Ghi chú\n"Đống Đa,5,x"\n"Ba Đình,6,y"\n',
		[names, ['Đống Đa', '5', 'x'], ['Ba Đình', '6', 'y']],
		['mixed_delimiters']
	],
	[
		'all rows, with quotes within',
		'"Đơn vị;Lượt;Ghi chú"\r\n"Đống Đa;5;""x; y"""\r\n"Ba Đình;6;"\r\n',
		[names, ['Đống Đa', '5', 'x; y'], ['Ba Đình', '6', '']],
		['mixed_delimiters']
	],
	[
		'two columns',
		'Đơn vị,Lượt\n"Đống Đa,5"\n"Ba Đình,6"\n',
		[
			['Đơn vị', 'Lượt'],
			['Đống Đa', '5'],
			['Ba Đình', '6']
		],
		['mixed_delimiters']
	],
	[
		'one row among others',
		'Đơn vị,Lượt,Ghi chú\nĐống Đa,5,x\n"Ba Đình,6,y"\nTây Hồ,7,z\n',
		[names, ['Đống Đa', '5', 'x'], ['Ba Đình', '6', 'y'], ['Tây Hồ', '7', 'z']],
		['mixed_delimiters']
	],
	[
		'a row of another number of cells',
		'Đơn vị,Lượt,Ghi chú\nĐống Đa,5,x\n"Ba Đình,6"\nTây Hồ,7,z\n',
		[names, ['Đống Đa', '5', 'x'], ['Ba Đình,6'], ['Tây Hồ', '7', 'z']]
	],
	[
		'rows of different numbers of cells',
		'Đơn vị,Lượt,Ghi chú\n"Đống Đa,5,x"\n"Ba Đình,6"\n"Tây Hồ,7,z"\n',
		[names, ['Đống Đa,5,x'], ['Ba Đình,6'], ['Tây Hồ,7,z']]
	],
	[
		'a remark with commas',
		'Đơn vị,Lượt,Ghi chú\nĐống Đa,5,x\nBa Đình,6,y\n"Nguồn: A, B, C"\n',
		[names, ['Đống Đa', '5', 'x'], ['Ba Đình', '6', 'y'], ['Nguồn: A, B, C']]
	],
	['one column of text with commas', 'Ghi chú\n"một,hai"\n"ba,bốn"\n', [['Ghi chú'], ['một,hai'], ['ba,bốn']]],
	[
		'one column with a comma in every cell',
		'"Ghi chú, ý kiến"\n"một, hai"\n"ba, bốn"\n',
		[['Ghi chú, ý kiến'], ['một, hai'], ['ba, bốn']]
	],
	[
		'one column of two numbers',
		'"vĩ độ,kinh độ"\n"21.02,105.85"\n"20.86,106.68"\n',
		[['vĩ độ,kinh độ'], ['21.02,105.85'], ['20.86,106.68']]
	]
];

test.each(cases)('rows in quotes: %s', (_, text, rows, rules = []) => {
	expect(rowsOf(text)).toEqual(rows);
	expect(rulesOf(text)).toEqual(rules);
});
