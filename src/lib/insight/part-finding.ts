import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatPercent, formatNumber } from '../i18n/format.ts';
import type { Locale } from '../model/locale.ts';
import { phraseNoun } from './amount.ts';
import type { Subject } from './amount.ts';
import { changeOf } from './change.ts';

/** The largest part of a whole at one period, and its share at the one compared with. */
export interface PartFacts {
	readonly subject: Subject;
	readonly period: string;
	readonly versus: string;
	readonly whole: number | null;
	/** How many members the whole is made of where the reader left some out; else null. */
	readonly chosen: number | null;
	readonly part: { readonly label: string; readonly share: number; readonly before: number | null } | null;
}

/** "Tiếp thường xuyên chiếm 62,1 % lượt tiếp công dân trong quý III/2023, tăng 3,0 điểm % so với cùng kỳ" */
export function partFinding({ subject, period, versus, whole, chosen, part }: PartFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const noun = phraseNoun(subject, locale);
	if (whole === 0) return text.noneInAll(noun, period);
	if (!part) return text.noNumbers(noun);
	const share = formatPercent(part.share, locale);
	const said =
		chosen === null
			? text.part(part.label, share, noun, period)
			: text.partOfChosen(part.label, share, chosen, noun, period);
	const change = changeOf(part.share, part.before, 'share');
	if (change.kind === 'steady') return `${said}, ${text.steady(versus)}`;
	if (change.kind !== 'points') return said;
	const points = text.points(formatNumber(Math.abs(change.difference) * 100, locale, 1));
	return `${said}, ${text.moved(change.difference > 0, points, versus)}`;
}
