import type { Locale } from '../model/locale.ts';
import { health as en } from './en/health.ts';
import { health as vi } from './vi/health.ts';

// Apart from the other texts: only the page for administrators needs them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the page on the state of the site, in a language. */
export function healthMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
