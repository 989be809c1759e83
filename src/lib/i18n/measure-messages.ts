import type { Locale } from '../model/locale.ts';
import { measure as en } from './en/measure.ts';
import { measure as vi } from './vi/measure.ts';

// Apart from the other texts: the overview does not need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of a measure's page, in a language. */
export function measureMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
