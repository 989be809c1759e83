import { findingMessagesOf } from '../i18n/finding-messages.ts';
import type { Locale } from '../model/locale.ts';
import { phraseAmount, phraseNoun } from './amount.ts';
import type { Observation, Subject } from './amount.ts';

/** A grid of units and periods: whose reports are missing, and where the highest number stands. */
export interface HeatFacts {
	readonly subject: Subject;
	readonly rows: readonly { readonly label: string; readonly due: number; readonly missing: number }[];
	readonly peak: { readonly label: string; readonly period: string; readonly observed: Observation } | null;
}

/** "12/63 đơn vị thiếu báo cáo; nhiều nhất: Hậu Lộc (3/8 kỳ)", or the highest number where none is missing. */
export function heatFinding({ subject, rows, peak }: HeatFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const gaps = rows.filter(({ missing }) => missing > 0).sort((a, b) => b.missing / b.due - a.missing / a.due);
	const [most] = gaps;
	if (!peak) return text.noNumbers(phraseNoun(subject, locale));
	if (most) return text.gaps(gaps.length, rows.length, most.label, most.missing, most.due);
	if (peak.observed.value === 0) return text.noneReported(phraseNoun(subject, locale));
	return text.peak(peak.label, phraseAmount(peak.observed, subject, locale), peak.period);
}
