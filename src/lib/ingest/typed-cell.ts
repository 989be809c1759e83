import type { RawCell } from './raw-table.ts';

/** How many of a unit make a second. */
export const perSecond = { s: 1n, ms: 1_000n, us: 1_000_000n, ns: 1_000_000_000n } as const;
export type TimeUnit = keyof typeof perSecond;

/** A number where it is exact, else its digits as text. */
export function fromBigint(value: bigint): RawCell {
	return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

/** Unscaled digits as a number up to the fifteen digits that a double keeps, else as text. */
export function fromDecimal(unscaled: bigint, scale: number): RawCell {
	if (scale <= 0) return fromBigint(unscaled * 10n ** BigInt(-scale));
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
	const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
	return digits.replace(/^0+/, '').length <= 15 ? Number(text) : text;
}

/** A double; what is no number counts as missing. */
export function fromDouble(value: number): RawCell {
	if (Number.isNaN(value)) return null;
	return Number.isFinite(value) ? value : String(value);
}

/** The shortest decimal that is the same 32-bit float: 0.1, not 0.10000000149011612. */
export function fromFloat(value: number): RawCell {
	if (!Number.isFinite(value) || Number.isInteger(value)) return fromDouble(value);
	for (let digits = 6; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return short;
	}
	return Number(value.toPrecision(9));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text where they are UTF-8, else in hexadecimal. */
export function fromBytes(bytes: Uint8Array): RawCell {
	try {
		return utf8.decode(bytes).normalize('NFC');
	} catch {
		return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	}
}

/** A moment since 1970 as ISO text, with as many decimals as it has; midnight is the day alone. */
export function fromMoment(value: bigint, unit: TimeUnit, isUtc: boolean): RawCell {
	const each = perSecond[unit];
	const seconds = floorDivide(value, each);
	const time = new Date(Number(seconds) * 1000);
	if (Number.isNaN(time.getTime())) return String(value);
	const fraction = fractionText(value - seconds * each, unit);
	const text = time.toISOString().slice(0, -5);
	if (text.endsWith('T00:00:00') && fraction === '') return text.slice(0, -9);
	return text + fraction + (isUtc ? 'Z' : '');
}

/** Days since 1970 as `2024-03-31`. */
export const fromDays = (days: number): RawCell => fromMoment(BigInt(days) * 86_400n, 's', false);

/** A time of day as `07:30:00`. */
export function fromTime(value: bigint, unit: TimeUnit): RawCell {
	const seconds = Number(floorDivide(value, perSecond[unit]));
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
	return clock + fractionText(value - BigInt(seconds) * perSecond[unit], unit);
}

const floorDivide = (value: bigint, by: bigint) => (value - (((value % by) + by) % by)) / by;

function fractionText(part: bigint, unit: TimeUnit): string {
	if (part === 0n) return '';
	const width = String(perSecond[unit]).length - 1;
	return `.${String(part).padStart(width, '0').replace(/0+$/, '')}`;
}

/** Lists and structures as JSON; integers too long for a number, and bytes, as text in it. */
export function toJsonText(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => {
		if (typeof part === 'bigint') return fromBigint(part);
		if (part instanceof Uint8Array) return fromBytes(part);
		return part instanceof Map ? [...part] : part;
	}).normalize('NFC');
}
