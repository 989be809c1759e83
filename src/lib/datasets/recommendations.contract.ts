import type { DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Sổ theo dõi, báo cáo thực hiện kết luận đối thoại và kiến nghị sau giám sát (biểu của từng địa phương)',
	en: 'Registers and reports of what dialogues concluded and supervisors recommended (local forms)'
};
const law: LocalText = {
	vi: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15; Luật Hoạt động giám sát của Quốc hội và HĐND 87/2015/QH13',
	en: 'Act 10/2022/QH15 on grassroots democracy; Act 87/2015/QH13 on supervision by elected bodies'
};
const overdue = ['overdue_under_30', 'overdue_30_to_90', 'overdue_over_90'];

export default {
	id: 'recommendations',
	label: { vi: 'Kiến nghị và thực hiện', en: 'Recommendations' },
	description: {
		vi: 'Kiến nghị sau đối thoại, sau giám sát: lĩnh vực, đã thực hiện đến đâu, bao nhiêu quá hạn.',
		en: 'What dialogues and supervisors asked for: on which topics, how much is done, and how much is overdue.'
	},
	headline: 'raised',
	dimensions: [
		{
			id: 'origin',
			label: { vi: 'Phát sinh từ', en: 'Origin' },
			members: [
				{ id: 'dialogue', label: { vi: 'Đối thoại', en: 'Dialogue' } },
				{ id: 'supervision', label: { vi: 'Giám sát, phản biện', en: 'Supervision' } }
			]
		},
		{
			id: 'topic',
			label: { vi: 'Lĩnh vực', en: 'Topic' },
			members: [
				{ id: 'land', label: { vi: 'Đất đai, giải phóng mặt bằng', en: 'Land' } },
				{ id: 'policy', label: { vi: 'Chế độ, chính sách', en: 'Social policy' } },
				{ id: 'infrastructure', label: { vi: 'Hạ tầng, giao thông', en: 'Infrastructure' } },
				{ id: 'environment', label: { vi: 'Môi trường', en: 'Environment' } },
				{ id: 'procedures', label: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' } },
				{ id: 'other', label: { vi: 'Lĩnh vực khác', en: 'Other topics' } },
				{ id: 'all', label: { vi: 'Không phân theo lĩnh vực', en: 'Not broken down by topic' }, notSplit: true }
			]
		},
		{
			id: 'state',
			label: { vi: 'Tình trạng', en: 'State' },
			members: [
				{ id: 'done', label: { vi: 'Đã thực hiện', en: 'Done' } },
				{ id: 'doing', label: { vi: 'Đang thực hiện, còn hạn', en: 'In hand' } },
				{ id: 'overdue_under_30', label: { vi: 'Quá hạn dưới 30 ngày', en: 'Overdue by less than 30 days' } },
				{ id: 'overdue_30_to_90', label: { vi: 'Quá hạn từ 30 đến 90 ngày', en: 'Overdue by 30 to 90 days' } },
				{ id: 'overdue_over_90', label: { vi: 'Quá hạn trên 90 ngày', en: 'Overdue by more than 90 days' } }
			]
		}
	],
	measures: [
		{
			kind: 'count',
			id: 'raised',
			label: { vi: 'Kiến nghị ghi nhận', en: 'Recommendations raised' },
			noun: { vi: 'kiến nghị ghi nhận', en: 'recommendations raised' },
			deed: { vi: 'ghi nhận {n} kiến nghị', en: 'recorded {n} recommendations' },
			unit: 'recommendations',
			type: 'integer',
			per: 10000,
			definition: {
				vi: 'Số ý kiến, kiến nghị trong kỳ phải giải quyết tiếp, theo tình trạng khi báo cáo; không kể ý kiến đã trả lời tại chỗ.',
				en: 'Requests of the period that have to be followed up, by their state when reported; without those answered on the spot.'
			},
			source: { form, law }
		},
		{
			kind: 'ratio',
			id: 'done_share',
			label: { vi: 'Tỷ lệ đã thực hiện', en: 'Share carried out' },
			noun: { vi: 'tỷ lệ kiến nghị đã thực hiện', en: 'share of recommendations carried out' },
			numerator: { measures: ['raised'], where: { dimension: 'state', members: ['done'] } },
			denominator: { measures: ['raised'] },
			as: 'percent',
			unitLabel: { vi: '% số kiến nghị', en: '% of recommendations' },
			definition: {
				vi: 'Kiến nghị đã thực hiện chia cho kiến nghị ghi nhận.',
				en: 'Recommendations carried out divided by recommendations raised.'
			},
			source: { form, law }
		},
		{
			kind: 'ratio',
			id: 'overdue_share',
			label: { vi: 'Tỷ lệ quá hạn', en: 'Share overdue' },
			noun: { vi: 'tỷ lệ kiến nghị quá hạn', en: 'share of recommendations overdue' },
			numerator: { measures: ['raised'], where: { dimension: 'state', members: overdue } },
			denominator: { measures: ['raised'] },
			as: 'percent',
			unitLabel: { vi: '% số kiến nghị', en: '% of recommendations' },
			definition: {
				vi: 'Kiến nghị chưa xong mà đã hết hạn, chia cho kiến nghị ghi nhận.',
				en: 'Recommendations not done after their date, divided by recommendations raised.'
			},
			source: { form, law }
		}
	],
	checks: [],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo thực hiện kết luận đối thoại, kiến nghị sau giám sát của các đơn vị',
		en: 'Units’ reports on following up dialogues and supervision'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không ghi nội dung hay tên người kiến nghị.',
		en: 'Aggregates only; neither the content nor the names of those who asked.'
	}
} satisfies DatasetContract as DatasetContract;
