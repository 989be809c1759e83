import type { Locale } from '../model/locale.ts';
import { brief as en } from './en/brief.ts';
import { brief as vi } from './vi/brief.ts';

// Apart from the other texts: what they say is in the page when it is built.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the overview's briefs, in a language. */
export function briefMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
