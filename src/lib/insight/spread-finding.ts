import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { isNamed, phraseAmount, phraseNoun, phraseNumber } from './amount.ts';
import type { Subject } from './amount.ts';
import type { Quartiles } from './quartiles.ts';
import type { RankedUnit } from './rank-finding.ts';

/** How the values of many units lie. */
export interface SpreadFacts {
	readonly subject: Subject;
	readonly period: string;
	/** Units with complete numbers, in any order. */
	readonly units: readonly RankedUnit[];
	readonly quartiles: Quartiles | null;
	/** The unit that the reader chose. */
	readonly focus: RankedUnit | null;
}

/** "Một nửa số đơn vị có từ 0,80 đến 2,10 lượt tiếp công dân/1.000 dân trong năm 2023; trung vị 1,40" */
export function spreadFinding(facts: SpreadFacts, locale: Locale): string {
	const { subject, period, units, quartiles, focus } = facts;
	const text = findingMessagesOf(locale);
	const { finding } = plotMessagesOf(locale);
	const noun = phraseNoun(subject, locale);
	const number = (value: number) => phraseNumber(value, 'exact', subject, locale);
	const values = units.map((unit) => unit.observed.value);
	if (period === '') return text.noNumbers(noun);
	if (values.length === 0) return text.nothingRanked(noun, period);
	if (values.every((value) => value === 0)) return text.allZero(noun, period, values.length);
	if (focus) {
		const fact = text.fact(focus.label, phraseAmount(focus.observed, subject, locale), period);
		const quarter = quartiles && quarterOf(focus.observed.value, quartiles);
		return quarter === null ? fact : `${fact}, ${finding.quarter[quarter](values.length)}`;
	}
	if (!quartiles) return text.spread(noun, period, number(Math.min(...values)), number(Math.max(...values)));
	const range = { low: number(quartiles.low), high: number(quartiles.high) };
	return finding.middleHalf(noun, period, range, number(quartiles.median), isNamed(subject));
}

function quarterOf(value: number, { low, high }: Quartiles): 'lowest' | 'middle' | 'highest' | null {
	if (low === high) return null;
	return value < low ? 'lowest' : value > high ? 'highest' : 'middle';
}
