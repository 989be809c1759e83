import type { Locale } from '../model/locale.ts';
import { vi } from './vi/messages.ts';
import { en } from './en/messages.ts';

/** The texts that every page begins with, outside contracts and data; Vietnamese sets the shape, the other languages must match it. */
export type Messages = typeof vi;

const messages: Record<Locale, Messages> = { vi, en };

/** The texts of a language. */
export function messagesOf(locale: Locale): Messages {
	return messages[locale];
}
