import type { LocalText } from './locale.ts';
import type { IsoDate } from './period.ts';

/** `p-38`, `h-380`, `x-00235`, and `x-00235@2025-07-01` where a later territory carries a code used before. */
export type UnitId = string;

/** Levels of the territory, from wide to narrow; the district level ended on 30 June 2025. */
export const unitLevels = {
	province: { vi: 'cấp tỉnh', en: 'province level' },
	district: { vi: 'cấp huyện', en: 'district level' },
	commune: { vi: 'cấp xã', en: 'commune level' }
} as const satisfies Record<string, LocalText>;
export type UnitLevel = keyof typeof unitLevels;

/** The last day of the district level (Resolution 203/2025/QH15). */
export const districtsUntil: IsoDate = '2025-06-30';

export const unitKinds = {
	government: { vi: 'chính quyền', en: 'government' },
	party: { vi: 'cấp ủy', en: 'Party committee' },
	front: { vi: 'Mặt trận', en: 'Fatherland Front' },
	mass: { vi: 'đoàn thể', en: 'mass organisations' },
	department: { vi: 'sở, ngành', en: 'department' },
	armed: { vi: 'lực lượng vũ trang', en: 'armed forces' },
	other: { vi: 'khác', en: 'other' }
} as const satisfies Record<string, LocalText>;
export type UnitKind = keyof typeof unitKinds;

export const divisionTypes = {
	thanh_pho_tw: { vi: 'Thành phố', en: 'city' },
	tinh: { vi: 'Tỉnh', en: 'province' },
	quan: { vi: 'Quận', en: 'urban district' },
	huyen: { vi: 'Huyện', en: 'district' },
	thi_xa: { vi: 'Thị xã', en: 'town' },
	thanh_pho: { vi: 'Thành phố', en: 'city' },
	phuong: { vi: 'Phường', en: 'ward' },
	xa: { vi: 'Xã', en: 'commune' },
	thi_tran: { vi: 'Thị trấn', en: 'township' },
	dac_khu: { vi: 'Đặc khu', en: 'special zone' }
} as const satisfies Record<string, LocalText>;
export type DivisionType = keyof typeof divisionTypes;

/** One unit over the span of dates in which it had this territory; `validTo` is null while it lasts. */
export interface Unit {
	readonly id: UnitId;
	/** Statistics-office code, zero-padded text of 2, 3 or 5 digits; a code without a date is not a key. */
	readonly code: string | null;
	/** "Quận Hoàng Mai" */
	readonly name: string;
	/** "Hoàng Mai" */
	readonly shortName: string;
	readonly kind: UnitKind;
	readonly level: UnitLevel;
	readonly division: DivisionType;
	readonly parent: UnitId | null;
	/** The unit beside which a body sits (its Party committee, its Front): it is summed with no others, but where it is named. */
	readonly territory?: UnitId | null;
	readonly validFrom: IsoDate;
	readonly validTo: IsoDate | null;
}
