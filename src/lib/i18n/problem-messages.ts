import type { Locale } from '../model/locale.ts';
import { problem as en } from './en/problem.ts';
import { problem as vi } from './vi/problem.ts';

// Apart from the other texts: a page that only shows what was built does not need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts that say what is wrong with an export, in a language. */
export function problemMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
