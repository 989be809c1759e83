import type { Locale } from '../model/locale.ts';
import { serverFault as en } from './en/server-fault.ts';
import { serverFault as vi } from './vi/server-fault.ts';

// Apart from the other texts: few sites ask a server, and few of those fail.
const messages: Record<Locale, typeof vi> = { vi, en };

/** What to do when a server for the numbers fails, in a language. */
export function serverFaultMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
