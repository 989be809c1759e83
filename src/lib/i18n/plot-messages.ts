import type { Locale } from '../model/locale.ts';
import { plot as en } from './en/plot.ts';
import { plot as vi } from './vi/plot.ts';

// Apart from the other texts: they are fetched with the chart kinds that use them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of the chart kinds that are loaded when they are chosen, in a language. */
export function plotMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
