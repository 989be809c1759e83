import { foldText } from '../../model/text.ts';

/** What stands in a cell instead of a number. `unclear`: zero to some, missing to others. */
export type Mark = 'zero' | 'missing' | 'unclear';

const dashes = /^(?:[-‐-―−_]+|\.{2,}|…+|[xX×*/]|\?+)$/;
/** No word below begins with this. */
const otherWord = /^[abd-jlmo-z\d]/i;
const words: Readonly<Record<string, Mark>> = {
	khong: 'unclear',
	'khong co': 'unclear',
	nil: 'unclear',
	none: 'unclear',
	na: 'unclear',
	'n/a': 'unclear',
	'khong phat sinh': 'zero',
	'khong bao cao': 'missing',
	'chua bao cao': 'missing',
	'chua co bao cao': 'missing',
	'chua co so lieu': 'missing',
	'khong co so lieu': 'missing',
	'not reported': 'missing',
	'no data': 'missing'
};

/** The mark that stands for a number: "-", "…", "x", "Không", "chưa báo cáo"; null where it is none. */
export function readMark(text: string): Mark | null {
	if (dashes.test(text)) return 'unclear';
	return otherWord.test(text) ? null : (words[foldText(text)] ?? null);
}
