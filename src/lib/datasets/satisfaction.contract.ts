import type { DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Kết quả bình chọn thái độ tiếp công dân tại bộ phận Một cửa, trên cổng thông tin (biểu của từng địa phương)',
	en: 'Polls on how citizens were received, at one-stop desks and on portals (local forms)'
};

export default {
	id: 'satisfaction',
	label: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
	description: {
		vi: 'Bình chọn của người dân về thái độ tiếp công dân của cán bộ.',
		en: 'How residents judged the way in which officials received them.'
	},
	headline: 'votes',
	dimensions: [
		{
			id: 'answer',
			label: { vi: 'Câu trả lời', en: 'Answer' },
			members: [
				{ id: 'very_satisfied', label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
				{ id: 'satisfied', label: { vi: 'Hài lòng', en: 'Satisfied' } },
				{ id: 'neutral', label: { vi: 'Bình thường', en: 'Neither' } },
				{ id: 'dissatisfied', label: { vi: 'Không hài lòng', en: 'Dissatisfied' } }
			]
		}
	],
	measures: [
		{
			kind: 'count',
			id: 'votes',
			label: { vi: 'Số phiếu bình chọn', en: 'Votes' },
			noun: { vi: 'phiếu bình chọn', en: 'votes' },
			deed: { vi: 'nhận {n} phiếu bình chọn', en: 'received {n} votes' },
			unit: 'votes',
			type: 'integer',
			definition: {
				vi: 'Số phiếu hợp lệ; người bình chọn tự nguyện, không phải mẫu ngẫu nhiên.',
				en: 'Valid votes; those who vote choose to, and are no random sample.'
			},
			source: { form }
		},
		{
			kind: 'ratio',
			id: 'satisfied_share',
			label: { vi: 'Tỷ lệ hài lòng', en: 'Share satisfied' },
			noun: { vi: 'tỷ lệ phiếu hài lòng', en: 'share of votes that are satisfied' },
			numerator: { measures: ['votes'], where: { dimension: 'answer', members: ['very_satisfied', 'satisfied'] } },
			denominator: { measures: ['votes'] },
			as: 'percent',
			unitLabel: { vi: '% số phiếu', en: '% of votes' },
			poll: { fewest: 30 },
			definition: {
				vi: 'Phiếu “rất hài lòng” và “hài lòng” chia cho tổng số phiếu, kèm khoảng tin cậy 95 %; nơi dưới 30 phiếu không xếp hạng.',
				en: 'Votes for “very satisfied” and “satisfied” divided by all votes, with the 95 % interval; fewer than 30 votes are not ranked.'
			},
			source: { form }
		}
	],
	checks: [],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Bình chọn thái độ tiếp công dân trên cổng thông tin của các đơn vị',
		en: 'Polls on the portals of the units'
	},
	privacy: { vi: 'Chỉ số phiếu; không có dữ liệu về người bình chọn.', en: 'Votes only; nothing about who voted.' }
} satisfies DatasetContract as DatasetContract;
