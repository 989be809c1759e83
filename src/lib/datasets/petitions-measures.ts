import type { CountMeasure, Measure } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form = (vi: string, en = vi): LocalText => ({ vi: `Biểu ${vi}`, en: `Forms ${en}` });
const law: LocalText = {
	vi: 'Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14; Thông tư 02/2021/TT-TTCP, 01/2024/TT-TTCP',
	en: 'Acts 02/2011/QH13 on complaints and 25/2018/QH14 on denunciations; circulars 02/2021/TT-TTCP and 01/2024/TT-TTCP'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'> & { columns: string }): CountMeasure => {
	const { columns, ...rest } = measure;
	return {
		kind: 'count',
		type: 'integer',
		source: { form: form(columns.replaceAll('c.', 'cột '), columns), law },
		...rest
	};
};

/** What the forms on petitions count, and what is made of it. */
export const measures: readonly Measure[] = [
	count({
		id: 'received',
		label: { vi: 'Đơn tiếp nhận', en: 'Petitions received' },
		noun: { vi: 'đơn tiếp nhận', en: 'petitions received' },
		otherNames: ['Tiếp nhận trong kỳ'],
		deed: { vi: 'tiếp nhận {n} đơn', en: 'received {n} petitions' },
		unit: 'petitions',
		per: 10000,
		columns: '01/XLD c.3',
		definition: {
			vi: 'Số đơn tiếp nhận trong kỳ, không kể đơn kỳ trước chuyển sang.',
			en: 'Petitions received in the period, without those carried over.'
		}
	}),
	count({
		id: 'received_at_reception',
		label: { vi: 'Đơn nhận qua tiếp công dân', en: 'Petitions received at receptions' },
		noun: { vi: 'đơn nhận qua tiếp công dân', en: 'petitions received at receptions' },
		unit: 'petitions',
		subsetOf: 'received',
		columns: '02/TCD c.1',
		definition: {
			vi: 'Số đơn nhận khi tiếp công dân; nằm trong số đơn tiếp nhận, không cộng thêm.',
			en: 'Petitions handed in at receptions; part of those received, never added to them.'
		}
	}),
	count({
		id: 'carried_over',
		label: { vi: 'Đơn kỳ trước chuyển sang', en: 'Petitions carried over' },
		noun: { vi: 'đơn từ năm trước chuyển sang', en: 'petitions carried over from the year before' },
		otherNames: ['Kỳ trước chuyển sang'],
		unit: 'petitions',
		columns: '01/XLD c.2',
		definition: {
			vi: 'Số đơn năm trước chưa xử lý xong chuyển sang; ghi một lần ở kỳ đầu năm, không cộng qua các năm.',
			en: 'Petitions left from the year before; given once, in the first period of a year, and not added over years.'
		}
	}),
	count({
		id: 'handled',
		label: { vi: 'Đơn đã xử lý', en: 'Petitions dealt with' },
		noun: { vi: 'đơn đã xử lý', en: 'petitions dealt with' },
		unit: 'petitions',
		columns: '01/XLD c.4',
		definition: {
			vi: 'Số đơn đã phân loại và xử lý trong kỳ, kể cả đơn kỳ trước chuyển sang.',
			en: 'Petitions sorted and dealt with in the period, those carried over among them.'
		}
	}),
	count({
		id: 'eligible',
		label: { vi: 'Đơn đủ điều kiện xử lý', en: 'Eligible petitions' },
		noun: { vi: 'đơn đủ điều kiện xử lý', en: 'eligible petitions' },
		otherNames: ['Đủ điều kiện', 'Đơn đủ điều kiện'],
		unit: 'petitions',
		subsetOf: 'handled',
		columns: '01/XLD c.6',
		definition: {
			vi: 'Số đơn đủ điều kiện xử lý theo quy định; nằm trong số đơn đã xử lý.',
			en: 'Petitions that meet the requirements of the law; part of those dealt with.'
		}
	}),
	count({
		id: 'in_jurisdiction',
		label: { vi: 'Đơn thuộc thẩm quyền', en: 'Petitions within jurisdiction' },
		noun: { vi: 'đơn thuộc thẩm quyền', en: 'petitions within jurisdiction' },
		unit: 'petitions',
		subsetOf: 'eligible',
		columns: '01/XLD c.14',
		definition: {
			vi: 'Số đơn đủ điều kiện thuộc thẩm quyền giải quyết của đơn vị.',
			en: 'Eligible petitions that the unit itself must settle.'
		}
	}),
	count({
		id: 'in_jurisdiction_cases',
		label: { vi: 'Vụ việc thuộc thẩm quyền', en: 'Cases within jurisdiction' },
		noun: { vi: 'vụ việc thuộc thẩm quyền', en: 'cases within jurisdiction' },
		unit: 'cases',
		per: 10000,
		columns: '01/KQGQ c.4; 04/XLD c.15',
		definition: {
			vi: 'Số vụ việc thuộc thẩm quyền giải quyết của đơn vị; nhiều đơn có thể là một vụ việc.',
			en: 'Cases that the unit itself must settle; several petitions may make one case.'
		}
	}),
	count({
		id: 'resolved_cases',
		label: { vi: 'Vụ việc đã giải quyết', en: 'Cases settled' },
		noun: { vi: 'vụ việc đã giải quyết', en: 'cases settled' },
		deed: { vi: 'giải quyết {n} vụ việc', en: 'settled {n} cases' },
		unit: 'cases',
		subsetOf: 'in_jurisdiction_cases',
		columns: '01/KQGQ c.5–6; 04/XLD c.19',
		definition: {
			vi: 'Số vụ việc đã giải quyết bằng quyết định hoặc qua giải thích, thuyết phục.',
			en: 'Cases settled by a decision, or withdrawn after explanation.'
		}
	}),
	count({
		id: 'unresolved_cases',
		label: { vi: 'Vụ việc chưa giải quyết', en: 'Cases not settled' },
		noun: { vi: 'vụ việc chưa giải quyết', en: 'cases not settled' },
		unit: 'cases',
		subsetOf: 'in_jurisdiction_cases',
		columns: '01/KQGQ c.4–6; 04/XLD c.20',
		definition: {
			vi: 'Số vụ việc thuộc thẩm quyền chưa giải quyết xong.',
			en: 'Cases within jurisdiction that are not settled yet.'
		}
	}),
	count({
		id: 'on_time',
		label: { vi: 'Giải quyết đúng hạn', en: 'Settled on time' },
		noun: { vi: 'vụ việc giải quyết đúng hạn', en: 'cases settled on time' },
		otherNames: ['Đúng hạn'],
		unit: 'cases',
		subsetOf: 'resolved_cases',
		columns: '01/KQGQ c.25',
		definition: { vi: 'Số vụ việc giải quyết đúng thời hạn luật định.', en: 'Cases settled within the legal time.' }
	}),
	count({
		id: 'late',
		label: { vi: 'Giải quyết quá hạn', en: 'Settled late' },
		noun: { vi: 'vụ việc giải quyết quá hạn', en: 'cases settled late' },
		otherNames: ['Quá hạn'],
		unit: 'cases',
		subsetOf: 'resolved_cases',
		columns: '01/KQGQ c.26',
		definition: { vi: 'Số vụ việc giải quyết quá thời hạn luật định.', en: 'Cases settled after the legal time.' }
	}),
	{
		kind: 'ratio',
		id: 'resolution_rate',
		label: { vi: 'Tỷ lệ giải quyết', en: 'Resolution rate' },
		noun: { vi: 'tỷ lệ giải quyết vụ việc thuộc thẩm quyền', en: 'share of cases within jurisdiction settled' },
		numerator: { measures: ['resolved_cases'] },
		denominator: { measures: ['in_jurisdiction_cases'] },
		as: 'percent',
		unitLabel: { vi: '% số vụ việc', en: '% of cases' },
		definition: {
			vi: 'Vụ việc đã giải quyết chia cho vụ việc thuộc thẩm quyền.',
			en: 'Cases settled divided by cases within jurisdiction.'
		},
		source: { form: form('01/KQGQ cột 4–6', '01/KQGQ c.4–6'), law }
	},
	{
		kind: 'ratio',
		id: 'on_time_share',
		label: { vi: 'Tỷ lệ giải quyết đúng hạn', en: 'Settled on time, share' },
		noun: { vi: 'tỷ lệ vụ việc giải quyết đúng hạn', en: 'share of cases settled on time' },
		numerator: { measures: ['on_time'] },
		denominator: { measures: ['on_time', 'late'] },
		as: 'percent',
		unitLabel: { vi: '% số vụ việc đã giải quyết', en: '% of cases settled' },
		definition: {
			vi: 'Vụ việc giải quyết đúng hạn chia cho vụ việc giải quyết đúng hạn và quá hạn.',
			en: 'Cases settled on time divided by cases settled on time or late.'
		},
		source: { form: form('01/KQGQ cột 25–26', '01/KQGQ c.25–26'), law }
	}
];
