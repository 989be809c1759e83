import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { isNamed, phraseNoun, phraseNumber } from './amount.ts';
import type { Subject } from './amount.ts';

/** Units against the limits of chance around the whole's rate. */
export interface FunnelFacts {
	readonly subject: Subject;
	readonly period: string;
	/** The whole's rate; null where nothing was reported. */
	readonly rate: number | null;
	/** Units that were judged. */
	readonly judged: number;
	/** Names outside the 99.8 % limits, those farthest out first. */
	readonly above: readonly string[];
	readonly below: readonly string[];
}

/** With more names than this only their number is given. */
const mostNamed = 3;

/** "3/30 đơn vị ngoài giới hạn 99,8 % quanh mức chung 1,62 …: Hoàng Mai cao hơn; Ba Đình, Đống Đa thấp hơn" */
export function funnelFinding(facts: FunnelFacts, locale: Locale): string {
	const { subject, period, rate, judged, above, below } = facts;
	const { finding } = plotMessagesOf(locale);
	const noun = phraseNoun(subject, locale);
	const text = findingMessagesOf(locale);
	if (period === '') return text.noNumbers(noun);
	if (rate === null || judged === 0) return text.nothingRanked(noun, period);
	const number = phraseNumber(rate, 'exact', subject, locale);
	const whole = finding.whole(noun, number, isNamed(subject));
	if (above.length + below.length === 0) return finding.allInside(whole, period, judged);
	const sides = [
		...(above.length > 0 ? [finding.above(namesOf(above, locale))] : []),
		...(below.length > 0 ? [finding.below(namesOf(below, locale))] : [])
	];
	return finding.outside(above.length + below.length, judged, whole, period, sides.join('; '));
}

function namesOf(names: readonly string[], locale: Locale): string {
	return names.length <= mostNamed ? names.join(', ') : plotMessagesOf(locale).finding.units(names.length);
}
