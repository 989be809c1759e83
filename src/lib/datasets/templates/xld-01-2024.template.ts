import type { Template } from '../../model/template.ts';
import { ordinalColumn, unitColumn } from './tcd-columns.ts';
import { allPetitions, carriedOver, eligible, petitionCount, petitions, receivedNow, unread } from './xld-columns.ts';

export default {
	id: 'xld-01-2024',
	label: { vi: 'Biểu 01/XLD (Thông tư 01/2024)', en: 'Form 01/XLD (circular 01/2024)' },
	dataset: 'petitions',
	act: { vi: 'Thông tư 01/2024/TT-TTCP', en: 'Circular 01/2024/TT-TTCP' },
	validFrom: '2024-01-20',
	validTo: '2025-09-29',
	calendar: 'ttcp',
	titles: ['Tổng hợp kết quả xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh', 'Tổng hợp kết quả xử lý đơn'],
	columns: [
		ordinalColumn,
		unitColumn,
		{ number: '1', path: [allPetitions], target: { kind: 'sum', of: ['2', '3'] } },
		petitionCount('2', 'carried_over', 'all', carriedOver),
		petitionCount('3', 'received', 'all', receivedNow),
		petitionCount('4', 'handled', 'all', ['Đã xử lý', 'Số đơn đã xử lý', 'Đơn đã xử lý']),
		unread('5', ['Chưa xử lý', 'Số đơn chưa xử lý', 'Đơn chưa xử lý']),
		petitionCount('6', 'eligible', 'all', eligible, petitions)
	]
} satisfies Template as Template;
