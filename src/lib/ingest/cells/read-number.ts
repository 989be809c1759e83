import type { Qualifier } from '../../model/status.ts';

export interface ReadNumber {
	readonly value: number;
	readonly qualifier: Qualifier | null;
}

const words: readonly (readonly [RegExp, Qualifier])[] = [
	[/^(khoảng|xấp xỉ|trên dưới|≈|~)\s*/i, 'approx'],
	[/^(hơn|trên|không dưới|ít nhất|tối thiểu|≥|>=|>)\s*/i, 'at_least'],
	[/^(gần|dưới|chưa đến|chưa tới|không quá|tối đa|≤|<=|<)\s*/i, 'at_most'],
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
	return only(integerReadings(text));
}

/** A measure with decimals: "76,4", "1.234,5", "12.5"; null for "1.166", which may mean either. */
export function readDecimal(text: string): ReadNumber | null {
	return only(decimalReadings(text));
}

/** A decimal as programs write it, with a point; "94,6%" is 0.946. */
export function readPointDecimal(text: string): ReadNumber | null {
	const share = /^([\d.,]+)\s*%$/.exec(text);
	if (share) {
		const [percent, ...others] = decimals(share[1] ?? '');
		return percent === undefined || others.length > 0
			? null
			: { value: Math.round(percent * 1e10) / 1e12, qualifier: null };
	}
	return only(qualified(text, (digits) => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? [Number(digits)] : [])));
}

/** Every number that a count may mean: two for "1.166 tỷ". */
export function integerReadings(text: string): readonly ReadNumber[] {
	return qualified(text, integers);
}

/** Every number that a measure with decimals may mean: for "1.166" first 1166, then 1,166. */
export function decimalReadings(text: string): readonly ReadNumber[] {
	return qualified(text, decimals);
}

const only = (readings: readonly ReadNumber[]) => (readings.length === 1 ? (readings[0] ?? null) : null);

function qualified(text: string, readDigits: (text: string) => number[]): readonly ReadNumber[] {
	const trimmed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
	const word = words.find(([pattern]) => pattern.test(trimmed));
	const bare = word ? trimmed.replace(word[0], '') : trimmed;
	const negative = /^[-−]|^\(.*\)$/.test(bare);
	return scaled(bare.replace(/^[-−]\s*|^\(|\)$/g, ''), readDigits)
		.filter(Number.isFinite)
		.map((value) => ({ value: negative && value !== 0 ? -value : value, qualifier: word?.[1] ?? null }));
}

function scaled(text: string, readDigits: (text: string) => number[]): number[] {
	const scale = scales.find(([pattern]) => pattern.test(text));
	if (!scale) return readDigits(text);
	return decimals(text.replace(scale[0], '')).map((value) => Math.round(value * scale[1]));
}

function integers(text: string): number[] {
	const whole = /^\d+(\.0+)?$/.test(text) && !grouped.test(text);
	const value = whole ? Number(text) : grouped.test(text) ? ungroup(text) : NaN;
	return Number.isSafeInteger(value) ? [value] : [];
}

const ungroup = (text: string) => Number(text.replace(/\D/g, ''));

function decimals(text: string): number[] {
	if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return [ungroup(text), Number(text.replace(',', '.'))];
	if (/^\d+([.,]\d+)?$/.test(text)) return [Number(text.replace(',', '.'))];
	if (grouped.test(text)) return [ungroup(text)];
	const mixed =
		/^(\d{1,3}(?:([.\s])\d{3})(?:\2\d{3})*),(\d+)$/.exec(text) ?? /^(\d{1,3}(,\d{3})(?:\2\d{3})*)\.(\d+)$/.exec(text);
	return mixed ? [Number(`${(mixed[1] ?? '').replace(/\D/g, '')}.${mixed[3]}`)] : [];
}
