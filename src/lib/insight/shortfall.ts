import { briefMessagesOf } from '../i18n/brief-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../model/locale.ts';
import type { TargetPeriod } from '../model/target.ts';
import type { DutyState } from './requirement.ts';

/** What a unit held against one minimum in a period. */
export interface HeldDuty {
	readonly label: string;
	readonly period: string;
	readonly per: TargetPeriod;
	readonly state: DutyState;
	/** The period is over, whatever reports are missing. */
	readonly isOver: boolean;
	readonly held: number;
	readonly required: number;
}

/** How many units are below one minimum, and which, the farthest first. */
export interface Shortfall<One extends HeldDuty> {
	readonly text: string;
	readonly short: readonly One[];
}

/**
 * Units below one minimum; of a year or a term that is not over, those who have not reached it yet. Null where
 * nothing is settled.
 */
export function shortfallOf<One extends HeldDuty>(known: readonly One[], locale: Locale): Shortfall<One> | null {
	const [first] = known;
	if (!first) return null;
	const below = known.filter(({ state }) => state === 'below');
	const open = known.filter(({ state }) => state === 'open');
	const settled = known.length - open.length;
	// A ratio may be reached so far and is still open.
	const notYet = open.filter(({ held, required }) => held < required);
	const isLong = first.per !== 'week' && first.per !== 'month';
	const isStillOpen = isLong && !first.isOver && below.length === 0 && notYet.length > 0;
	if (!isStillOpen && settled === 0) return null;
	const text = briefMessagesOf(locale).minimum;
	const number = (value: number) => formatNumber(value, locale);
	const { label, period } = first;
	const said = isStillOpen
		? text.notYet(label, number(notYet.length), number(known.length), period, first.per === 'year')
		: below.length > 0
			? text.below(label, number(below.length), number(settled), period)
			: text.allMet(label, number(settled), period);
	const above = known.filter(({ state }) => state === 'above').length;
	const short = [...(isStillOpen ? notYet : below)].sort((a, b) => a.held / a.required - b.held / b.required);
	return { text: above > 0 ? text.above(said, number(above)) : said, short };
}
