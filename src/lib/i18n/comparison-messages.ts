import type { Locale } from '../model/locale.ts';
import { comparison as en } from './en/comparison.ts';
import { comparison as vi } from './vi/comparison.ts';

const messages: Record<Locale, typeof vi> = { vi, en };

/** How a figure says what it is compared with, in a language. */
export function comparisonMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
