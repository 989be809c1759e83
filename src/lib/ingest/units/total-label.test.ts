import { expect, test } from 'vitest';
import { isTotalLabel } from './total-label.ts';

test.each([
	...['Tổng', 'TỔNG CỘNG', 'Tổng cộng:', 'Tổng số', 'Cộng', 'Cộng dồn', 'Toàn tỉnh', 'Toàn Thành phố', 'Toàn huyện'],
	...[
		'Cả nước',
		'Toàn quốc',
		'Toàn tỉnh Thanh Hóa',
		'Tổng cộng toàn tỉnh',
		'Tổng (I+II)',
		'Cộng I',
		'II',
		'IV.',
		'(III)'
	]
])('%s is a total', (text) => expect(isTotalLabel(text)).toBe(true));

test.each([
	...['', ' ', 'Xã Toàn Thắng', 'Toàn Thắng', 'Cộng Hòa', 'Phường Cộng Hòa', 'Tổng Cọt', 'Xã Tổng Cọt', 'X. Đông Anh'],
	...['xi', 'Di', 'Thành phố Hà Nội', 'Tổng công ty', '14', 'Mỹ']
])('“%s” is none', (text) => expect(isTotalLabel(text)).toBe(false));
