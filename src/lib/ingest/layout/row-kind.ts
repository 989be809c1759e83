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
}

const roman = /^(?:[IVX]{1,5}|[A-H])[.):]?$/;
const romanBefore = /^[IVX]{1,5}\s*[.):-]\s*\S/;
const closing =
	/^(?:\d+ )?(?:ghi chu|luu y|nguoi lap|nguoi tong hop|thu truong|lanh dao|noi nhan|ky ten|ky ghi|tm |kt |chanh thanh tra|chu tich|giam doc|truong phong)|(?:^| )ngay( \d+)? thang( \d+)? nam/;

/** The kind of a row that is not blank. */
export function rowKind({ ordinal, unit, first, hasCounts }: RowLabels): RowKind {
	const label = unit === '' ? first : unit;
	if (!hasCounts && closing.test(foldText(first.replace(/[.,:()*]+/g, ' ')))) return 'end';
	if (roman.test(ordinal) || romanBefore.test(label) || roman.test(label)) return hasCounts ? 'section' : 'heading';
	if (hasCounts && (isTotalLabel(label) || isTotalLabel(first))) return 'total';
	return hasCounts || /^\d+\.?$/.test(ordinal) ? 'report' : 'heading';
}
