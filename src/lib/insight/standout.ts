import type { Locale } from '../model/locale.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { phraseAmount, phraseDeed } from './amount.ts';
import type { Observation, Subject } from './amount.ts';
import type { Change } from './change.ts';
import type { Place } from './rank.ts';
import { phraseChange } from './trend-finding.ts';

/** What is known of one measure of a unit. */
export interface StandoutFacts {
	readonly subject: Subject;
	/** "quý III/2023" */
	readonly period: string;
	readonly now: Observation;
	readonly change: Change;
	readonly place: Place | null;
}

const least = { count: 10, deviations: 2, fraction: 0.1, amount: 0.25, points: 0.05, ranked: 5, distance: 1.3 };
const most = 10;

/** What else tells how much of a measure's change or place is chance. */
export interface Chance {
	/** The numbers are occurrences, each by itself; money and land are not. */
	readonly counted: boolean;
	/** The count that the unit would have at the others' average. */
	readonly expected: number | null;
}

/**
 * How much a measure stands out, 0 for not at all: a change of at least 10 % and two standard deviations of the
 * counts (5 points for shares, a quarter for amounts), or an outermost place far from the others' average.
 */
export function standoutWeight({ change, now, place }: StandoutFacts, { counted, expected }: Chance): number {
	return Math.max(changeWeight(change, now.value, counted), placeWeight(now.value, place, expected));
}

function changeWeight(change: Change, now: number, counted: boolean): number {
	switch (change.kind) {
		case 'fraction': {
			const size = Math.abs(change.fraction);
			if (!counted) return size < least.amount ? 0 : Math.min(most / 2, size * 5);
			if (size < least.fraction || now < least.count) return 0;
			const deviations = Math.abs(change.difference) / Math.sqrt(Math.max(1, 2 * now - change.difference));
			return deviations < least.deviations ? 0 : Math.min(most, deviations);
		}
		case 'points':
			return Math.abs(change.difference) < least.points ? 0 : Math.min(most, Math.abs(change.difference) * 20);
		case 'none':
		case 'steady':
		case 'noise':
		case 'count':
			return 0;
	}
}

function placeWeight(value: number, place: Place | null, expected: number | null): number {
	if (!place || expected === null || expected === 0 || place.of < least.ranked) return 0;
	if (place.tied || (place.rank > 1 && place.rank < place.of)) return 0;
	const distance = value > expected ? value / expected : expected / Math.max(1, value);
	const deviations = Math.abs(value - expected) / Math.sqrt(value + expected);
	return distance < least.distance || deviations < least.deviations ? 0 : Math.min(most / 2, deviations);
}

/** "Tiếp 412 lượt công dân trong quý III/2023, tăng 12,5 % so với cùng kỳ; cao thứ 3/27 tính trên 1.000 dân" */
export function standoutFinding(facts: StandoutFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const change = phraseChange({ ...facts, versus: text.samePeriod }, locale);
	const place = facts.place ? `; ${text.place(facts.place)}` : '';
	const deed = phraseDeed(facts.now, facts.subject, locale);
	const amount = text.alone(deed ?? phraseAmount(facts.now, facts.subject, locale), facts.period);
	return `${amount}${change === '' ? '' : `, ${change}`}${place}`;
}
