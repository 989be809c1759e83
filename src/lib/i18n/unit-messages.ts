import type { Locale } from '../model/locale.ts';
import { unit as en } from './en/unit.ts';
import { unit as vi } from './vi/unit.ts';

// Apart from the other texts: only the pages of units need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the pages of units, in a language. */
export function unitMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
