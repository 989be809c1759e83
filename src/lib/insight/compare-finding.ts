import type { Locale } from '../model/locale.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { isNamed, phraseNoun, phraseNumber } from './amount.ts';
import type { Observation, Subject } from './amount.ts';

/** A few series side by side at one bucket. */
export interface CompareFacts {
	readonly subject: Subject;
	readonly period: string;
	readonly items: readonly { readonly label: string; readonly observed: Observation }[];
}

/** "Quý III/2023: Hoàng Mai 412, Đống Đa 366 lượt tiếp công dân" */
export function compareFinding({ subject, period, items }: CompareFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const list = compareList(subject, items, locale);
	return text.compared(list, phraseNoun(subject, locale), period, isNamed(subject));
}

/** "Hoàng Mai 412, Đống Đa 366" */
export function compareList(subject: Subject, items: CompareFacts['items'], locale: Locale): string {
	const text = findingMessagesOf(locale);
	const parts = items.map(({ label, observed }) => {
		const number = phraseNumber(observed.value, observed.qualifier, subject, locale);
		const marked = observed.provisional ? text.provisional(number) : number;
		return `${label} ${observed.partial ? text.soFar(marked) : marked}`;
	});
	return parts.join(', ');
}
