import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatSignedPercent } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatDifference, formatValue } from '../i18n/number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { Change } from '../insight/change.ts';
import type { Locale } from '../model/locale.ts';

/** The change on the same period. */
export interface KeyChange {
	readonly direction: 'up' | 'down' | 'same' | 'none';
	readonly now: number | null;
	readonly base: number | null;
	readonly difference: number | null;
	/** A fraction; null where the base is too small or the number is a share. */
	readonly percent: number | null;
	/** "+12,5 %", "+2,1 điểm %", "+7"; "—" where nothing can be compared. */
	readonly text: string;
	/** "+46 lượt" beside a percentage; null where `text` says it already. */
	readonly differenceText: string | null;
	/** "366 lượt"; null where there is no base. */
	readonly baseText: string | null;
}

/** A change as it stands beside a number. */
export function keyChange(
	change: Change,
	[now, base]: readonly [number | null, number | null],
	number: NumberStyle,
	locale: Locale
): KeyChange {
	const baseText = base === null ? null : textOf(base, number, locale);
	if (change.kind === 'none' || now === null || base === null)
		return { ...nothing, now, base, text: chartMessagesOf(locale).none, baseText };
	const { difference } = change;
	const percent = 'fraction' in change ? change.fraction : null;
	const size = formatDifference(difference, number, locale);
	return {
		direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'same',
		now,
		base,
		difference,
		percent,
		text: percent === null ? size : formatSignedPercent(percent, locale),
		differenceText: percent === null ? null : findingMessagesOf(locale).counted(size, number.unit),
		baseText
	};
}

const nothing = { direction: 'none', difference: null, percent: null, differenceText: null } as const;

function textOf(base: number, number: NumberStyle, locale: Locale): string {
	const value = formatValue(base, number, locale);
	return number.kind === 'percent' ? value : findingMessagesOf(locale).counted(value, number.unit);
}
