import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { phraseAmount, phraseTopic } from './amount.ts';
import type { Observation, Subject } from './amount.ts';
import type { Correlation } from './correlation.ts';

/** Two measures of the same units. */
export interface PairFacts {
	readonly up: Subject;
	readonly across: Subject;
	readonly period: string;
	readonly units: number;
	readonly correlation: Correlation | null;
	/** The unit that the reader chose. */
	readonly focus: { readonly label: string; readonly up: Observation; readonly across: Observation } | null;
}

/** "Lượt tiếp công dân và đơn khiếu nại thường cùng cao, cùng thấp trong năm 2024 (tương quan hạng 0,62; 28 đơn vị)" */
export function pairFinding(facts: PairFacts, locale: Locale): string {
	const { up, across, period, units, correlation, focus } = facts;
	const { finding } = plotMessagesOf(locale);
	const nouns = finding.two(phraseTopic(up, locale), phraseTopic(across, locale));
	if (period === '' || units === 0) return findingMessagesOf(locale).noNumbers(nouns);
	if (focus) {
		const amounts = `${phraseAmount(focus.up, up, locale)}, ${phraseAmount(focus.across, across, locale)}`;
		return findingMessagesOf(locale).fact(focus.label, amounts, period);
	}
	if (!correlation) return finding.tooFew(nouns, period, units);
	const how = !correlation.clear ? 'unclear' : correlation.rank > 0 ? 'together' : 'opposite';
	return finding.pair[how](nouns, period, formatNumber(correlation.rank, locale, 2), correlation.units);
}
