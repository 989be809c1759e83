import type { Problem } from '../../model/problem.ts';
import { foldText } from '../../model/text.ts';
import { makeProblem } from '../make-problem.ts';
import type { HeadRow } from './head.ts';

const columns =
	/\b(cccd|cmnd|cmt|can cuoc|chung minh|so dinh danh|dinh danh ca nhan|ho ten|ho va ten|ho, ten|ten cong dan|dien thoai|sdt|dia chi|ngay sinh|nam sinh|email|full name|phone|national id|address)\b/;
// Folded, "sổ" (the book) and "số" (the number) would be alike.
const book = /sổ\s+(?:(?:theo dõi|ghi chép|nhật ký|đăng ký)\s+)*tiếp\s+(?:công\s+)?dân/i;
const signature = /\(?\s*(ky|ghi ro|dong dau)\b/;
const longestHeader = 80;

/** What shows that a sheet lists citizens: a title or a header cell, never what stands below. Null: nothing does. */
export function personalData(file: string, rows: readonly HeadRow[]): Problem | null {
	for (const { line, own } of rows)
		for (const text of own) {
			const folded = foldText(text).replaceAll('_', ' ');
			const isColumn = text.length <= longestHeader && columns.test(folded) && !signature.test(folded);
			if (isColumn || book.test(text))
				return makeProblem(file, 'personal_data', { line, column: nameOf(folded, text) });
		}
	return null;
}

/** A bare name, or else only the words that gave it away: what follows them may be a citizen's. */
function nameOf(folded: string, text: string): string | null {
	if (text.length <= 40 && !/[:\d]/.test(text)) return text;
	return columns.exec(folded)?.[0] ?? book.exec(text)?.[0] ?? null;
}
