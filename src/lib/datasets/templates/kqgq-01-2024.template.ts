import type { Template } from '../../model/template.ts';
import { ordinalColumn, unitColumn } from './tcd-columns.ts';
import { petitionAddend, petitionCount } from './xld-columns.ts';

const type = 'khieu_nai';
const deadline = [
	'Chấp hành thời hạn giải quyết',
	'Chấp hành thời hạn',
	'Chấp hành thời gian giải quyết theo quy định'
];

export default {
	id: 'kqgq-01-2024',
	label: { vi: 'Biểu 01/KQGQ (Thông tư 01/2024)', en: 'Form 01/KQGQ (circular 01/2024)' },
	dataset: 'petitions',
	act: { vi: 'Thông tư 01/2024/TT-TTCP', en: 'Circular 01/2024/TT-TTCP' },
	validFrom: '2024-01-20',
	validTo: '2025-09-29',
	calendar: 'ttcp',
	titles: ['Tổng hợp kết quả giải quyết khiếu nại thuộc thẩm quyền', 'Kết quả giải quyết khiếu nại thuộc thẩm quyền'],
	columns: [
		ordinalColumn,
		unitColumn,
		petitionCount('4', 'in_jurisdiction_cases', type, [
			'Tổng số vụ việc khiếu nại thuộc thẩm quyền',
			'Tổng số vụ việc thuộc thẩm quyền',
			'Số vụ việc thuộc thẩm quyền'
		]),
		petitionAddend('5', 'resolved_cases', type, [
			'Giải quyết bằng quyết định',
			'Số vụ việc giải quyết bằng quyết định',
			'Số vụ việc giải quyết bằng quyết định hành chính',
			'Giải quyết bằng quyết định hành chính',
			'Bằng quyết định'
		]),
		petitionAddend('6', 'resolved_cases', type, [
			'Rút đơn',
			'Số vụ việc rút đơn',
			'Rút đơn thông qua giải thích, thuyết phục',
			'Số vụ việc rút đơn thông qua giải thích, thuyết phục',
			'Giải quyết bằng rút đơn'
		]),
		petitionCount('25', 'on_time', type, deadline, ['Đúng quy định', 'Đúng thời hạn', 'Đúng']),
		petitionCount('26', 'late', type, deadline, ['Không đúng quy định', 'Không đúng thời hạn', 'Không đúng'])
	]
} satisfies Template as Template;
