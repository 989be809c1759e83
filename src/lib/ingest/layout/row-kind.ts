import { foldText } from '../../model/text.ts';
import { isTotalLabel } from '../units/total-label.ts';

/** What a row below a header is. */
export type RowKind = 'report' | 'total' | 'section' | 'heading' | 'end';

/** What a row says beside its counts. */
export interface RowLabels {
	/** "12", "IV" */
	readonly ordinal: string;
	readonly unit: string;
	/** The first text of the row, wherever it stands. */
	readonly first: string;
	readonly hasCounts: boolean;
	/** It names a unit and, in a column for it, its period or another thing that only reports have. */
	readonly isKeyed: boolean;
}

const roman = /^(?:[IVX]{1,5}|[A-H])[.):]?$/;
const romanBefore = /^[IVX]{1,5}\s*[.):-]\s*\S/;
const closing =
	/^(?:\d+ )?(?:ghi chu|luu y|nguoi lap|nguoi tong hop|thu truong|lanh dao|noi nhan|ky ten|ky ghi|tm |kt |chanh thanh tra|chu tich|giam doc|truong phong)|(?:^| )ngay( \d+)? thang( \d+)? nam/;

/** True for what stands below a table: notes, the day, who signs. */
export const isClosing = (text: string): boolean => closing.test(foldText(text.replace(/[.,:()*]+/g, ' ')));

/** The kind of a row that is not blank. */
export function rowKind({ ordinal, unit, first, hasCounts, isKeyed }: RowLabels): RowKind {
	const label = unit === '' ? first : unit;
	if (!hasCounts && isClosing(first)) return 'end';
	if (roman.test(ordinal) || romanBefore.test(label) || roman.test(label)) return hasCounts ? 'section' : 'heading';
	if (hasCounts && (isTotalLabel(label) || isTotalLabel(first))) return 'total';
	return hasCounts || isKeyed || /^\d+\.?$/.test(ordinal) ? 'report' : 'heading';
}
