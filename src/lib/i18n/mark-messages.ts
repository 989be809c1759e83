import type { Locale } from '../model/locale.ts';
import { mark as en } from './en/mark.ts';
import { mark as vi } from './vi/mark.ts';

// Apart from the other texts: they come with the charts that need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of legends and of notes of single kinds of charts, in a language. */
export function markMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
