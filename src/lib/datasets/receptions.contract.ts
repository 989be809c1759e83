import type { DatasetContract } from '../model/contract.ts';
import { measures } from './receptions-measures.ts';

export default {
	id: 'receptions',
	label: { vi: 'Tiếp công dân', en: 'Citizen receptions' },
	description: {
		vi: 'Kết quả tiếp công dân thường xuyên, định kỳ và đột xuất của cơ quan hành chính và người đứng đầu.',
		en: 'Results of regular, scheduled and urgent citizen receptions by offices and their heads.'
	},
	headline: 'turns',
	dimensions: [
		{
			id: 'mode',
			label: { vi: 'Hình thức tiếp', en: 'Mode of reception' },
			otherNames: ['Hình thức'],
			members: [
				{ id: 'regular', label: { vi: 'Thường xuyên', en: 'Regular' }, body: 'government' },
				{ id: 'head', label: { vi: 'Thủ trưởng tiếp', en: 'By the head' }, body: 'government' },
				{ id: 'delegated', label: { vi: 'Ủy quyền tiếp', en: 'Delegated' }, body: 'government' },
				{
					id: 'total',
					label: { vi: 'Tổng số (không phân tách)', en: 'Total (not broken down)' },
					notSplit: true,
					body: 'government'
				},
				{
					id: 'party_head',
					label: { vi: 'Bí thư cấp ủy tiếp', en: 'By the Party secretary' },
					body: 'party',
					outsideTotal: true
				}
			]
		}
	],
	measures,
	checks: [
		{ kind: 'sum', parts: ['turns'], relation: 'at_most', total: 'people', severity: 'warning' },
		{ kind: 'sum', parts: ['groups'], relation: 'at_most', total: 'turns', severity: 'error' },
		{ kind: 'sum', parts: ['group_people'], relation: 'at_most', total: 'people', severity: 'error' },
		{ kind: 'sum', parts: ['group_cases_first'], relation: 'at_most', total: 'cases_first', severity: 'error' },
		{ kind: 'sum', parts: ['group_cases_repeat'], relation: 'at_most', total: 'cases_repeat', severity: 'error' }
	],
	reporting: { months: { province: 1, district: 3, commune: 3 }, dueDays: 15 },
	source: {
		vi: 'Báo cáo tiếp công dân của các đơn vị (biểu 01/TCD)',
		en: 'Units’ reports on citizen receptions (form 01/TCD)'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không nhận sổ tiếp công dân hay dữ liệu cá nhân. Ở cấp xã, không công bố từ 1 đến 4 vụ việc của đoàn.',
		en: 'Aggregates only; log books and personal data are refused. In communes, 1 to 4 group cases are not published.'
	},
	suppression: {
		measures: [['group_cases_first'], ['group_cases_repeat']],
		below: 5,
		levels: ['commune']
	}
} satisfies DatasetContract as DatasetContract;
