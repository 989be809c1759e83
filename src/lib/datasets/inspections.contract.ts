import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo kiểm tra, giám sát, phản biện xã hội (biểu của từng địa phương)',
	en: 'Reports on inspection, supervision and social criticism (local forms)'
};
const law: LocalText = {
	vi: 'Quyết định 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013; Quyết định 290-QĐ/TW ngày 25/02/2010',
	en: 'Decisions 217-QĐ/TW and 218-QĐ/TW of 12 December 2013; decision 290-QĐ/TW of 25 February 2010'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form, law },
	...measure
});

export default {
	id: 'inspections',
	label: { vi: 'Kiểm tra, giám sát', en: 'Inspections' },
	description: {
		vi: 'Kiểm tra, giám sát của cấp ủy; giám sát, phản biện xã hội của Mặt trận Tổ quốc và đoàn thể.',
		en: 'Inspection and supervision by Party committees; supervision and social criticism by the Fatherland Front.'
	},
	headline: 'conducted',
	dimensions: [
		{
			id: 'kind',
			label: { vi: 'Hình thức', en: 'Kind' },
			members: [
				{ id: 'inspection', label: { vi: 'Kiểm tra', en: 'Inspection' }, body: 'party' },
				{ id: 'supervision', label: { vi: 'Giám sát', en: 'Supervision' }, body: 'party' },
				{ id: 'front_supervision', label: { vi: 'Giám sát của MTTQ', en: 'Supervision by the Front' }, body: 'front' },
				{ id: 'social_criticism', label: { vi: 'Phản biện xã hội', en: 'Social criticism' }, body: 'front' }
			]
		}
	],
	measures: [
		count({
			id: 'conducted',
			label: { vi: 'Số cuộc đã tiến hành', en: 'Inspections conducted' },
			noun: { vi: 'cuộc kiểm tra, giám sát, phản biện', en: 'inspections, supervisions and criticisms' },
			deed: {
				vi: 'tiến hành {n} cuộc kiểm tra, giám sát, phản biện',
				en: 'conducted {n} inspections, supervisions and criticisms'
			},
			unit: 'events',
			definition: {
				vi: 'Số cuộc kết thúc trong kỳ; một đoàn đi nhiều ngày, nhiều đơn vị là một cuộc.',
				en: 'Those that ended in the period; one team on several days at several units is one.'
			}
		}),
		count({
			id: 'planned',
			label: { vi: 'Số cuộc theo kế hoạch', en: 'Inspections planned' },
			noun: { vi: 'cuộc theo kế hoạch', en: 'planned inspections' },
			unit: 'events',
			definition: {
				vi: 'Số cuộc mà kế hoạch năm giao cho kỳ; số đã tiến hành có thể nhiều hơn (đột xuất).',
				en: 'Those that the plan of the year sets for the period; more may be conducted.'
			}
		}),
		count({
			id: 'days',
			label: { vi: 'Số ngày làm việc', en: 'Days of work' },
			noun: { vi: 'ngày kiểm tra, giám sát', en: 'days of inspection' },
			unit: 'days',
			definition: { vi: 'Số ngày đoàn làm việc tại các đơn vị.', en: 'Days that teams spent at units.' }
		}),
		count({
			id: 'units_inspected',
			label: { vi: 'Đơn vị được kiểm tra, giám sát', en: 'Units inspected' },
			noun: { vi: 'đơn vị được kiểm tra, giám sát', en: 'units inspected' },
			unit: 'units',
			definition: {
				vi: 'Số lượt đơn vị mà các đoàn đã đến làm việc.',
				en: 'Units that the teams visited, once per inspection.'
			}
		}),
		count({
			id: 'findings',
			label: { vi: 'Hạn chế được chỉ ra', en: 'Shortcomings found' },
			noun: { vi: 'hạn chế được chỉ ra', en: 'shortcomings found' },
			unit: 'findings',
			definition: { vi: 'Số hạn chế, tồn tại ghi trong kết luận.', en: 'Shortcomings named in the conclusions.' }
		}),
		count({
			id: 'remedied',
			label: { vi: 'Hạn chế đã khắc phục', en: 'Shortcomings remedied' },
			noun: { vi: 'hạn chế đã khắc phục', en: 'shortcomings remedied' },
			unit: 'findings',
			subsetOf: 'findings',
			definition: { vi: 'Số hạn chế đã khắc phục xong.', en: 'Shortcomings put right.' }
		}),
		count({
			id: 'recommendations',
			label: { vi: 'Kiến nghị sau kiểm tra, giám sát', en: 'Recommendations made' },
			noun: { vi: 'kiến nghị sau kiểm tra, giám sát, phản biện', en: 'recommendations made' },
			unit: 'recommendations',
			definition: {
				vi: 'Số kiến nghị gửi cấp ủy, chính quyền và đơn vị.',
				en: 'Recommendations to committees, governments and units.'
			}
		}),
		count({
			id: 'accepted',
			label: { vi: 'Kiến nghị được tiếp thu', en: 'Recommendations accepted' },
			noun: { vi: 'kiến nghị được tiếp thu', en: 'recommendations accepted' },
			unit: 'recommendations',
			subsetOf: 'recommendations',
			definition: { vi: 'Số kiến nghị được tiếp thu bằng văn bản.', en: 'Recommendations accepted in writing.' }
		}),
		{
			kind: 'ratio',
			id: 'accepted_share',
			label: { vi: 'Tỷ lệ kiến nghị được tiếp thu', en: 'Recommendations accepted, share' },
			noun: { vi: 'tỷ lệ kiến nghị được tiếp thu', en: 'share of recommendations accepted' },
			numerator: { measures: ['accepted'] },
			denominator: { measures: ['recommendations'] },
			as: 'percent',
			unitLabel: { vi: '% số kiến nghị', en: '% of recommendations' },
			definition: {
				vi: 'Kiến nghị được tiếp thu chia cho kiến nghị đã gửi.',
				en: 'Recommendations accepted divided by recommendations made.'
			},
			source: { form, law }
		}
	],
	checks: [
		{ kind: 'sum', parts: ['remedied'], relation: 'at_most', total: 'findings', severity: 'error' },
		{ kind: 'sum', parts: ['accepted'], relation: 'at_most', total: 'recommendations', severity: 'error' },
		{ kind: 'sum', parts: ['conducted'], relation: 'at_most', total: 'days', severity: 'warning' }
	],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo kiểm tra, giám sát của cấp ủy; báo cáo giám sát, phản biện xã hội của MTTQ các cấp',
		en: 'Reports on inspection by Party committees, and on supervision and social criticism by the Front'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không ghi tên cá nhân được kiểm tra.',
		en: 'Aggregates only; no names of people inspected.'
	}
} satisfies DatasetContract as DatasetContract;
