import type { Cell, NumberStyle } from './figure.ts';

/** A headline number with its change on the same period. */
export interface KeyFigure extends Cell {
	/** "Số lượt tiếp" */
	readonly label: string;
	/** "quý III/2023" */
	readonly period: string;
	readonly number: NumberStyle;
	/** "≥ 1.166"; "—" without a value. */
	readonly valueText: string;
	readonly unit: string;
	readonly change: KeyChange;
	/** "so với cùng kỳ, 26/27 đơn vị báo cáo cả hai kỳ"; null without a comparison. */
	readonly comparison: string | null;
	/** "12/14 đơn vị đã báo cáo"; null where it is not known. */
	readonly coverageText: string | null;
	/** "số tạm tính", "chưa đủ báo cáo"; null for a final number. */
	readonly caution: string | null;
}

/** The change on the same period; `text` is "+12,5 %", "+7", "—". */
export interface KeyChange {
	readonly direction: 'up' | 'down' | 'same' | 'none';
	readonly now: number | null;
	readonly base: number | null;
	readonly difference: number | null;
	readonly percent: number | null;
	/** "+12,5 %", "+2,1 điểm %", "+7"; "—" where nothing can be compared. */
	readonly text: string;
	/** "+46 lượt" beside a percentage; null where `text` says it already. */
	readonly differenceText: string | null;
	/** "366 lượt"; null where there is no base. */
	readonly baseText: string | null;
}
