import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo đối thoại của cấp ủy, chính quyền (chưa có biểu mẫu thống nhất toàn quốc)',
	en: 'Reports on dialogues by Party committees and governments (no national form exists)'
};
const law: LocalText = {
	vi: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 32; Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43',
	en: 'Act 10/2022/QH15 on grassroots democracy, article 32; Act 72/2025/QH15 on local government, article 43'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form, law },
	...measure
});

export default {
	id: 'dialogues',
	label: { vi: 'Đối thoại', en: 'Dialogues' },
	description: {
		vi: 'Hội nghị đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân.',
		en: 'Conferences in which heads of Party committees and governments answer the people.'
	},
	headline: 'events',
	dimensions: [
		{
			id: 'kind',
			label: { vi: 'Loại đối thoại', en: 'Kind of dialogue' },
			members: [
				{ id: 'periodic', label: { vi: 'Định kỳ', en: 'Periodic' } },
				{ id: 'ad_hoc', label: { vi: 'Đột xuất', en: 'Ad hoc' } },
				{ id: 'internal_staff', label: { vi: 'Với cán bộ, công chức', en: 'With staff' } },
				{ id: 'complaint', label: { vi: 'Giải quyết khiếu nại', en: 'On complaints' } }
			]
		},
		{
			id: 'chair',
			label: { vi: 'Chủ trì', en: 'Chair' },
			members: [
				{ id: 'party_secretary', label: { vi: 'Bí thư cấp ủy', en: 'Party secretary' }, body: 'party' },
				{
					id: 'people_committee_chair',
					label: { vi: 'Chủ tịch UBND', en: 'Chair of the People’s Committee' },
					body: 'government'
				},
				{ id: 'joint', label: { vi: 'Cấp ủy và chính quyền cùng chủ trì', en: 'Party and government jointly' } },
				{ id: 'other', label: { vi: 'Khác', en: 'Other' } }
			]
		}
	],
	measures: [
		count({
			id: 'events',
			label: { vi: 'Số hội nghị đối thoại', en: 'Dialogue conferences' },
			noun: { vi: 'hội nghị đối thoại', en: 'dialogue conferences' },
			otherNames: ['Số hội nghị', 'Số cuộc đối thoại', 'Số buổi đối thoại'],
			deed: { vi: 'tổ chức {n} hội nghị đối thoại', en: 'held {n} dialogue conferences' },
			unit: 'events',
			definition: {
				vi: 'Số hội nghị đối thoại đã tổ chức trong kỳ.',
				en: 'Dialogue conferences held in the period.'
			}
		}),
		count({
			id: 'participants',
			label: { vi: 'Lượt người dự đối thoại', en: 'Attendances at dialogues' },
			noun: { vi: 'lượt người dự đối thoại', en: 'attendances at dialogues' },
			otherNames: ['Lượt người dự', 'Lượt người tham dự'],
			deed: { vi: 'có {n} lượt người dự đối thoại', en: 'had {n} attendances at dialogues' },
			unit: 'participants',
			per: 1000,
			definition: {
				vi: 'Số lượt người dự các hội nghị đối thoại; báo cáo thường ghi số tròn (“hơn 300”).',
				en: 'Attendances at the conferences; reports often give round numbers (“more than 300”).'
			}
		}),
		count({
			id: 'opinions_raised',
			label: { vi: 'Ý kiến nêu ra', en: 'Opinions raised' },
			noun: { vi: 'ý kiến nêu tại đối thoại', en: 'opinions raised in dialogues' },
			otherNames: ['Ý kiến nêu', 'Số ý kiến', 'Ý kiến, kiến nghị'],
			deed: { vi: 'nhận {n} ý kiến tại đối thoại', en: 'heard {n} opinions in dialogues' },
			unit: 'opinions',
			per: 10000,
			definition: { vi: 'Số ý kiến, kiến nghị nêu tại hội nghị.', en: 'Opinions and requests raised.' }
		}),
		count({
			id: 'opinions_answered_on_spot',
			label: { vi: 'Ý kiến trả lời tại chỗ', en: 'Opinions answered on the spot' },
			noun: { vi: 'ý kiến được trả lời tại chỗ', en: 'opinions answered on the spot' },
			otherNames: ['Trả lời tại chỗ', 'Ý kiến đã trả lời tại chỗ'],
			unit: 'opinions',
			subsetOf: 'opinions_raised',
			definition: { vi: 'Số ý kiến được trả lời ngay tại hội nghị.', en: 'Opinions answered at the conference.' }
		}),
		count({
			id: 'opinions_resolved',
			label: { vi: 'Ý kiến đã giải quyết', en: 'Opinions resolved' },
			noun: { vi: 'ý kiến đã giải quyết sau đối thoại', en: 'opinions resolved after dialogues' },
			unit: 'opinions',
			subsetOf: 'opinions_raised',
			definition: {
				vi: 'Số ý kiến đã giải quyết xong sau hội nghị.',
				en: 'Opinions settled after the conference.'
			}
		}),
		count({
			id: 'opinions_pending',
			label: { vi: 'Ý kiến còn lại', en: 'Opinions pending' },
			noun: { vi: 'ý kiến chưa giải quyết', en: 'opinions pending' },
			unit: 'opinions',
			subsetOf: 'opinions_raised',
			definition: { vi: 'Số ý kiến chưa giải quyết xong.', en: 'Opinions not settled yet.' }
		}),
		{
			kind: 'ratio',
			id: 'answered_share',
			label: { vi: 'Tỷ lệ trả lời tại chỗ', en: 'Answered on the spot' },
			noun: { vi: 'tỷ lệ ý kiến được trả lời tại chỗ', en: 'share of opinions answered on the spot' },
			numerator: { measures: ['opinions_answered_on_spot'] },
			denominator: { measures: ['opinions_raised'] },
			as: 'percent',
			unitLabel: { vi: '% số ý kiến', en: '% of opinions' },
			definition: {
				vi: 'Ý kiến trả lời tại chỗ chia cho ý kiến nêu ra.',
				en: 'Opinions answered on the spot divided by opinions raised.'
			},
			source: { form, law }
		}
	],
	checks: [
		{
			kind: 'sum',
			parts: ['opinions_answered_on_spot', 'opinions_resolved', 'opinions_pending'],
			relation: 'at_most',
			total: 'opinions_raised',
			severity: 'error'
		},
		{
			kind: 'sum',
			parts: ['opinions_answered_on_spot'],
			relation: 'at_most',
			total: 'opinions_raised',
			severity: 'error'
		},
		{ kind: 'sum', parts: ['events'], relation: 'at_most', total: 'participants', severity: 'warning' }
	],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo đối thoại của cấp ủy, chính quyền các cấp',
		en: 'Reports on dialogues by Party committees and governments'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không ghi tên người dự.',
		en: 'Aggregates only; no names of participants.'
	}
} satisfies DatasetContract as DatasetContract;
