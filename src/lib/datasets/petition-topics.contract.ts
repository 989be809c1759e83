import type { DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Biểu 02/XLD, 03/XLD, 04/XLD (các cột phân theo lĩnh vực)',
	en: 'Forms 02/XLD, 03/XLD and 04/XLD (columns by topic)'
};
const law: LocalText = {
	vi: 'Thông tư 02/2021/TT-TTCP, 01/2024/TT-TTCP',
	en: 'Circulars 02/2021/TT-TTCP and 01/2024/TT-TTCP'
};

export default {
	id: 'petition_topics',
	label: { vi: 'Lĩnh vực đơn thư', en: 'Topics of petitions' },
	description: {
		vi: 'Đơn đủ điều kiện xử lý phân theo lĩnh vực; biểu mẫu chỉ phân một cột này, nên đứng riêng.',
		en: 'Eligible petitions by topic; the forms break down no other number, so that these stand apart.'
	},
	headline: 'eligible',
	dimensions: [
		{
			id: 'topic',
			label: { vi: 'Lĩnh vực', en: 'Topic' },
			members: [
				{ id: 'land', label: { vi: 'Đất đai', en: 'Land' } },
				{ id: 'policy', label: { vi: 'Chế độ, chính sách', en: 'Social policy' } },
				{ id: 'justice', label: { vi: 'Tư pháp', en: 'Justice' } },
				{ id: 'other', label: { vi: 'Lĩnh vực khác', en: 'Other topics' } }
			]
		},
		{
			id: 'type',
			label: { vi: 'Loại đơn', en: 'Type of petition' },
			members: [
				{ id: 'khieu_nai', label: { vi: 'Khiếu nại', en: 'Complaints' } },
				{ id: 'to_cao', label: { vi: 'Tố cáo', en: 'Denunciations' } },
				{ id: 'kien_nghi_phan_anh', label: { vi: 'Kiến nghị, phản ánh', en: 'Requests and reports' } }
			]
		}
	],
	measures: [
		{
			kind: 'count',
			id: 'eligible',
			label: { vi: 'Đơn đủ điều kiện, theo lĩnh vực', en: 'Eligible petitions by topic' },
			noun: { vi: 'đơn đủ điều kiện xử lý', en: 'eligible petitions' },
			unit: 'petitions',
			type: 'integer',
			per: 10000,
			definition: {
				vi: 'Số đơn đủ điều kiện xử lý, mỗi đơn ghi một lĩnh vực.',
				en: 'Petitions that meet the requirements of the law, each under one topic.'
			},
			source: { form, law }
		},
		{
			kind: 'ratio',
			id: 'land_share',
			label: { vi: 'Tỷ lệ đơn về đất đai', en: 'Share of petitions on land' },
			noun: { vi: 'tỷ lệ đơn về đất đai', en: 'share of petitions on land' },
			numerator: { measures: ['eligible'], where: { dimension: 'topic', members: ['land'] } },
			denominator: { measures: ['eligible'] },
			as: 'percent',
			unitLabel: { vi: '% số đơn đủ điều kiện', en: '% of eligible petitions' },
			definition: {
				vi: 'Đơn về đất đai chia cho tổng số đơn đủ điều kiện.',
				en: 'Petitions on land divided by all eligible petitions.'
			},
			source: { form, law }
		}
	],
	checks: [],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 15 },
	source: {
		vi: 'Báo cáo xử lý đơn của các đơn vị (biểu 02–04/XLD)',
		en: 'Units’ reports on petitions (forms 02–04/XLD)'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; ở cấp xã, số từ 1 đến 4 không được công bố.',
		en: 'Aggregates only; in communes, counts of 1 to 4 are not published.'
	},
	suppression: { measures: [['eligible']], below: 5, levels: ['commune'] }
} satisfies DatasetContract as DatasetContract;
