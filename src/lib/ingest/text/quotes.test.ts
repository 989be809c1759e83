import { expect, test } from 'vitest';
import { rowsOf, rulesOf, type Case } from './fixture.ts';

const cases: Case[] = [
	[
		'delimiters in quotes',
		'a,b,c\n1,"2, x",3\n',
		[
			['a', 'b', 'c'],
			['1', '2, x', '3']
		]
	],
	[
		'doubled quotes',
		'a,b\n1,"ha ""ha"" ha"\n',
		[
			['a', 'b'],
			['1', 'ha "ha" ha']
		]
	],
	[
		'quotes only',
		'a,b\n1,""""\n2,""""""\n',
		[
			['a', 'b'],
			['1', '"'],
			['2', '""']
		]
	],
	[
		'line ends in quotes',
		'a,b\n1,"x\r\ny\nz"\n2,w\n',
		[
			['a', 'b'],
			['1', 'x\r\ny\nz'],
			['2', 'w']
		]
	],
	[
		'JSON',
		'k,v\n1,"{""t"": [1, 2]}"\n',
		[
			['k', 'v'],
			['1', '{"t": [1, 2]}']
		]
	],
	[
		'backslashes',
		'a,b\n1,"x \\"q\\", y"\n2,"z\\\\"\n',
		[
			['a', 'b'],
			['1', 'x "q", y'],
			['2', 'z\\']
		]
	],
	[
		'a path that ends in a backslash',
		'a,b\n"C:\\x\\","1"\n"D:\\","2"\n',
		[
			['a', 'b'],
			['C:\\x\\', '1'],
			['D:\\', '2']
		]
	],
	[
		'single quotes',
		"a,b\n'1, x','it''s'\n'2','y'\n",
		[
			['a', 'b'],
			['1, x', "it's"],
			['2', 'y']
		]
	],
	[
		'apostrophes',
		"a,b\nMen's,don't\n'tis,x\n",
		[
			['a', 'b'],
			["Men's", "don't"],
			["'tis", 'x']
		]
	],
	[
		'spaces before and after quotes',
		'a,b,c\n1, "x, y" ,3\n',
		[
			['a', 'b', 'c'],
			['1', 'x, y', '3']
		]
	],
	[
		'quotes inside of plain cells',
		'a,b\n5" x 3",6\n',
		[
			['a', 'b'],
			['5" x 3"', '6']
		]
	],
	[
		'text after quotes',
		'a,b\n"x" y,1\nz,2\n',
		[
			['a', 'b'],
			['"x" y', '1'],
			['z', '2']
		],
		['stray_quote']
	],
	[
		'a quote too many in a cell',
		'"a","b"\n"x "y" z","1"\n"w","2"\n',
		[
			['a', 'b'],
			['x "y" z', '1'],
			['w', '2']
		],
		['stray_quote']
	],
	[
		'a quote too many before a cell',
		'"a","b"\n""x","1"\n"y","2"\n',
		[
			['a', 'b'],
			['"x', '1'],
			['y', '2']
		],
		['stray_quote']
	],
	[
		'a quote that never closes',
		'a,b,c\n1,"2,3\n4,5,6\n',
		[
			['a', 'b', 'c'],
			['1', '"2', '3'],
			['4', '5', '6']
		],
		['stray_quote']
	],
	[
		'a quote that never closes above empty cells in quotes',
		'a,b,c\n"x,5,6\n1,"",3\n4, "" ,6\n',
		[
			['a', 'b', 'c'],
			['"x', '5', '6'],
			['1', '', '3'],
			['4', '', '6']
		],
		['stray_quote']
	],
	[
		'a quote that seems to close far below',
		'a,b,c\n1,"2,3\n4,5,6\n7,"8",9\n',
		[
			['a', 'b', 'c'],
			['1', '"2', '3'],
			['4', '5', '6'],
			['7', '8', '9']
		],
		['stray_quote']
	],
	[
		'one line in other quotes throughout',
		'"a","b"\n"1","2"\n\'3\',\'4\'\n"5","6"\n',
		[
			['a', 'b'],
			['1', '2'],
			['3', '4'],
			['5', '6']
		],
		['mixed_delimiters']
	],
	[
		'one line in other quotes',
		'"a","b"\n"1","2, x"\n\'3\',\'4, y\'\n"5","6"\n',
		[
			['a', 'b'],
			['1', '2, x'],
			['3', '4, y'],
			['5', '6']
		],
		['mixed_delimiters']
	],
	[
		'a quote too many before a number, and text in quotes after it',
		'Đơn vị,Lượt,Nội dung,Ghi chú\nĐống Đa,"12,"đất đai, nhà ở",x\nBa Đình,9,"chế độ, chính sách",y\nTây Hồ,3,khác,z\n',
		[
			['Đơn vị', 'Lượt', 'Nội dung', 'Ghi chú'],
			['Đống Đa', '"12', 'đất đai, nhà ở', 'x'],
			['Ba Đình', '9', 'chế độ, chính sách', 'y'],
			['Tây Hồ', '3', 'khác', 'z']
		],
		['stray_quote']
	],
	[
		'a quote too many in the header',
		'"Đơn vị,"Lượt","Nội dung"\nĐống Đa,12,"đất đai, nhà ở"\nBa Đình,9,khác\n',
		[
			['"Đơn vị', 'Lượt', 'Nội dung'],
			['Đống Đa', '12', 'đất đai, nhà ở'],
			['Ba Đình', '9', 'khác']
		],
		['stray_quote']
	],
	[
		'quotes that nobody doubled',
		'Đơn vị,Tên,Ghi chú\nĐống Đa,"Mô hình "5 không"","tốt, bền"\nBa Đình,"Mô hình "3 sạch"","khá"\nTây Hồ,"khác","khá"\n',
		[
			['Đơn vị', 'Tên', 'Ghi chú'],
			['Đống Đa', 'Mô hình "5 không"', 'tốt, bền'],
			['Ba Đình', 'Mô hình "3 sạch"', 'khá'],
			['Tây Hồ', 'khác', 'khá']
		],
		['stray_quote']
	],
	[
		'a delimiter too few, which no other quote makes up for',
		'Tên,Lượt,Nội dung,Ghi chú\nĐống Đa12,"đất đai, nhà ở",x\nBa Đình,9,"chế độ, chính sách",y\nTây Hồ,3,"khác, nữa",z\n',
		[
			['Tên', 'Lượt', 'Nội dung', 'Ghi chú'],
			['Đống Đa12', 'đất đai, nhà ở', 'x'],
			['Ba Đình', '9', 'chế độ, chính sách', 'y'],
			['Tây Hồ', '3', 'khác, nữa', 'z']
		]
	],
	[
		'a delimiter too few after quotes, which swallows no line',
		'"Đơn vị","Lượt""Ghi chú"\n"Đống Đa",12,"x"\n"Ba Đình",9,"y"\n"Tây Hồ"3,"z"\n"Hà Đông",4,"v"\n',
		[
			['Đơn vị', 'Lượt"Ghi chú'],
			['Đống Đa', '12', 'x'],
			['Ba Đình', '9', 'y'],
			['"Tây Hồ"3', 'z'],
			['Hà Đông', '4', 'v']
		],
		['stray_quote']
	],
	[
		'a delimiter too few before quotes',
		'Đơn vị,Lượt,Nội dung,Ghi chú\nĐống Đa,12"đất đai, nhà ở",x\nBa Đình,9,"khác, nữa",y\nTây Hồ,3,khác,z\n',
		[
			['Đơn vị', 'Lượt', 'Nội dung', 'Ghi chú'],
			['Đống Đa', '12"đất đai', ' nhà ở"', 'x'],
			['Ba Đình', '9', 'khác, nữa', 'y'],
			['Tây Hồ', '3', 'khác', 'z']
		],
		['stray_quote']
	],
	[
		'two quotes too few, one below the other',
		'Đơn vị,Lượt\n"Đống Đa",1\n"Ba Đình\n"Tây Hồ,4\n"Hà Đông",5\n"Cầu Giấy",6\n',
		[['Đơn vị', 'Lượt'], ['Đống Đa', '1'], ['"Ba Đình'], ['"Tây Hồ', '4'], ['Hà Đông', '5'], ['Cầu Giấy', '6']],
		['stray_quote']
	],
	[
		'a short row with a line end in quotes',
		'a,b,c\n1,"x, y\nz"\n2,3,4\n5,6,7\n',
		[
			['a', 'b', 'c'],
			['1', 'x, y\nz'],
			['2', '3', '4'],
			['5', '6', '7']
		]
	]
];

test.each(cases)('%s', (_, text, rows, rules = []) => {
	expect(rowsOf(text)).toEqual(rows);
	expect(rulesOf(text)).toEqual(rules);
});
