import type { Locale } from '../model/locale.ts';
import { transform as en } from './en/transform.ts';
import { transform as vi } from './vi/transform.ts';

// Apart from the other texts: only figures that are made later need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** What transformed numbers are called, in a language. */
export function transformMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
