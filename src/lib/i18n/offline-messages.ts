import type { Locale } from '../model/locale.ts';
import { offline as en } from './en/offline.ts';
import { offline as vi } from './vi/offline.ts';

// Apart from the other texts: the service worker needs them, and a notice that few readers meet.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of a site without a network, and of a newer version of it, in a language. */
export function offlineMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
