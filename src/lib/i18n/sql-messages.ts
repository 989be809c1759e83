import type { Locale } from '../model/locale.ts';
import { sql as en } from './en/sql.ts';
import { sql as vi } from './vi/sql.ts';

// Apart from the other texts: only a reader who writes SQL needs them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts around a reader's own SQL, in a language. */
export function sqlMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
