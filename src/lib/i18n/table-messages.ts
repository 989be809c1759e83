import type { Locale } from '../model/locale.ts';
import { table as en } from './en/table.ts';
import { table as vi } from './vi/table.ts';

const messages: Record<Locale, typeof vi> = { vi, en };

/** The words around a figure's table, in a language. */
export function tableMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
