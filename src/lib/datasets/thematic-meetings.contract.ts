import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo sinh hoạt chuyên đề của chi bộ (biểu của từng đảng bộ)',
	en: 'Reports on thematic meetings of Party cells (forms of each committee)'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form },
	...measure
});

export default {
	id: 'thematic_meetings',
	label: { vi: 'Sinh hoạt chuyên đề', en: 'Thematic meetings' },
	description: {
		vi: 'Sinh hoạt chuyên đề về công tác dân vận của các chi bộ; thông lệ 1–2 lần mỗi năm.',
		en: 'Meetings of Party cells on work with the people; one or two a year are usual.'
	},
	headline: 'meetings',
	dimensions: [],
	measures: [
		count({
			id: 'meetings',
			label: { vi: 'Số buổi sinh hoạt chuyên đề', en: 'Thematic meetings' },
			noun: { vi: 'buổi sinh hoạt chuyên đề', en: 'thematic meetings' },
			deed: { vi: 'tổ chức {n} buổi sinh hoạt chuyên đề', en: 'held {n} thematic meetings' },
			unit: 'meetings',
			definition: {
				vi: 'Số buổi sinh hoạt chuyên đề về công tác dân vận của các chi bộ.',
				en: 'Meetings that cells held on work with the people.'
			}
		}),
		count({
			id: 'cells',
			label: { vi: 'Số chi bộ', en: 'Party cells' },
			noun: { vi: 'chi bộ', en: 'Party cells' },
			unit: 'cells',
			definition: {
				vi: 'Số chi bộ đầu năm; ghi một lần ở kỳ đầu năm, các kỳ khác ghi 0; không cộng qua các năm.',
				en: 'Cells at the start of the year; given in its first period, 0 in the others, and not added over years.'
			}
		}),
		{
			kind: 'ratio',
			id: 'meetings_per_cell',
			label: { vi: 'Số buổi mỗi chi bộ', en: 'Meetings per cell' },
			noun: { vi: 'số buổi sinh hoạt chuyên đề mỗi chi bộ', en: 'thematic meetings per cell' },
			numerator: { measures: ['meetings'] },
			denominator: { measures: ['cells'] },
			as: 'plain',
			unitLabel: { vi: 'buổi/chi bộ', en: 'meetings per cell' },
			definition: {
				vi: 'Số buổi chia cho số chi bộ, chỉ xem theo năm; thông lệ từ 1 đến 2.',
				en: 'Meetings divided by cells, for whole years; one to two are usual.'
			},
			source: { form }
		}
	],
	checks: [],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo sinh hoạt chuyên đề của các đảng bộ',
		en: 'Reports of Party committees on thematic meetings'
	},
	privacy: { vi: 'Chỉ số tổng hợp; không ghi tên đảng viên.', en: 'Aggregates only; no names of members.' }
} satisfies DatasetContract as DatasetContract;
