import { isNotFinite } from './odd-cells.ts';
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

/** The shortest decimal that is the same 32-bit float: 0.1, not 0.10000000149011612. */
export function fromFloat(value: number): number {
	if (!Number.isFinite(value) || Number.isInteger(value)) return value;
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
		return hex(bytes);
	}
}

/** A moment since 1970 as ISO text, with as many decimals as it has; midnight is the day alone. */
export function fromMoment(value: bigint, unit: TimeUnit, isUtc: boolean): RawCell {
	const [seconds, rest] = splitSeconds(value, unit);
	const time = new Date(seconds * 1000);
	if (Number.isNaN(time.getTime())) return String(value);
	const text = time.toISOString().slice(0, -5);
	if (rest === 0 && text.endsWith('T00:00:00')) return text.slice(0, -9);
	return text + fractionText(rest, unit) + (isUtc ? 'Z' : '');
}

/** Days since 1970 as `2024-03-31`. */
export const fromDays = (days: number): RawCell => fromMoment(BigInt(days) * 86_400n, 's', false);

/** A time of day as `07:30:00`. */
export function fromTime(value: bigint, unit: TimeUnit): RawCell {
	const [seconds, rest] = splitSeconds(value, unit);
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return parts.map((part) => String(part).padStart(2, '0')).join(':') + fractionText(rest, unit);
}

/** Whole seconds, and the rest in the unit; plain numbers are several times faster where they are exact. */
function splitSeconds(value: bigint, unit: TimeUnit): [number, number] {
	const number = Number(value);
	if (Number.isSafeInteger(number)) {
		const each = Number(perSecond[unit]);
		const rest = ((number % each) + each) % each;
		return [(number - rest) / each, rest];
	}
	const each = perSecond[unit];
	const rest = ((value % each) + each) % each;
	return [Number((value - rest) / each), Number(rest)];
}

function fractionText(rest: number, unit: TimeUnit): string {
	if (rest === 0) return '';
	const width = String(perSecond[unit]).length - 1;
	return `.${String(rest).padStart(width, '0').replace(/0+$/, '')}`;
}

/** Two bytes as a 16-bit float, in the fewest digits that are the same float. */
export function fromHalf(bytes: Uint8Array): RawCell {
	if (bytes.length !== 2) return fromBytes(bytes);
	const bits = ((bytes[1] ?? 0) << 8) | (bytes[0] ?? 0);
	const sign = bits >> 15 ? -1 : 1;
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	const step = 2 ** (Math.max(exponent, 1) - 25);
	const value = (exponent === 0 ? fraction : fraction + 1024) * step;
	for (let digits = 1; digits < 5; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.abs(short - value) < step / 2) return sign * short;
	}
	return sign * value;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sixteen bytes as the text of a UUID. */
export function fromUuid(bytes: Uint8Array): RawCell {
	return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Months, days and milliseconds, four bytes each, as an ISO duration: `P1M2DT3.5S`. */
export function fromInterval(bytes: Uint8Array): RawCell {
	if (bytes.length !== 12) return fromBytes(bytes);
	const view = new DataView(bytes.buffer, bytes.byteOffset, 12);
	const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [number, number, number];
	return `P${months}M${days}DT${ms / 1000}S`;
}

/** Lists and structures as JSON; integers too long for a number, and bytes, as text in it; `tell` hears of NaN. */
export function toJsonText(value: unknown, tell: (value: number) => void): string {
	return JSON.stringify(value, (_, part: unknown) => {
		if (isNotFinite(part)) tell(part);
		if (typeof part === 'bigint') return fromBigint(part);
		if (part instanceof Uint8Array) return fromBytes(part);
		return part instanceof Map ? [...part] : part;
	}).normalize('NFC');
}
