import type { Locale } from '../model/locale.ts';
import { qualifiers } from '../model/status.ts';
import { formatPercent } from '../i18n/format.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { phraseAmount, phraseDeed, phraseNumber } from './amount.ts';
import type { Observation, Subject } from './amount.ts';
import type { Change } from './change.ts';
import { formatDifference } from '../i18n/number-style.ts';
import type { Place } from './rank.ts';

/** What is known of one series at one bucket. */
export interface TrendFacts {
	/** Unit, member or place that the sentence is about. */
	readonly who: string;
	/** It is a unit, or several taken as one: it can be said to have done something. */
	readonly acts?: boolean;
	readonly subject: Subject;
	/** "quý III/2023" */
	readonly period: string;
	readonly now: Observation;
	readonly change: Change;
	/** What `change` compares with, in words: "cùng kỳ", "năm 2022". */
	readonly versus: string;
	readonly place: Place | null;
}

/** "TP Thanh Hóa tiếp 412 lượt công dân trong quý III/2023, tăng 12,5 % so với cùng kỳ; cao thứ 3/27" */
export function trendFinding(facts: TrendFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const fact = phraseFact(facts, locale);
	if (facts.now.partial) return `${fact}, ${text.unfinished}`;
	const change = phraseChange(facts, locale);
	const place = facts.place ? `; ${text.place(facts.place)}` : '';
	return `${fact}${change === '' ? '' : `, ${change}`}${place}`;
}

function phraseFact({ who, acts, now, subject, period }: TrendFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	if (subject.transform.kind === 'change')
		return text.changed(who, subject.measure.noun[locale], period, phraseMove(now, subject, locale));
	const deed = acts === true ? phraseDeed(now, subject, locale) : null;
	return deed === null ? text.fact(who, phraseAmount(now, subject, locale), period) : text.did(who, deed, period);
}

/** A number that is a change: "tăng 12,5 % so với cùng kỳ". */
function phraseMove(now: Observation, subject: Subject, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const versus = subject.transform.kind === 'change' ? text.changedFrom[subject.transform.versus] : '';
	if (now.value === 0) return text.unchanged(versus);
	const size = phraseNumber(Math.abs(now.value), now.qualifier, subject, locale).replace('+', '');
	const moved = text.moved(now.value > 0, size, versus);
	return now.provisional ? text.provisional(moved) : moved;
}

/** The change in words; empty where there is nothing to claim. */
export function phraseChange(
	{ change, subject, versus, now }: Pick<TrendFacts, 'change' | 'subject' | 'versus' | 'now'>,
	locale: Locale
): string {
	const text = findingMessagesOf(locale);
	switch (change.kind) {
		case 'none':
		case 'noise':
			return '';
		case 'steady':
			return text.steady(versus);
		case 'fraction':
			return text.moved(change.difference > 0, phrasePercent(change.fraction, now, locale), versus);
		case 'count':
		case 'points': {
			if (change.difference === 0) return text.steady(versus);
			const size = formatDifference(Math.abs(change.difference), subject.number, locale).replace('+', '');
			return text.moved(change.difference > 0, size, versus);
		}
	}
}

/** The percentage of an inexact number is no more exact than it. */
function phrasePercent(fraction: number, { qualifier }: Observation, locale: Locale): string {
	if (qualifier === 'exact') return formatPercent(Math.abs(fraction), locale);
	return `${qualifiers.approx[locale]} ${formatPercent(Math.abs(fraction), locale, 0)}`;
}
