import { foldText } from '../../model/text.ts';
import { remember } from '../remember.ts';

const bracketed = /\([^()]*\)|\[[^[\]]*\]/g;
const parted = /\s+[-\u2010-\u2015\u203a>]\s+|[\n/:;|\u203a]/;

/** A header cell as it is compared: folded, without brackets, punctuation and the "số" that forms put before or not. */
export const headerKey = remember((text: string): string =>
	foldText(text.replace(bracketed, ' '))
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.trim()
		.replace(/^so (?=\D)/, '')
);

/** The keys of a cell and of its parts, in order: "Số lượt tiếp / Turns" says two things, "Thường xuyên - Lượt" too. */
export const headerTokens = remember((text: string): readonly ReadonlySet<string>[] => {
	const whole = headerKey(text);
	const parts = text.split(parted).map(headerKey).filter(Boolean);
	if (parts.length < 2) return whole === '' ? [] : [new Set([whole])];
	return parts.map((part) => new Set([part, whole]));
});
