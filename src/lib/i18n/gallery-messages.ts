import type { Locale } from '../model/locale.ts';
import { gallery as en } from './en/gallery.ts';
import { gallery as vi } from './vi/gallery.ts';

// Apart from the other texts: only the gallery of charts needs them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the gallery of charts, in a language. */
export function galleryMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
