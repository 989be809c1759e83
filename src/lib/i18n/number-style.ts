import { countUnits } from '../model/contract.ts';
import type { Measure } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Transform } from '../model/query.ts';
import { formatNumber, formatPercent, formatSigned } from './format.ts';
import { findingMessagesOf } from './finding-messages.ts';

/** How every number of one figure is written: one precision, one scale. Values themselves stay unscaled. */
export interface NumberStyle {
	readonly kind: 'number' | 'percent';
	readonly digits: number;
	/** Large amounts are shown in millions or billions. */
	readonly divisor: 1 | 1e6 | 1e9;
	/** What stands behind a number: "lượt", "lượt/1.000 dân", "tỷ đồng", "% số vụ việc". */
	readonly unit: string;
}

/** The style that shows all of `values` with one precision. */
export function numberStyleOf(
	measure: Measure,
	transform: Transform,
	values: readonly number[],
	locale: Locale
): NumberStyle {
	const top = Math.max(0, ...values.map(Math.abs));
	if (measure.kind === 'ratio') {
		const unit = measure.unitLabel[locale];
		if (measure.as === 'percent') return { kind: 'percent', digits: 1, divisor: 1, unit };
		return { kind: 'number', digits: 1, divisor: 1, unit };
	}
	const text = findingMessagesOf(locale);
	const unit = countUnits[measure.unit][locale];
	if (transform.kind === 'per_population')
		return { kind: 'number', digits: digitsFor(top), divisor: 1, unit: text.perResidents(unit, transform.per) };
	const divisor = top >= 1e10 ? 1e9 : top >= 1e7 ? 1e6 : 1;
	if (divisor === 1) {
		const digits = measure.type === 'decimal' && top < 100 ? 1 : 0;
		return { kind: 'number', digits, divisor, unit };
	}
	const digits = top / divisor < 100 ? 1 : 0;
	return { kind: 'number', digits, divisor, unit: `${text.scale[divisor]} ${unit}` };
}

const digitsFor = (top: number) => (top >= 100 ? 0 : top >= 10 ? 1 : top >= 0.1 ? 2 : 3);

/** A number in the figure's one precision: "412", "12,5 %". */
export function formatValue(value: number, style: NumberStyle, locale: Locale): string {
	if (style.kind === 'percent') return formatPercent(value, locale, style.digits);
	return formatNumber(value / style.divisor, locale, style.digits);
}

/** A number as exactly as a table gives it: counts whole and unscaled, quotients with one more digit. */
export function formatExact(value: number, style: NumberStyle, locale: Locale): string {
	if (style.kind === 'percent') return formatPercent(value, locale, style.digits + 1);
	if (style.divisor > 1 || style.digits === 0) return formatNumber(value, locale, Number.isInteger(value) ? 0 : 1);
	return formatNumber(value, locale, style.digits + 1);
}

/** A difference with its sign: "+46", "+2,1 điểm %". */
export function formatDifference(value: number, style: NumberStyle, locale: Locale): string {
	if (style.kind === 'percent')
		return findingMessagesOf(locale).points(formatSigned(value * 100, locale, style.digits));
	return formatSigned(value / style.divisor, locale, style.digits);
}
