import type { Measure } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Transform } from '../model/query.ts';
import { lowerFirst } from '../model/text.ts';
import { qualifiers } from '../model/status.ts';
import type { Qualifier } from '../model/status.ts';
import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { transformMessagesOf } from '../i18n/transform-messages.ts';
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
	if (divisor === 0.01) return findingMessagesOf(locale).points(formatValue(value, subject.number, locale));
	const scale = divisor === 1 ? '' : ` ${findingMessagesOf(locale).scale[divisor]}`;
	return `${word === '' ? '' : `${word} `}${formatValue(value, subject.number, locale)}${scale}`;
}

/** The number with what it counts: "412 lượt tiếp công dân", "tỷ lệ … là 23,4 %". */
export function phraseAmount(observed: Observation, subject: Subject, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const number = phraseNumber(observed.value, observed.qualifier, subject, locale);
	const marked = observed.provisional ? text.provisional(number) : number;
	const noun = phraseNoun(subject, locale);
	return isNamed(subject) ? text.ratio(noun, marked) : text.counted(marked, noun);
}

/** What a number is called rather than counted in: "tỷ lệ … là 23,4 %". */
export function isNamed({ measure, transform }: Subject): boolean {
	const counts = transform.kind === 'absolute' || transform.kind === 'per_population' || transform.kind === 'to_date';
	return measure.kind === 'ratio' || !counts;
}

/** What is counted: "lượt tiếp công dân/1.000 dân", "tỷ trọng trong tổng lượt tiếp công dân". */
export function phraseNoun({ measure, transform }: Subject, locale: Locale): string {
	const noun = measure.noun[locale];
	const text = transformMessagesOf(locale).noun;
	switch (transform.kind) {
		case 'absolute':
			return noun;
		case 'per_population':
			return measure.kind === 'ratio' ? noun : findingMessagesOf(locale).perResidents(noun, transform.per);
		case 'index':
			return text.index(noun, transform.base);
		case 'change':
			return text[transform.versus](noun);
		case 'rank':
			return text.rank(
				transform.per === null || measure.kind === 'ratio'
					? noun
					: findingMessagesOf(locale).perResidents(noun, transform.per)
			);
		case 'share':
		case 'to_date':
		case 'versus_target':
			return text[transform.kind](noun);
	}
}

/** What a sentence is about, without a number before it: money is "số tiền vận động", not "đồng vận động được". */
export function phraseTopic(subject: Subject, locale: Locale): string {
	const { measure } = subject;
	if (measure.kind !== 'count' || measure.unit !== 'dong') return phraseNoun(subject, locale);
	const noun = { ...measure.noun, [locale]: lowerFirst(measure.label[locale]) };
	return phraseNoun({ ...subject, measure: { ...measure, noun } }, locale);
}

/** What a unit did: "tiếp 412 lượt công dân"; null where the measure has no such words, and for none and rates. */
export function phraseDeed(observed: Observation, subject: Subject, locale: Locale): string | null {
	const { measure, transform } = subject;
	if (measure.kind !== 'count' || !measure.deed || transform.kind !== 'absolute' || observed.value === 0) return null;
	const number = phraseNumber(observed.value, observed.qualifier, subject, locale);
	const deed = measure.deed[locale].replace('{n}', number);
	return observed.provisional ? findingMessagesOf(locale).provisionalDeed(deed) : deed;
}
