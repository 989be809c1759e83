import type { Locale } from '../model/locale.ts';
import { formatNumber, formatPercent, formatSigned, formatSignedPercent } from './format.ts';
import { findingMessagesOf } from './finding-messages.ts';

/** How every number of one figure is written: one precision, one scale. Values themselves stay unscaled. */
export interface NumberStyle {
	readonly kind: 'number' | 'percent';
	readonly digits: number;
	/** Large amounts are shown in millions or billions, differences of shares in points. */
	readonly divisor: 1 | 0.01 | 1e6 | 1e9;
	/** What stands behind a number: "lượt", "lượt/1.000 dân", "tỷ đồng", "% số vụ việc". */
	readonly unit: string;
	/** Changes carry their sign. */
	readonly signed?: true;
}

/** A number in the figure's one precision: "412", "12,5 %". */
export function formatValue(value: number, style: NumberStyle, locale: Locale): string {
	return write(value, style, locale, style.digits);
}

function write(value: number, { kind, divisor, signed }: NumberStyle, locale: Locale, digits: number): string {
	if (kind === 'percent') return (signed ? formatSignedPercent : formatPercent)(value, locale, digits);
	return (signed ? formatSigned : formatNumber)(value / divisor, locale, digits);
}

/** A number as exactly as a table gives it, in the unit of its column: counts and amounts whole, quotients with one more digit. */
export function formatExact(value: number, style: NumberStyle, locale: Locale): string {
	if (style.kind === 'percent' || style.signed) return write(value, style, locale, style.digits + 1);
	if (style.divisor > 1) return formatNumber(value / style.divisor, locale, decimalsOf(value / style.divisor));
	if (style.digits === 0) return formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);
	return formatNumber(value, locale, style.digits + 1);
}

/** A quotient with one more digit, where it is held against another: 2,03 is above 2. */
export function finer(style: NumberStyle): NumberStyle {
	return { ...style, digits: style.digits + 1 };
}

/** What is asked for, at least and at most: "12", "1–2", "85 %"; whole numbers without decimals. */
export function formatAsked(least: number, most: number | null, style: NumberStyle, locale: Locale): string {
	const text = (value: number) => write(value, style, locale, isRound(value, style) ? 0 : style.digits);
	return most === null ? text(least) : `${text(least)}–${text(most)}`;
}

function isRound(value: number, { kind, divisor }: NumberStyle): boolean {
	const shown = kind === 'percent' ? value * 100 : value;
	return divisor === 1 && Math.abs(shown - Math.round(shown)) < 1e-9;
}

/** Decimal places that a number is written with in full. */
const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(Number(value.toPrecision(15))))?.[1]?.length ?? 0;

/** A difference with its sign: "+46", "+2,1 điểm %". */
export function formatDifference(value: number, style: NumberStyle, locale: Locale): string {
	if (style.kind === 'percent')
		return findingMessagesOf(locale).points(formatSigned(value * 100, locale, style.digits));
	return formatSigned(value / style.divisor, locale, style.digits);
}
