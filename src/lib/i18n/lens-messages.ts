import type { Locale } from '../model/locale.ts';
import { lens as en } from './en/lens.ts';
import { lens as vi } from './vi/lens.ts';

// Apart from the other texts: only figures that are made later need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** What figures say of units that changed, in a language. */
export function lensMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
