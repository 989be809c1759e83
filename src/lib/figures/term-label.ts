import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../model/locale.ts';
import type { IsoDate } from '../model/period.ts';
import type { Term } from '../model/term.ts';

/** "nhiệm kỳ HĐND 2021–2026", "nhiệm kỳ MTTQ 2024–2029, đến 30/09/2026": a term as far as its numbers go. */
export function termLabel({ label, ...term }: Term, through: IsoDate, locale: Locale): string {
	const text = chartMessagesOf(locale).term;
	if (through < term.start) return text.notBegun(label[locale]);
	return through < term.end ? text.soFar(label[locale], formatDate(through, locale)) : label[locale];
}
