import type { Template, TemplateColumn } from '../../model/template.ts';
import { noteColumn, ordinalColumn, unitColumn } from './tcd-columns.ts';

const letters = ['Đơn', 'Số đơn', 'Đơn thư'];
const cases = ['Vụ việc', 'Số vụ việc', 'Vụ'];
const kinds: Readonly<Record<string, readonly string[]>> = {
	khieu_nai: ['Khiếu nại', 'Đơn khiếu nại'],
	to_cao: ['Tố cáo', 'Đơn tố cáo'],
	kien_nghi_phan_anh: ['Phản ánh, kiến nghị', 'Kiến nghị, phản ánh', 'Đơn kiến nghị, phản ánh']
};

const kindColumns = Object.entries(kinds).flatMap(([type, words], at): TemplateColumn[] => [
	{
		number: String(3 + 2 * at),
		path: [words, letters],
		target: { kind: 'count', measure: 'received_at_reception', where: { type } }
	},
	{ number: String(4 + 2 * at), path: [words, cases], target: { kind: 'ignored' } }
]);

const unread = (number: string, ...path: readonly (readonly string[])[]): TemplateColumn => ({
	number,
	path,
	target: { kind: 'ignored' }
});

export default {
	id: 'tcd-02-2021',
	label: { vi: 'Biểu 02/TCD (Thông tư 02/2021)', en: 'Form 02/TCD (circular 02/2021)' },
	dataset: 'petitions',
	act: { vi: 'Thông tư 02/2021/TT-TTCP', en: 'Circular 02/2021/TT-TTCP' },
	validFrom: '2021-05-10',
	validTo: '2024-01-19',
	calendar: 'ttcp',
	titles: [
		'Tổng hợp kết quả phân loại, xử lý đơn qua tiếp công dân',
		'Kết quả phân loại, xử lý đơn qua tiếp công dân',
		'Tổng hợp kết quả phân loại, xử lý đơn nhận qua tiếp công dân'
	],
	columns: [
		ordinalColumn,
		unitColumn,
		{
			number: '1',
			path: [['Tổng số đơn', 'Tổng số đơn nhận qua tiếp công dân', 'Tổng số đơn tiếp nhận']],
			target: {
				kind: 'sum',
				of: ['3', '5', '7'],
				instead: { measure: 'received_at_reception', where: { type: 'all' } }
			}
		},
		unread('2', ['Tổng số vụ việc']),
		...kindColumns,
		unread('9', ['Thuộc thẩm quyền'], letters),
		unread('10', ['Thuộc thẩm quyền'], cases),
		unread('11', ['Không thuộc thẩm quyền'], letters),
		unread('12', ['Không thuộc thẩm quyền'], ['Tổng số', ...cases]),
		unread('13', ['Hướng dẫn', 'Số vụ việc hướng dẫn']),
		unread('14', ['Chuyển đơn', 'Số đơn chuyển']),
		unread('15', ['Đôn đốc giải quyết', 'Đôn đốc']),
		unread('16', ['Số văn bản phúc đáp', 'Số văn bản phúc đáp nhận được do chuyển đơn']),
		noteColumn('17')
	]
} satisfies Template as Template;
