import type { Locale } from '../model/locale.ts';
import { formatNumber } from '../i18n/format.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { isNamed, phraseAmount, phraseNoun, phraseTopic, phraseNumber } from './amount.ts';
import type { Observation, Subject } from './amount.ts';
import { lowerFirst } from '../model/text.ts';
import { isNoise } from './change.ts';
import { compareList } from './compare-finding.ts';
import type { Place } from './rank.ts';

/** A ranked unit; `count` is the number of occurrences behind its value, null where it is not one. */
export interface RankedUnit {
	readonly label: string;
	readonly observed: Observation;
	readonly count: number | null;
}

export interface RankFacts {
	readonly subject: Subject;
	readonly period: string;
	/** Ranked units from the highest down. */
	readonly ranked: readonly RankedUnit[];
	/** The unit that the reader chose. */
	readonly focus: (RankedUnit & { readonly place: Place }) | null;
	readonly mean: number | null;
	/** A unit that is not ranked has a number beyond those that are: above them, or below them and below zero. */
	readonly isExceeded?: boolean;
}

/** Differences from the average below this factor are not spoken of. */
const worthTelling = 1.2;

/** "Hoàng Mai cao nhất: 1,2 lượt tiếp công dân/1.000 dân; gấp 2,4 lần bình quân" */
export function rankFinding(facts: RankFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const { subject, ranked, focus, mean, period } = facts;
	const [top] = ranked;
	const noun = phraseNoun(subject, locale);
	if (!top) return text.nothingRanked(noun, period);
	if (top.observed.value === 0) return text.allZero(noun, period, ranked.length);
	if (focus) {
		const amount = phraseAmount(focus.observed, subject, locale);
		const average = mean === null ? '' : `; ${text.average(phraseNumber(mean, 'exact', subject, locale))}`;
		return `${text.fact(focus.label, amount, period)}, ${text.place(focus.place)}${average}`;
	}
	const sentence = leaderSentence(facts, top, locale);
	return facts.isExceeded ? text.amongRanked(sentence) : sentence;
}

/** Who is highest, or between what the units lie; as it stands behind a few words where some are not ranked. */
function leaderSentence(facts: RankFacts, top: RankedUnit, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const { subject, ranked, mean, period, isExceeded } = facts;
	const placed = (sentence: string) => (isExceeded ? lowerFirst(sentence) : sentence);
	// The highest of numbers below zero would be praised for the least loss, and no change is a multiple of another.
	if (ranked.length > 1 && isSigned(facts)) return placed(spread(facts, locale, endName));
	const leaders = ranked.filter((unit) => unit === top || isClose(top, unit));
	if (leaders.length > 2) return placed(spread(facts, locale));
	if (leaders.length === 2) {
		const list = compareList(subject, leaders, locale);
		return placed(text.highestTwo(list, phraseNoun(subject, locale), period, isNamed(subject)));
	}
	const amount = phraseAmount(top.observed, subject, locale);
	return `${text.highest(top.label, amount, period)}${timesMean(top, mean, locale)}`;
}

function timesMean(top: RankedUnit, mean: number | null, locale: Locale): string {
	if (!mean || top.observed.value / mean < worthTelling) return '';
	return `; ${findingMessagesOf(locale).times(formatNumber(top.observed.value / mean, locale, 1))}`;
}

function isClose(top: RankedUnit, unit: RankedUnit): boolean {
	if (unit.observed.value === top.observed.value) return true;
	if (top.count === null || unit.count === null) return false;
	// The unit's count as it would be with the top's residents or cases, so that rates compare like counts.
	return isNoise(top.count, unit.observed.value * (top.count / top.observed.value));
}

const isSigned = ({ subject, ranked }: RankFacts) =>
	subject.transform.kind === 'change' || ranked.some(({ observed }) => observed.value < 0);

/** Whose number stands at an end, unless several share it. */
function endName(ranked: readonly RankedUnit[], end: RankedUnit): string {
	const isAlone = ranked.every((unit) => unit === end || unit.observed.value !== end.observed.value);
	return isAlone ? ` (${end.label})` : '';
}

function spread(
	{ subject, ranked, mean, period }: RankFacts,
	locale: Locale,
	nameOf: (ranked: readonly RankedUnit[], end: RankedUnit) => string = () => ''
): string {
	const number = (value: number) => phraseNumber(value, 'exact', subject, locale);
	const end = (unit: RankedUnit) => number(unit.observed.value) + nameOf(ranked, unit);
	const text = findingMessagesOf(locale);
	const average = mean === null ? '' : `; ${text.average(number(mean))}`;
	return `${text.spread(phraseTopic(subject, locale), period, end(ranked.at(-1)!), end(ranked[0]!))}${average}`;
}
