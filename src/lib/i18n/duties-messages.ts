import type { Locale } from '../model/locale.ts';
import { duties as en } from './en/duties.ts';
import { duties as vi } from './vi/duties.ts';

const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the page of minimums and targets, in a language. */
export function dutiesMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
