import { formatPeriod } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/model/locale.ts';
import { parsePeriodKey } from '#lib/model/period.ts';
import type { PeriodKey } from '#lib/model/period.ts';
import { findTerm } from '#lib/model/term.ts';

/** "quý III/2026", "nhiệm kỳ HĐND 2021–2026". */
export function periodLabel(key: PeriodKey, locale: Locale): string {
	const period = parsePeriodKey(key);
	return period ? formatPeriod(period.start, period.grain, locale) : (findTerm(key)?.label[locale] ?? key);
}
