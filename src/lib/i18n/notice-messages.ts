import type { Locale } from '../model/locale.ts';
import { notice as en } from './en/notice.ts';
import { notice as vi } from './vi/notice.ts';

const messages: Record<Locale, typeof vi> = { vi, en };

/** What is said of a link that cannot be taken as it stands, in a language. */
export function noticeMessagesOf(locale: Locale): typeof vi {
	return messages[locale];
}
