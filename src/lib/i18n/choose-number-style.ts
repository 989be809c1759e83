import { countUnits } from '../model/contract.ts';
import type { CountMeasure, Measure } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { ChangeBase, Transform } from '../model/query.ts';
import { findingMessagesOf } from './finding-messages.ts';
import { formatNumber } from './format.ts';
import type { NumberStyle } from './number-style.ts';
import { transformMessagesOf } from './transform-messages.ts';

/** The style that shows all of `values` with one precision. */
export function numberStyleOf(
	measure: Measure,
	transform: Transform,
	values: readonly number[],
	locale: Locale
): NumberStyle {
	const top = Math.max(0, ...values.map(Math.abs));
	const { unit } = transformMessagesOf(locale);
	switch (transform.kind) {
		case 'absolute':
			return measure.kind === 'ratio' ? ratioStyle(measure, locale) : countStyle(measure, top, locale);
		case 'per_population':
			return measure.kind === 'ratio' ? ratioStyle(measure, locale) : rateStyle(measure, transform.per, top, locale);
		case 'to_date': {
			const style = measure.kind === 'ratio' ? ratioStyle(measure, locale) : countStyle(measure, top, locale);
			return { ...style, unit: unit.to_date(style.unit) };
		}
		case 'share':
			return percent(unit.share);
		case 'versus_target':
			return percent(unit.versus_target);
		case 'index':
			return plain(top >= 10 ? 0 : 1, unit.index(transform.base));
		case 'rank':
			return plain(0, transform.per === null ? unit.rank : unit.rankPer(formatNumber(transform.per, locale)));
		case 'change':
			return changeStyle(measure, transform.versus, locale);
	}
}

const percent = (unit: string): NumberStyle => ({ kind: 'percent', digits: 1, divisor: 1, unit });
const plain = (digits: number, unit: string): NumberStyle => ({ kind: 'number', digits, divisor: 1, unit });

/** Shares change by points, other ratios by what they count, counts by percent. */
function changeStyle(measure: Measure, versus: ChangeBase, locale: Locale): NumberStyle {
	const { unit } = transformMessagesOf(locale);
	if (measure.kind === 'count') return { ...percent(unit[versus]), signed: true };
	const isShare = measure.as === 'percent';
	const text = isShare ? unit.pointsOn[versus] : `${measure.unitLabel[locale]}, ${unit.difference[versus]}`;
	return { kind: 'number', digits: 1, divisor: isShare ? 0.01 : 1, unit: text, signed: true };
}

const ratioStyle = (measure: Extract<Measure, { kind: 'ratio' }>, locale: Locale): NumberStyle =>
	measure.as === 'percent' ? percent(measure.unitLabel[locale]) : plain(measure.digits ?? 1, measure.unitLabel[locale]);

function rateStyle(measure: CountMeasure, per: number, top: number, locale: Locale): NumberStyle {
	const digits = top >= 100 ? 0 : top >= 10 ? 1 : top >= 0.1 ? 2 : 3;
	return plain(digits, findingMessagesOf(locale).perResidents(countUnits[measure.unit][locale], per));
}

function countStyle(measure: CountMeasure, top: number, locale: Locale): NumberStyle {
	const unit = countUnits[measure.unit][locale];
	const divisor = top >= 1e10 ? 1e9 : top >= 1e7 ? 1e6 : 1;
	if (divisor === 1) return plain(measure.type === 'decimal' && top < 100 ? 1 : 0, unit);
	const digits = top / divisor < 100 ? 1 : 0;
	return { kind: 'number', digits, divisor, unit: `${findingMessagesOf(locale).scale[divisor]} ${unit}` };
}
