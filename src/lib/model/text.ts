/** Type words that readers leave out or abbreviate before a unit's name; longest first. */
const prefixes =
	/^(thanh pho truc thuoc trung uong|thanh pho|thi tran|thi xa|dac khu|phuong|quan|huyen|tinh|tp\.?|tx\.?|tt\.?|xa|[pqhx]\.)\s*/;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Text without letters that nobody sees: soft hyphens, marks of direction and of places where a line may break. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Text without accents, case, dashes and doubled spaces, for matching only: "Đống Đa" and "dong da" fold alike. */
export function foldText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[đĐðÐ]/g, 'd')
		.toLowerCase()
		.replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ')
		.trim();
}

/** A unit's name folded and without its type: "TP. Thanh Hóa" and "Thành phố Thanh Hoá" give "thanh hoa". */
export function foldUnitName(name: string): string {
	const folded = foldText(name);
	const bare = folded.replace(prefixes, '');
	return bare === '' ? folded : bare;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order, numbers by value: "Đống Đa" after "Cầu Giấy", "Phường 2" before "Phường 10". */
export function compareText(a: string, b: string): number {
	return collator.compare(a, b);
}

/** A text with a small first letter, as it stands inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text with a capital first letter, as it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
