import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo công tác vận động giải phóng mặt bằng (biểu của từng địa phương)',
	en: 'Reports on winning residents over for land clearance (local forms)'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'> & { type?: 'decimal' }): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form },
	...measure
});

export default {
	id: 'land_clearance',
	label: { vi: 'Giải phóng mặt bằng', en: 'Land clearance' },
	description: {
		vi: 'Hộ dân và diện tích thuộc các dự án phải giải phóng mặt bằng, và bao nhiêu đã đồng thuận, bàn giao.',
		en: 'Households and land that projects need, and how much was agreed on and handed over.'
	},
	headline: 'households',
	dimensions: [],
	measures: [
		count({
			id: 'households',
			label: { vi: 'Hộ phải giải phóng mặt bằng', en: 'Households affected' },
			noun: { vi: 'hộ phải giải phóng mặt bằng', en: 'households affected' },
			unit: 'households',
			definition: {
				vi: 'Số hộ được thông báo thu hồi đất trong kỳ.',
				en: 'Households told in the period that their land is needed.'
			}
		}),
		count({
			id: 'households_agreed',
			label: { vi: 'Hộ đồng thuận', en: 'Households that agreed' },
			noun: { vi: 'hộ đồng thuận', en: 'households that agreed' },
			deed: { vi: 'vận động {n} hộ đồng thuận', en: 'won {n} households over' },
			unit: 'households',
			subsetOf: 'households',
			definition: { vi: 'Trong số đó, số hộ đã đồng thuận.', en: 'Of them, those that agreed.' }
		}),
		count({
			id: 'area_m2',
			label: { vi: 'Diện tích phải thu hồi', en: 'Land needed' },
			noun: { vi: 'm² đất phải thu hồi', en: 'm² of land needed' },
			unit: 'square_metres',
			type: 'decimal',
			definition: { vi: 'Diện tích đất phải thu hồi, tính bằng m².', en: 'Land that projects need, in m².' }
		}),
		count({
			id: 'area_handed_m2',
			label: { vi: 'Diện tích đã bàn giao', en: 'Land handed over' },
			noun: { vi: 'm² đất đã bàn giao', en: 'm² of land handed over' },
			unit: 'square_metres',
			subsetOf: 'area_m2',
			type: 'decimal',
			definition: { vi: 'Trong số đó, diện tích đã bàn giao.', en: 'Of it, the land handed over.' }
		}),
		{
			kind: 'ratio',
			id: 'agreed_share',
			label: { vi: 'Tỷ lệ hộ đồng thuận', en: 'Share of households that agreed' },
			noun: { vi: 'tỷ lệ hộ đồng thuận', en: 'share of households that agreed' },
			numerator: { measures: ['households_agreed'] },
			denominator: { measures: ['households'] },
			as: 'percent',
			unitLabel: { vi: '% số hộ', en: '% of households' },
			definition: {
				vi: 'Hộ đồng thuận chia cho hộ phải giải phóng mặt bằng.',
				en: 'Households that agreed divided by households affected.'
			},
			source: { form }
		}
	],
	checks: [
		{ kind: 'sum', parts: ['households_agreed'], relation: 'at_most', total: 'households', severity: 'error' },
		{ kind: 'sum', parts: ['area_handed_m2'], relation: 'at_most', total: 'area_m2', severity: 'error' }
	],
	reporting: { months: { province: 3, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo vận động giải phóng mặt bằng của các đơn vị',
		en: 'Units’ reports on land clearance'
	},
	privacy: { vi: 'Chỉ số tổng hợp; không ghi tên hộ dân.', en: 'Aggregates only; no names of households.' }
} satisfies DatasetContract as DatasetContract;
