import type { CountMeasure, Measure } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form = (columns: string): LocalText => ({
	vi: `Biểu 01/TCD, cột ${columns}`,
	en: `Form 01/TCD, columns ${columns}`
});
const law: LocalText = {
	vi: 'Luật Tiếp công dân 42/2013/QH13; Thông tư 02/2021/TT-TTCP, 01/2024/TT-TTCP',
	en: 'Act on Citizen Reception 42/2013/QH13; circulars 02/2021/TT-TTCP and 01/2024/TT-TTCP'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type'>): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	...measure
});
const heads = { dimension: 'mode', members: ['head', 'delegated', 'party_head'] };

/** What form 01/TCD counts of receptions, and what is made of it. */
export const measures: readonly Measure[] = [
	count({
		id: 'turns',
		label: { vi: 'Số lượt tiếp', en: 'Reception turns' },
		noun: { vi: 'lượt tiếp công dân', en: 'reception turns' },
		otherNames: ['Số lượt người được tiếp', 'Lượt công dân được tiếp'],
		deed: { vi: 'tiếp {n} lượt công dân', en: 'held {n} reception turns' },
		unit: 'turns',
		per: 1000,
		definition: {
			vi: 'Số lượt công dân đến và được tiếp; một người đến ba lần là ba lượt.',
			en: 'Visits received; one person who comes three times makes three turns.'
		},
		source: { form: form('4, 13, 22'), law }
	}),
	count({
		id: 'people',
		label: { vi: 'Số người được tiếp', en: 'People received' },
		noun: { vi: 'người được tiếp', en: 'people received' },
		deed: { vi: 'tiếp {n} người', en: 'received {n} people' },
		unit: 'people',
		per: 1000,
		definition: {
			vi: 'Số người có mặt trong các lượt tiếp.',
			en: 'People present in the turns.'
		},
		source: { form: form('5, 14, 23'), law }
	}),
	count({
		id: 'cases_first',
		label: { vi: 'Vụ việc tiếp lần đầu', en: 'Cases received for the first time' },
		noun: { vi: 'vụ việc tiếp lần đầu', en: 'first-time cases' },
		otherNames: ['Vụ việc lần đầu'],
		deed: { vi: 'tiếp {n} vụ việc lần đầu', en: 'received {n} first-time cases' },
		unit: 'cases',
		per: 10000,
		definition: {
			vi: 'Số vụ việc được tiếp lần đầu trong kỳ.',
			en: 'Cases received for the first time in the period.'
		},
		source: { form: form('6, 15, 24'), law }
	}),
	count({
		id: 'cases_repeat',
		label: { vi: 'Vụ việc tiếp nhiều lần', en: 'Cases received repeatedly' },
		noun: { vi: 'vụ việc tiếp nhiều lần', en: 'repeat cases' },
		otherNames: ['Vụ việc nhiều lần'],
		deed: { vi: 'tiếp {n} vụ việc nhiều lần', en: 'received {n} repeat cases' },
		unit: 'cases',
		per: 10000,
		definition: {
			vi: 'Số vụ việc đã được tiếp từ hai lần trở lên.',
			en: 'Cases that have been received at least twice.'
		},
		source: { form: form('7, 16, 25'), law }
	}),
	count({
		id: 'sessions',
		label: { vi: 'Số kỳ tiếp', en: 'Reception sessions' },
		noun: { vi: 'kỳ tiếp công dân của người đứng đầu', en: 'reception sessions of heads' },
		deed: { vi: 'tổ chức {n} kỳ tiếp công dân của người đứng đầu', en: 'held {n} reception sessions of heads' },
		unit: 'sessions',
		onlyFor: heads,
		definition: {
			vi: 'Số kỳ (ngày, buổi) người đứng đầu tiếp hoặc ủy quyền tiếp; không áp dụng cho tiếp thường xuyên.',
			en: 'Sessions (days) held by the head or delegated; not counted for regular reception.'
		},
		source: {
			form: form('12, 21'),
			law: {
				vi: 'Luật Tiếp công dân 42/2013/QH13, Điều 12, 13, 15, 18; Quy định 11-QĐi/TW',
				en: 'Act 42/2013/QH13, articles 12, 13, 15, 18; Regulation 11-QĐi/TW'
			}
		}
	}),
	count({
		id: 'groups',
		label: { vi: 'Đoàn đông người', en: 'Large groups' },
		noun: { vi: 'đoàn đông người', en: 'large groups' },
		otherNames: ['Số đoàn được tiếp', 'Đoàn đông người được tiếp'],
		deed: { vi: 'tiếp {n} đoàn đông người', en: 'received {n} large groups' },
		unit: 'groups',
		subsetOf: 'turns',
		definition: {
			vi: 'Số đoàn đông người được tiếp; nằm trong số lượt tiếp, không cộng thêm.',
			en: 'Large groups received; part of the turns, never added to them.'
		},
		source: { form: form('8, 17, 26'), law }
	}),
	count({
		id: 'group_people',
		label: { vi: 'Người trong đoàn đông người', en: 'People in large groups' },
		noun: { vi: 'người trong đoàn đông người', en: 'people in large groups' },
		otherNames: ['Người của đoàn đông người', 'Người của đoàn'],
		unit: 'people',
		subsetOf: 'people',
		definition: {
			vi: 'Số người của các đoàn đông người; nằm trong số người được tiếp.',
			en: 'People in large groups; part of the people received.'
		},
		source: { form: form('9, 18, 27'), law }
	}),
	count({
		id: 'group_cases_first',
		label: { vi: 'Vụ việc của đoàn, lần đầu', en: 'Group cases, first time' },
		noun: { vi: 'vụ việc lần đầu của đoàn đông người', en: 'first-time cases of large groups' },
		unit: 'cases',
		subsetOf: 'cases_first',
		definition: {
			vi: 'Số vụ việc lần đầu do đoàn đông người nêu; nằm trong số vụ việc lần đầu.',
			en: 'First-time cases brought by large groups; part of the first-time cases.'
		},
		source: { form: form('10, 19, 28'), law }
	}),
	count({
		id: 'group_cases_repeat',
		label: { vi: 'Vụ việc của đoàn, nhiều lần', en: 'Group cases, repeated' },
		noun: { vi: 'vụ việc nhiều lần của đoàn đông người', en: 'repeat cases of large groups' },
		unit: 'cases',
		subsetOf: 'cases_repeat',
		definition: {
			vi: 'Số vụ việc tiếp nhiều lần do đoàn đông người nêu; nằm trong số vụ việc tiếp nhiều lần.',
			en: 'Repeat cases brought by large groups; part of the repeat cases.'
		},
		source: { form: form('11, 20, 29'), law }
	}),
	{
		kind: 'ratio',
		id: 'repeat_share',
		label: { vi: 'Tỷ lệ vụ việc tiếp nhiều lần', en: 'Share of repeat cases' },
		noun: { vi: 'tỷ lệ vụ việc tiếp nhiều lần', en: 'share of repeat cases' },
		numerator: { measures: ['cases_repeat'] },
		denominator: { measures: ['cases_first', 'cases_repeat'] },
		as: 'percent',
		unitLabel: { vi: '% số vụ việc', en: '% of cases' },
		definition: {
			vi: 'Vụ việc tiếp nhiều lần chia cho tổng số vụ việc được tiếp.',
			en: 'Repeat cases divided by all cases received.'
		},
		source: { form: form('6–7, 15–16, 24–25'), law }
	},
	{
		kind: 'ratio',
		id: 'direct_share',
		label: { vi: 'Tỷ lệ thủ trưởng trực tiếp tiếp', en: 'Sessions held by the head in person' },
		noun: { vi: 'tỷ lệ kỳ tiếp do thủ trưởng trực tiếp chủ trì', en: 'share of sessions held in person' },
		numerator: { measures: ['sessions'], where: { dimension: 'mode', members: ['head'] } },
		denominator: { measures: ['sessions'], where: { dimension: 'mode', members: ['head', 'delegated'] } },
		as: 'percent',
		unitLabel: { vi: '% số kỳ tiếp', en: '% of sessions' },
		definition: {
			vi: 'Số kỳ thủ trưởng trực tiếp tiếp chia cho số kỳ trực tiếp và ủy quyền.',
			en: 'Sessions held in person divided by sessions held in person or delegated.'
		},
		source: { form: form('12, 21'), law }
	},
	{
		kind: 'ratio',
		id: 'people_per_group',
		label: { vi: 'Số người mỗi đoàn', en: 'People per large group' },
		noun: { vi: 'số người bình quân mỗi đoàn đông người', en: 'people per large group' },
		numerator: { measures: ['group_people'] },
		denominator: { measures: ['groups'] },
		as: 'plain',
		unitLabel: { vi: 'người/đoàn', en: 'people per group' },
		definition: {
			vi: 'Số người của các đoàn đông người chia cho số đoàn.',
			en: 'People in large groups divided by the number of groups.'
		},
		source: { form: form('8–9, 17–18, 26–27'), law }
	}
];
