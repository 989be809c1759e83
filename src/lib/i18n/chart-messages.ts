import type { Locale } from '../model/locale.ts';
import { chart as en } from './en/chart.ts';
import { chart as vi } from './vi/chart.ts';

// Apart from the texts of pages: figures are made, and charts drawn, by code that a page's first load does not have.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts in and around charts, in a language. */
export function chartMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
