import type { Locale } from '../model/locale.ts';
import { rareFault as en } from './en/rare-fault.ts';
import { rareFault as vi } from './vi/rare-fault.ts';

// Apart from the other texts: few sites ask a server, and few tabs are older than their site.
const messages: Record<Locale, typeof vi> = { vi, en };

/** What to do about faults that few readers meet, in a language. */
export function rareFaultMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
