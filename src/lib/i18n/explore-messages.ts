import type { Locale } from '../model/locale.ts';
import { explore as en } from './en/explore.ts';
import { explore as vi } from './vi/explore.ts';

// Apart from the other texts: only the analyst's page needs them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the analyst's page, in a language. */
export function exploreMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
