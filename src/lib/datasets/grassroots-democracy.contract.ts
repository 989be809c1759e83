import type { CountMeasure, DatasetContract, RatioMeasure } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo của ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở (biểu của từng địa phương)',
	en: 'Reports of the committees on grassroots democracy (local forms)'
};
const law: LocalText = {
	vi: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15',
	en: 'Act 10/2022/QH15 on grassroots democracy'
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
	id: 'grassroots_democracy',
	label: { vi: 'Dân chủ ở cơ sở', en: 'Grassroots democracy' },
	description: {
		vi: 'Quy ước của tổ dân phố, thôn; hội nghị của cộng đồng dân cư; xếp loại thực hiện quy chế dân chủ.',
		en: 'Rules of residential groups, their conferences, and how units are classed.'
	},
	headline: 'conferences',
	dimensions: [],
	measures: [
		count({
			id: 'conferences',
			label: { vi: 'Hội nghị cộng đồng dân cư', en: 'Conferences of residents' },
			noun: { vi: 'hội nghị cộng đồng dân cư', en: 'conferences of residents' },
			deed: { vi: 'tổ chức {n} hội nghị cộng đồng dân cư', en: 'held {n} conferences of residents' },
			unit: 'events',
			per: 10000,
			definition: {
				vi: 'Số hội nghị của thôn, tổ dân phố để bàn và quyết định.',
				en: 'Conferences of hamlets and residential groups to discuss and decide.'
			}
		}),
		count({
			id: 'groups',
			label: { vi: 'Thôn, tổ dân phố', en: 'Residential groups' },
			noun: { vi: 'thôn, tổ dân phố', en: 'residential groups' },
			unit: 'residential_groups',
			definition: {
				vi: 'Số thôn, tổ dân phố đầu năm; ghi một lần ở kỳ đầu năm, các kỳ khác ghi 0; không cộng qua các năm.',
				en: 'Groups at the start of the year; given in its first period, 0 in the others, and not added over years.'
			}
		}),
		count({
			id: 'groups_with_rules',
			label: { vi: 'Thôn, tổ dân phố có quy ước', en: 'Groups with rules' },
			noun: { vi: 'thôn, tổ dân phố có hương ước, quy ước', en: 'residential groups with rules of their own' },
			unit: 'residential_groups',
			subsetOf: 'groups',
			definition: {
				vi: 'Số thôn, tổ dân phố đã có hương ước, quy ước đầu năm; ghi như số thôn, tổ dân phố.',
				en: 'Groups that have rules of their own at the start of the year; given like the groups.'
			}
		}),
		count({
			id: 'rated',
			label: { vi: 'Đơn vị được xếp loại', en: 'Units classed' },
			noun: { vi: 'đơn vị được xếp loại', en: 'units classed' },
			unit: 'units',
			definition: { vi: 'Số cơ quan, đơn vị, xã được xếp loại cuối năm.', en: 'Bodies classed at the end of a year.' }
		}),
		count({
			id: 'rated_good',
			label: { vi: 'Đơn vị xếp loại tốt', en: 'Units classed as good' },
			noun: { vi: 'đơn vị xếp loại tốt', en: 'units classed as good' },
			unit: 'units',
			subsetOf: 'rated',
			definition: { vi: 'Số đơn vị thực hiện tốt quy chế dân chủ.', en: 'Bodies that apply the rules well.' }
		}),
		percent({
			id: 'rules_share',
			label: { vi: 'Tỷ lệ có quy ước', en: 'Share with rules' },
			noun: { vi: 'tỷ lệ thôn, tổ dân phố có quy ước', en: 'share of residential groups with rules' },
			numerator: { measures: ['groups_with_rules'] },
			denominator: { measures: ['groups'] },
			unitLabel: { vi: '% số thôn, tổ dân phố', en: '% of residential groups' },
			definition: {
				vi: 'Thôn, tổ dân phố có quy ước chia cho tổng số thôn, tổ dân phố; xem theo năm.',
				en: 'Groups with rules divided by all groups; for whole years.'
			}
		}),
		percent({
			id: 'good_share',
			label: { vi: 'Tỷ lệ xếp loại tốt', en: 'Share classed as good' },
			noun: { vi: 'tỷ lệ đơn vị xếp loại tốt', en: 'share of units classed as good' },
			numerator: { measures: ['rated_good'] },
			denominator: { measures: ['rated'] },
			unitLabel: { vi: '% số đơn vị được xếp loại', en: '% of units classed' },
			definition: {
				vi: 'Đơn vị xếp loại tốt chia cho đơn vị được xếp loại; xem theo năm.',
				en: 'Units classed as good divided by units classed; for whole years.'
			}
		})
	],
	checks: [
		{ kind: 'sum', parts: ['groups_with_rules'], relation: 'at_most', total: 'groups', severity: 'error' },
		{ kind: 'sum', parts: ['rated_good'], relation: 'at_most', total: 'rated', severity: 'error' }
	],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo thực hiện quy chế dân chủ ở cơ sở của các đơn vị',
		en: 'Units’ reports on grassroots democracy'
	},
	privacy: { vi: 'Chỉ số tổng hợp.', en: 'Aggregates only.' }
} satisfies DatasetContract as DatasetContract;
