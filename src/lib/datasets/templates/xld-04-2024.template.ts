import type { Template } from '../../model/template.ts';
import { ordinalColumn, unitColumn } from './tcd-columns.ts';
import { allPetitions, carriedOver, eligible, petitionCount, petitions, receivedNow } from './xld-columns.ts';

const type = 'kien_nghi_phan_anh';

export default {
	id: 'xld-04-2024',
	label: { vi: 'Biểu 04/XLD (Thông tư 01/2024)', en: 'Form 04/XLD (circular 01/2024)' },
	dataset: 'petitions',
	act: { vi: 'Thông tư 01/2024/TT-TTCP', en: 'Circular 01/2024/TT-TTCP' },
	validFrom: '2024-01-20',
	validTo: '2025-09-29',
	calendar: 'ttcp',
	titles: ['Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh', 'Kết quả xử lý đơn kiến nghị, phản ánh'],
	columns: [
		ordinalColumn,
		unitColumn,
		{ number: '1', path: [allPetitions], target: { kind: 'sum', of: ['2', '3'] } },
		petitionCount('2', 'carried_over', type, carriedOver),
		petitionCount('3', 'received', type, receivedNow),
		petitionCount('7', 'eligible', type, eligible, petitions),
		petitionCount('15', 'in_jurisdiction_cases', type, ['Thuộc thẩm quyền', 'Vụ việc thuộc thẩm quyền']),
		petitionCount('19', 'resolved_cases', type, ['Đã giải quyết', 'Số vụ việc đã giải quyết']),
		petitionCount('20', 'unresolved_cases', type, ['Chưa giải quyết', 'Số vụ việc chưa giải quyết'])
	]
} satisfies Template as Template;
