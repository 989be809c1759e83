import type { LocalText } from './locale.ts';
import type { IsoDate } from './period.ts';
import { numberAt, textAt } from './result.ts';
import type { ResultTable } from './result.ts';
import type { UnitId } from './unit.ts';

export const changeTypes = {
	keep: { vi: 'giữ nguyên', en: 'kept' },
	rename: { vi: 'đổi tên', en: 'renamed' },
	retype: { vi: 'đổi loại hình', en: 'retyped' },
	merge_whole: { vi: 'nhập toàn bộ', en: 'merged whole' },
	split_part: { vi: 'nhập một phần', en: 'merged in part' },
	abolish: { vi: 'kết thúc hoạt động', en: 'abolished' },
	create: { vi: 'thành lập', en: 'created' }
} as const satisfies Record<string, LocalText>;
export type ChangeType = keyof typeof changeTypes;

export const shareBases = ['exact', 'estimated_area', 'estimated_pop', 'unknown'] as const;
export type ShareBasis = (typeof shareBases)[number];

/** What an act made of a unit: one row per successor; `to` is null where nothing follows. */
export interface UnitChange {
	readonly from: UnitId;
	readonly to: UnitId | null;
	readonly date: IsoDate;
	readonly legalBasis: string;
	readonly type: ChangeType;
	/** Share of the old population that went over, 0 … 1; null where nobody knows. */
	readonly share: number | null;
	readonly basis: ShareBasis;
}

/** The changes in a result of `selectChanges`. */
export function changesOf(table: ResultTable): UnitChange[] {
	return Array.from({ length: table.numRows }, (_, row) => {
		const text = (column: string) => textAt(table, column, row);
		return {
			from: text('from') ?? '',
			to: text('to'),
			date: text('date') ?? '',
			legalBasis: text('legalBasis') ?? '',
			type: (text('type') ?? 'keep') as ChangeType,
			share: numberAt(table, 'share', row),
			basis: (text('basis') ?? 'unknown') as ShareBasis
		};
	});
}
