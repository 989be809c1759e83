import type { Locale } from '../model/locale.ts';
import { data as en } from './en/data.ts';
import { data as vi } from './vi/data.ts';

// Apart from the other texts: only the data desk needs them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the data desk, in a language. */
export function dataMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
