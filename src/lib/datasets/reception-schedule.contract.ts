import type { CountMeasure, DatasetContract, RatioMeasure } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Lịch tiếp công dân niêm yết và sổ theo dõi (biểu của từng địa phương)',
	en: 'Published reception schedules and their registers (local forms)'
};
const law: LocalText = {
	vi: 'Luật Tiếp công dân 42/2013/QH13',
	en: 'Act 42/2013/QH13 on receiving citizens'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form, law },
	...measure
});
const percent = (measure: Omit<RatioMeasure, 'kind' | 'as' | 'source'>): RatioMeasure => ({
	kind: 'ratio',
	as: 'percent',
	source: { form, law },
	...measure
});

export default {
	id: 'reception_schedule',
	label: { vi: 'Lịch tiếp công dân', en: 'Reception schedules' },
	description: {
		vi: 'Lịch tiếp công dân của người đứng đầu: đã niêm yết chưa, tiếp đủ số ngày theo lịch không.',
		en: 'The heads’ reception schedules: whether they were published, and whether their days were held.'
	},
	headline: 'days_held',
	dimensions: [
		{
			id: 'holder',
			label: { vi: 'Người tiếp', en: 'Who receives' },
			members: [
				{ id: 'chair', label: { vi: 'Chủ tịch UBND', en: 'Chair of the People’s Committee' }, body: 'government' },
				{ id: 'secretary', label: { vi: 'Bí thư cấp ủy', en: 'Party secretary' }, body: 'party' }
			]
		}
	],
	measures: [
		count({
			id: 'days_held',
			label: { vi: 'Ngày đã tiếp theo lịch', en: 'Days held' },
			noun: { vi: 'ngày tiếp công dân theo lịch', en: 'reception days held' },
			deed: { vi: 'tiếp công dân {n} ngày theo lịch', en: 'held {n} scheduled reception days' },
			unit: 'days',
			definition: {
				vi: 'Số ngày trong lịch mà người đứng đầu có tiếp.',
				en: 'Days of the schedule on which the head received.'
			}
		}),
		count({
			id: 'days_planned',
			label: { vi: 'Ngày tiếp theo lịch', en: 'Days planned' },
			noun: { vi: 'ngày tiếp trong lịch', en: 'days in the schedule' },
			unit: 'days',
			definition: { vi: 'Số ngày tiếp ghi trong lịch của kỳ.', en: 'Reception days in the schedule of the period.' }
		}),
		count({
			id: 'published',
			label: { vi: 'Lịch đã niêm yết', en: 'Schedules published' },
			noun: { vi: 'lịch tháng đã niêm yết', en: 'monthly schedules published' },
			unit: 'schedules',
			definition: {
				vi: 'Số lịch tháng đã niêm yết công khai trước tháng đó.',
				en: 'Monthly schedules posted before the month began.'
			}
		}),
		count({
			id: 'required',
			label: { vi: 'Lịch phải niêm yết', en: 'Schedules due' },
			noun: { vi: 'lịch tháng phải niêm yết', en: 'monthly schedules due' },
			unit: 'schedules',
			definition: { vi: 'Mỗi tháng một lịch cho mỗi người đứng đầu.', en: 'One per month and head.' }
		}),
		percent({
			id: 'held_share',
			label: { vi: 'Tỷ lệ tiếp theo lịch', en: 'Share of days held' },
			noun: { vi: 'tỷ lệ ngày tiếp theo lịch', en: 'share of scheduled days held' },
			numerator: { measures: ['days_held'] },
			denominator: { measures: ['days_planned'] },
			unitLabel: { vi: '% số ngày trong lịch', en: '% of days planned' },
			definition: { vi: 'Ngày đã tiếp chia cho ngày trong lịch.', en: 'Days held divided by days planned.' }
		}),
		percent({
			id: 'published_share',
			label: { vi: 'Tỷ lệ niêm yết lịch', en: 'Share published' },
			noun: { vi: 'tỷ lệ lịch tháng được niêm yết', en: 'share of monthly schedules published' },
			numerator: { measures: ['published'] },
			denominator: { measures: ['required'] },
			unitLabel: { vi: '% số lịch', en: '% of schedules' },
			definition: {
				vi: 'Lịch đã niêm yết chia cho lịch phải niêm yết.',
				en: 'Schedules published divided by schedules due.'
			}
		})
	],
	checks: [
		{ kind: 'sum', parts: ['published'], relation: 'at_most', total: 'required', severity: 'error' },
		{ kind: 'sum', parts: ['days_held'], relation: 'at_most', total: 'days_planned', severity: 'warning' }
	],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Lịch tiếp công dân niêm yết của các đơn vị',
		en: 'Reception schedules published by the units'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không ghi tên người đến.',
		en: 'Aggregates only; no names of those received.'
	}
} satisfies DatasetContract as DatasetContract;
