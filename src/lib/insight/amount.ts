import type { Measure } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Transform } from '../model/query.ts';
import { qualifiers } from '../model/status.ts';
import type { Qualifier } from '../model/status.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatValue } from '../i18n/number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';

/** What a sentence counts and how it writes it. */
export interface Subject {
	readonly measure: Measure;
	readonly transform: Transform;
	readonly number: NumberStyle;
}

/** A number as far as a sentence needs to know it. */
export interface Observation {
	readonly value: number;
	readonly qualifier: Qualifier;
	readonly provisional: boolean;
	readonly partial: boolean;
}

/** The bare number in a sentence: "hơn 300", "12,3 tỷ". */
export function phraseNumber(value: number, qualifier: Qualifier, subject: Subject, locale: Locale): string {
	const word = qualifiers[qualifier][locale];
	const { divisor } = subject.number;
	const scale = divisor === 1 ? '' : ` ${findingMessagesOf(locale).scale[divisor]}`;
	return `${word === '' ? '' : `${word} `}${formatValue(value, subject.number, locale)}${scale}`;
}

/** The number with what it counts: "412 lượt tiếp công dân", "tỷ lệ … là 23,4 %". */
export function phraseAmount(observed: Observation, subject: Subject, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const number = phraseNumber(observed.value, observed.qualifier, subject, locale);
	const marked = observed.provisional ? text.provisional(number) : number;
	const noun = subject.measure.noun[locale];
	if (subject.measure.kind === 'ratio') return text.ratio(noun, marked);
	return `${marked} ${phraseNoun(subject, locale)}`;
}

/** What is counted: "lượt tiếp công dân/1.000 dân". */
export function phraseNoun(subject: Subject, locale: Locale): string {
	const noun = subject.measure.noun[locale];
	if (subject.measure.kind === 'ratio' || subject.transform.kind !== 'per_population') return noun;
	return findingMessagesOf(locale).perResidents(noun, subject.transform.per);
}
