import type { Locale } from '../model/locale.ts';
import { exports as en } from './en/export.ts';
import { exports as vi } from './vi/export.ts';

// Apart from the other texts: they come with what is made for slides and files.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of pictures, decks and files, in a language. */
export function exportMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
