import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Bảng chỉ tiêu khác: mỗi dòng một đơn vị, một kỳ, một chỉ tiêu',
	en: 'Table of other indicators: one unit, period and indicator a row'
};

/** One line for each indicator: what it counts, in its only unit of measure. */
const indicator = (measure: Omit<CountMeasure, 'kind' | 'source' | 'type'> & Partial<CountMeasure>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form },
	...measure
});

export default {
	id: 'indicators',
	label: { vi: 'Chỉ tiêu khác', en: 'Other indicators' },
	description: {
		vi: 'Những chỉ tiêu chưa có biểu riêng, gửi chung một bảng; mỗi chỉ tiêu một đơn vị tính, không cộng với nhau.',
		en: 'Indicators without a form of their own, sent in one table; each has its unit of measure and is added to no other.'
	},
	headline: 'training_classes',
	dimensions: [],
	rowPerCount: true,
	measures: [
		indicator({
			id: 'training_classes',
			label: { vi: 'Lớp bồi dưỡng nghiệp vụ dân vận', en: 'Training classes' },
			noun: { vi: 'lớp bồi dưỡng nghiệp vụ dân vận', en: 'training classes on work with the people' },
			deed: { vi: 'mở {n} lớp bồi dưỡng nghiệp vụ dân vận', en: 'held {n} training classes' },
			unit: 'classes',
			definition: { vi: 'Số lớp mở trong kỳ.', en: 'Classes held in the period.' }
		}),
		indicator({
			id: 'training_attendances',
			label: { vi: 'Lượt cán bộ được bồi dưỡng', en: 'Attendances at classes' },
			noun: { vi: 'lượt cán bộ được bồi dưỡng nghiệp vụ', en: 'attendances at training classes' },
			unit: 'participants',
			definition: {
				vi: 'Số lượt cán bộ dự các lớp; một người dự hai lớp là hai lượt.',
				en: 'Attendances of officials; who attends two classes counts twice.'
			}
		}),
		indicator({
			id: 'contests',
			label: { vi: 'Hội thi “Dân vận khéo”', en: 'Skilful-mobilisation contests' },
			noun: { vi: 'hội thi “Dân vận khéo”', en: 'contests of skilful mobilisation' },
			deed: { vi: 'tổ chức {n} hội thi “Dân vận khéo”', en: 'held {n} contests of skilful mobilisation' },
			unit: 'events',
			definition: { vi: 'Số hội thi, hội diễn tổ chức trong kỳ.', en: 'Contests held in the period.' }
		}),
		indicator({
			id: 'news_items',
			label: { vi: 'Tin, bài tuyên truyền', en: 'News items' },
			noun: { vi: 'tin, bài về công tác dân vận', en: 'news items on work with the people' },
			deed: { vi: 'đăng {n} tin, bài về công tác dân vận', en: 'published {n} news items' },
			unit: 'news_items',
			definition: {
				vi: 'Số tin, bài đăng trên báo, đài, cổng thông tin và mạng xã hội của đơn vị.',
				en: 'Items in newspapers, on radio, portals and the unit’s social media.'
			}
		}),
		indicator({
			id: 'comments_on_party',
			label: { vi: 'Ý kiến góp ý xây dựng Đảng, chính quyền', en: 'Comments on Party and government' },
			noun: { vi: 'ý kiến góp ý xây dựng Đảng, chính quyền', en: 'comments on Party and government' },
			unit: 'opinions',
			definition: {
				vi: 'Số ý kiến của Mặt trận, đoàn thể và nhân dân góp ý xây dựng Đảng, chính quyền.',
				en: 'Comments of the Fatherland Front, mass organisations and residents.'
			},
			source: { form, law: { vi: 'Quyết định 218-QĐ/TW', en: 'Decision 218-QĐ/TW' } }
		}),
		indicator({
			id: 'activity_budget',
			label: { vi: 'Kinh phí hoạt động dân vận', en: 'Money spent on the work' },
			noun: { vi: 'đồng chi cho công tác dân vận', en: 'VND spent on work with the people' },
			deed: { vi: 'chi {n} đồng cho công tác dân vận', en: 'spent {n} VND on work with the people' },
			unit: 'dong',
			definition: { vi: 'Số tiền chi trong kỳ, tính bằng đồng.', en: 'Money spent in the period, in dong.' }
		})
	],
	checks: [],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Bảng chỉ tiêu khác của các đơn vị',
		en: 'Units’ tables of other indicators'
	},
	privacy: { vi: 'Chỉ số tổng hợp.', en: 'Aggregates only.' }
} satisfies DatasetContract as DatasetContract;
