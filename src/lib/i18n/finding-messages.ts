import type { Locale } from '../model/locale.ts';
import { finding as en } from './en/finding.ts';
import { finding as vi } from './vi/finding.ts';

// Apart from the other texts: a page that only shows what was built does not need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts that findings are made of, in a language. */
export function findingMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
