import type { Locale } from '../model/locale.ts';
import { workbench as en } from './en/workbench.ts';
import { workbench as vi } from './vi/workbench.ts';

// Apart from the other texts: only the panels of the analyst's page need them.
const messages: Record<Locale, typeof vi> = { vi, en };

/** The texts of own measures, saved views, exports and rows, in a language. */
export function workbenchMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
