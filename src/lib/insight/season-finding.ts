import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { phraseNoun, phraseNumber } from './amount.ts';
import type { Subject } from './amount.ts';

/** What is known of one unit's months (or quarters) in several whole years. */
export interface SeasonFacts {
	readonly who: string;
	readonly subject: Subject;
	/** "tháng 1", …; "quý I", … */
	readonly seasons: readonly string[];
	/** Years in which every season is known. */
	readonly years: readonly { readonly year: number; readonly values: readonly number[] }[];
}

/** Fewer whole years than this say nothing of a season. */
const fewestYears = 2;

/** "TP Thanh Hóa: tháng 3 cao nhất ở 4/6 năm; bình quân 412 lượt tiếp công dân" */
export function seasonFinding(facts: SeasonFacts, locale: Locale): string {
	const { finding } = plotMessagesOf(locale);
	const { who, subject, seasons, years } = facts;
	const noun = phraseNoun(subject, locale);
	if (years.length < fewestYears) return finding.fewYears(who, noun, years.length);
	const means = seasons.map((_, season) => mean(years.map(({ values }) => values[season] ?? 0)));
	const high = indexOfMax(means);
	if (means.every((value) => value === means[0])) return finding.flatSeasons(who, noun, years.length);
	const wins = years.filter(({ values }) => (values[high] ?? 0) === Math.max(...values)).length;
	const number = (value: number) => phraseNumber(value, 'exact', subject, locale);
	if (wins * 2 >= years.length)
		return finding.peak(who, seasons[high] ?? '', wins, years.length, number(means[high] ?? 0), noun);
	const low = means.indexOf(Math.min(...means));
	return finding.noPeak(who, noun, years.length, {
		high: `${number(means[high] ?? 0)} (${seasons[high]})`,
		low: `${number(means[low] ?? 0)} (${seasons[low]})`
	});
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const indexOfMax = (values: readonly number[]) => values.indexOf(Math.max(...values));
