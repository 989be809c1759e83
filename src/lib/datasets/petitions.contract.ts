import type { DatasetContract } from '../model/contract.ts';
import { measures } from './petitions-measures.ts';

export default {
	id: 'petitions',
	label: { vi: 'Đơn thư', en: 'Petitions' },
	description: {
		vi: 'Tiếp nhận, xử lý và giải quyết đơn khiếu nại, tố cáo, kiến nghị, phản ánh.',
		en: 'Complaints, denunciations, requests and reports: how many came in, and how they were settled.'
	},
	headline: 'received',
	dimensions: [
		{
			id: 'type',
			label: { vi: 'Loại đơn', en: 'Type of petition' },
			members: [
				{ id: 'khieu_nai', label: { vi: 'Khiếu nại', en: 'Complaints' } },
				{ id: 'to_cao', label: { vi: 'Tố cáo', en: 'Denunciations' } },
				{ id: 'kien_nghi_phan_anh', label: { vi: 'Kiến nghị, phản ánh', en: 'Requests and reports' } },
				{ id: 'all', label: { vi: 'Không phân theo loại đơn', en: 'Not broken down by type' }, notSplit: true }
			]
		}
	],
	measures,
	checks: [
		{ kind: 'sum', parts: ['received_at_reception'], relation: 'at_most', total: 'received', severity: 'error' },
		{ kind: 'sum', parts: ['eligible'], relation: 'at_most', total: 'handled', severity: 'error' },
		{ kind: 'sum', parts: ['in_jurisdiction'], relation: 'at_most', total: 'eligible', severity: 'error' },
		{
			kind: 'sum',
			parts: ['in_jurisdiction_cases'],
			relation: 'at_most',
			total: 'in_jurisdiction',
			severity: 'warning'
		},
		{
			kind: 'sum',
			parts: ['resolved_cases', 'unresolved_cases'],
			relation: 'equals',
			total: 'in_jurisdiction_cases',
			severity: 'warning'
		},
		{ kind: 'sum', parts: ['resolved_cases'], relation: 'at_most', total: 'in_jurisdiction_cases', severity: 'error' },
		{ kind: 'sum', parts: ['resolved_cases'], relation: 'at_most', total: 'eligible', severity: 'warning' },
		{ kind: 'sum', parts: ['on_time', 'late'], relation: 'at_most', total: 'resolved_cases', severity: 'error' },
		{ kind: 'sum', parts: ['on_time', 'late'], relation: 'equals', total: 'resolved_cases', severity: 'warning' }
	],
	reporting: { months: { province: 1, district: 3, commune: 3 }, dueDays: 15 },
	source: {
		vi: 'Báo cáo xử lý đơn, giải quyết khiếu nại, tố cáo của các đơn vị (biểu 01–04/XLD, 01–02/KQGQ)',
		en: 'Units’ reports on petitions (forms 01–04/XLD and 01–02/KQGQ)'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không nhận nội dung đơn hay dữ liệu cá nhân. Ở cấp xã, số từ 1 đến 4 không được công bố.',
		en: 'Aggregates only; the content of petitions and personal data are refused. In communes, counts of 1 to 4 are not published.'
	},
	suppression: {
		measures: [
			['received', 'received_at_reception', 'carried_over', 'handled', 'eligible', 'in_jurisdiction'],
			['in_jurisdiction_cases', 'resolved_cases', 'unresolved_cases', 'on_time', 'late']
		],
		below: 5,
		levels: ['commune']
	}
} satisfies DatasetContract as DatasetContract;
