import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';

const form: LocalText = {
	vi: 'Báo cáo phong trào thi đua “Dân vận khéo” và các cuộc vận động (biểu của từng địa phương)',
	en: 'Reports on the “Dân vận khéo” movement and campaigns (local forms)'
};
const count = (measure: Omit<CountMeasure, 'kind' | 'type' | 'source'> & { type?: 'decimal' }): CountMeasure => ({
	kind: 'count',
	type: 'integer',
	source: { form },
	...measure
});

export default {
	id: 'campaigns',
	label: { vi: 'Dân vận khéo và cuộc vận động', en: 'Campaign results' },
	description: {
		vi: 'Mô hình “Dân vận khéo” theo từng bước (đăng ký, xây dựng, đạt hiệu quả, công nhận) và kết quả các cuộc vận động.',
		en: '“Dân vận khéo” models by stage (registered, built, effective, recognised) and results of campaigns.'
	},
	headline: 'built',
	dimensions: [
		{
			id: 'programme',
			label: { vi: 'Phong trào, cuộc vận động', en: 'Programme' },
			otherNames: ['Phong trào', 'Cuộc vận động'],
			members: [
				{ id: 'dan_van_kheo', label: { vi: 'Dân vận khéo', en: 'Dân vận khéo' } },
				{ id: 'vi_nguoi_ngheo', label: { vi: 'Vì người nghèo', en: 'For the poor' } },
				{ id: 'nha_dai_doan_ket', label: { vi: 'Nhà Đại đoàn kết', en: 'Great-solidarity houses' } },
				{ id: 'ntm_dtvm', label: { vi: 'Nông thôn mới, đô thị văn minh', en: 'New countryside, civilised towns' } },
				{ id: 'gpmb', label: { vi: 'Giải phóng mặt bằng', en: 'Land clearance' } },
				{ id: 'other', label: { vi: 'Khác', en: 'Other' } }
			]
		},
		{
			id: 'field',
			label: { vi: 'Lĩnh vực', en: 'Field' },
			members: [
				{ id: 'economy', label: { vi: 'Kinh tế', en: 'Economy' } },
				{ id: 'culture_society', label: { vi: 'Văn hóa – xã hội', en: 'Culture and society' } },
				{ id: 'defence_security', label: { vi: 'Quốc phòng – an ninh', en: 'Defence and security' } },
				{
					id: 'political_system',
					label: { vi: 'Xây dựng Đảng, hệ thống chính trị', en: 'Party and political system' }
				},
				{ id: 'other', label: { vi: 'Lĩnh vực khác', en: 'Other fields' } },
				{ id: 'all', label: { vi: 'Không phân theo lĩnh vực', en: 'Not broken down by field' } }
			]
		},
		{
			id: 'holder',
			label: { vi: 'Chủ thể', en: 'Holder' },
			members: [
				{ id: 'collective', label: { vi: 'Tập thể', en: 'Collective' } },
				{ id: 'individual', label: { vi: 'Cá nhân', en: 'Individual' } },
				{ id: 'all', label: { vi: 'Không phân theo chủ thể', en: 'Not broken down by holder' } }
			]
		}
	],
	measures: [
		count({
			id: 'built',
			label: { vi: 'Mô hình xây dựng được', en: 'Models built' },
			noun: { vi: 'mô hình “Dân vận khéo” xây dựng được', en: '“Dân vận khéo” models built' },
			deed: { vi: 'xây dựng được {n} mô hình “Dân vận khéo”', en: 'built {n} “Dân vận khéo” models' },
			unit: 'models',
			per: 10000,
			definition: {
				vi: 'Số mô hình, điển hình “Dân vận khéo” mới xây dựng được trong kỳ; khác với số đăng ký và số công nhận.',
				en: 'Models built in the period; not the same stage as registered or recognised.'
			}
		}),
		count({
			id: 'registered_new',
			label: { vi: 'Mô hình đăng ký mới', en: 'Models newly registered' },
			noun: { vi: 'mô hình đăng ký mới', en: 'models newly registered' },
			otherNames: ['Đăng ký mới'],
			unit: 'models',
			per: 10000,
			definition: { vi: 'Số mô hình đăng ký mới trong kỳ.', en: 'Models registered for the first time.' }
		}),
		count({
			id: 'registered_maintained',
			label: { vi: 'Mô hình đăng ký duy trì', en: 'Models maintained' },
			noun: { vi: 'mô hình đăng ký duy trì', en: 'models maintained' },
			otherNames: ['Đăng ký duy trì', 'Duy trì'],
			unit: 'models',
			per: 10000,
			definition: { vi: 'Số mô hình đã có, đăng ký tiếp tục duy trì.', en: 'Existing models registered again.' }
		}),
		count({
			id: 'effective',
			label: { vi: 'Mô hình đạt hiệu quả', en: 'Effective models' },
			noun: { vi: 'mô hình đạt hiệu quả', en: 'effective models' },
			otherNames: ['Đạt hiệu quả'],
			unit: 'models',
			per: 10000,
			definition: { vi: 'Số mô hình được đánh giá đạt hiệu quả.', en: 'Models judged effective.' }
		}),
		count({
			id: 'recognised',
			label: { vi: 'Mô hình được công nhận', en: 'Models recognised' },
			noun: { vi: 'mô hình được công nhận', en: 'models recognised' },
			otherNames: ['Công nhận', 'Được công nhận'],
			deed: { vi: 'công nhận {n} mô hình “Dân vận khéo”', en: 'recognised {n} “Dân vận khéo” models' },
			unit: 'models',
			per: 10000,
			definition: { vi: 'Số mô hình được cấp có thẩm quyền công nhận.', en: 'Models formally recognised.' }
		}),
		count({
			id: 'awards_collective',
			label: { vi: 'Tập thể được khen thưởng', en: 'Awards to collectives' },
			noun: { vi: 'tập thể được khen thưởng', en: 'awards to collectives' },
			unit: 'awards',
			definition: { vi: 'Số tập thể được khen thưởng.', en: 'Collectives given an award.' }
		}),
		count({
			id: 'awards_individual',
			label: { vi: 'Cá nhân được khen thưởng', en: 'Awards to individuals' },
			noun: { vi: 'cá nhân được khen thưởng', en: 'awards to individuals' },
			unit: 'awards',
			definition: { vi: 'Số cá nhân được khen thưởng.', en: 'Individuals given an award.' }
		}),
		count({
			id: 'amount_vnd',
			label: { vi: 'Số tiền vận động', en: 'Money raised' },
			noun: { vi: 'đồng vận động được', en: 'VND raised' },
			otherNames: ['Kinh phí', 'Số tiền', 'Kinh phí vận động'],
			deed: { vi: 'vận động được {n} đồng', en: 'raised {n} VND' },
			unit: 'dong',
			definition: { vi: 'Số tiền vận động được, tính bằng đồng.', en: 'Money raised, in VND.' }
		}),
		count({
			id: 'households',
			label: { vi: 'Hộ được hỗ trợ', en: 'Households helped' },
			noun: { vi: 'hộ được hỗ trợ', en: 'households helped' },
			unit: 'households',
			per: 1000,
			definition: { vi: 'Số hộ được hỗ trợ hoặc tham gia.', en: 'Households helped or taking part.' }
		}),
		count({
			id: 'houses',
			label: { vi: 'Nhà Đại đoàn kết', en: 'Houses built or repaired' },
			noun: { vi: 'căn nhà xây mới, sửa chữa', en: 'houses built or repaired' },
			unit: 'houses',
			per: 10000,
			definition: { vi: 'Số căn nhà xây mới và sửa chữa.', en: 'Houses built or repaired.' }
		}),
		count({
			id: 'land_m2',
			label: { vi: 'Diện tích đất hiến', en: 'Land given' },
			noun: { vi: 'm² đất được hiến', en: 'm² of land given' },
			unit: 'square_metres',
			type: 'decimal',
			definition: { vi: 'Diện tích đất người dân hiến, tính bằng m².', en: 'Land given by residents, in m².' }
		}),
		count({
			id: 'workdays',
			label: { vi: 'Ngày công', en: 'Workdays given' },
			noun: { vi: 'ngày công đóng góp', en: 'workdays given' },
			unit: 'workdays',
			definition: { vi: 'Số ngày công người dân đóng góp.', en: 'Workdays given by residents.' }
		}),
		{
			kind: 'ratio',
			id: 'recognition_rate',
			label: { vi: 'Tỷ lệ công nhận trên đăng ký', en: 'Recognised of registered' },
			noun: { vi: 'tỷ lệ mô hình được công nhận trên số đăng ký', en: 'share of registered models recognised' },
			numerator: { measures: ['recognised'] },
			denominator: { measures: ['registered_new', 'registered_maintained'] },
			as: 'percent',
			unitLabel: { vi: '% số mô hình đăng ký', en: '% of registered models' },
			definition: {
				vi: 'Mô hình được công nhận chia cho mô hình đăng ký mới và duy trì.',
				en: 'Models recognised divided by models newly registered or maintained.'
			},
			source: { form }
		}
	],
	checks: [
		{
			kind: 'sum',
			parts: ['recognised'],
			relation: 'at_most',
			total: 'effective',
			severity: 'warning'
		}
	],
	reporting: { months: { province: 1, district: 3, commune: 3 }, dueDays: 20 },
	source: {
		vi: 'Báo cáo phong trào “Dân vận khéo” và các cuộc vận động của các đơn vị',
		en: 'Units’ reports on “Dân vận khéo” and campaigns'
	},
	privacy: {
		vi: 'Chỉ số tổng hợp; không ghi tên cá nhân được khen thưởng.',
		en: 'Aggregates only; no names of people given an award.'
	}
} satisfies DatasetContract as DatasetContract;
