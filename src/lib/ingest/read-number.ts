import type { Qualifier } from '../model/status.ts';

export interface ReadNumber {
	readonly value: number;
	readonly qualifier: Qualifier | null;
}

const words: readonly (readonly [RegExp, Qualifier])[] = [
	[/^(hơn|trên|ít nhất|tối thiểu|≥|>=|>)\s*/i, 'at_least'],
	[/^(gần|dưới|không quá|tối đa|≤|<=|<)\s*/i, 'at_most'],
	[/^(khoảng|xấp xỉ|≈|~)\s*/i, 'approx'],
	[/^(ước tính|ước đạt|ước|tạm tính)\s*/i, 'estimate']
];
const scales: readonly (readonly [RegExp, number])[] = [
	[/\s*(nghìn|ngàn)$/i, 1e3],
	[/\s*triệu$/i, 1e6],
	[/\s*(tỷ|tỉ)$/i, 1e9]
];
const grouped = /^\d{1,3}(?:([.,\s])\d{3}(?:\1\d{3})*)$/;

/** A count as reports write it: "1.166", "1 166", "hơn 300", "gần 2 triệu"; null where it is no whole number. */
export function readInteger(text: string): ReadNumber | null {
	if (/^\d{1,15}$/.test(text)) return { value: Number(text), qualifier: null };
	return readQualified(text, plainInteger);
}

/** A measure with decimals: "76,4", "1.234,5", "12.5"; null for "1.166", which may mean either. */
export function readDecimal(text: string): ReadNumber | null {
	return readQualified(text, plainDecimal);
}

/** A decimal as programs write it, with a point. */
export function readPointDecimal(text: string): ReadNumber | null {
	return readQualified(text, (digits) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : null));
}

function readQualified(text: string, readDigits: (text: string) => number | null): ReadNumber | null {
	const trimmed = text
		.normalize('NFC')
		.replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
		.trim();
	const word = words.find(([pattern]) => pattern.test(trimmed));
	const bare = word ? trimmed.replace(word[0], '') : trimmed;
	const negative = /^[-−]|^\(.*\)$/.test(bare);
	const value = readScaled(bare.replace(/^[-−]\s*|^\(|\)$/g, ''), readDigits);
	if (value === null || !Number.isFinite(value)) return null;
	return { value: negative ? -value : value, qualifier: word?.[1] ?? null };
}

function readScaled(text: string, readDigits: (text: string) => number | null): number | null {
	const scale = scales.find(([pattern]) => pattern.test(text));
	if (!scale) return readDigits(text);
	const value = plainDecimal(text.replace(scale[0], ''));
	return value === null ? null : Math.round(value * scale[1]);
}

function plainInteger(text: string): number | null {
	if (/^\d+$/.test(text)) return safe(Number(text));
	if (/^\d+\.0$/.test(text)) return safe(Number(text));
	return grouped.test(text) ? safe(Number(text.replace(/\D/g, ''))) : null;
}

const safe = (value: number) => (Number.isSafeInteger(value) ? value : null);

function plainDecimal(text: string): number | null {
	if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return null;
	if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
	if (/^\d{1,3}( \d{3})+$/.test(text) || grouped.test(text)) return Number(text.replace(/\D/g, ''));
	const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text);
	return mixed ? Number(`${mixed[1]?.replace(/\D/g, '')}.${mixed[2]}`) : null;
}
