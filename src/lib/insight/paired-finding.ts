import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { phraseAmount, phraseTopic, phraseNumber } from './amount.ts';
import type { Observation, Subject } from './amount.ts';
import type { Change } from './change.ts';
import { phraseChange } from './trend-finding.ts';

/** A unit before and after a change of units. */
export interface PairedUnit {
	readonly label: string;
	readonly chosen: boolean;
	readonly before: Observation | null;
	readonly after: Observation | null;
	readonly change: Change;
}

/** Units on the same territory in two periods; null where there is none to compare. */
export interface PairedFacts {
	readonly subject: Subject;
	readonly before: string | null;
	readonly after: string | null;
	/** Units with a number on either side. */
	readonly units: readonly PairedUnit[];
}

/** "Hạc Thành: 412 lượt tiếp công dân trong quý III/2025; cùng địa bàn quý III/2024: ước 366" */
export function pairedFinding(facts: PairedFacts, locale: Locale): string {
	const { subject, before, after, units } = facts;
	const { finding } = plotMessagesOf(locale);
	const noun = phraseTopic(subject, locale);
	if (before === null || after === null) return finding.noBefore(noun);
	const both = units.filter((unit) => unit.before !== null && unit.after !== null);
	const chosen = units.filter((unit) => unit.chosen);
	const only = units.length === 1 ? units[0] : chosen.length === 1 ? chosen[0] : undefined;
	if (only) return ownFinding(only, facts, before, after, locale);
	if (both.length === 0) return findingMessagesOf(locale).noNumbers(noun);
	const moved = (up: boolean) => both.filter(({ change }) => isMove(change) && change.difference > 0 === up).length;
	const estimates = both.filter((unit) => isEstimate(unit.before) || isEstimate(unit.after)).length;
	return finding.pairedMany(
		noun,
		{ before, after },
		{ higher: moved(true), lower: moved(false), of: both.length },
		estimates
	);
}

const isEstimate = (one: Observation | null) => one?.qualifier === 'estimate';

const isMove = (change: Change): change is Exclude<Change, { kind: 'none' | 'steady' | 'noise' }> =>
	change.kind !== 'none' && change.kind !== 'steady' && change.kind !== 'noise' && change.difference !== 0;

function ownFinding(unit: PairedUnit, { subject }: PairedFacts, before: string, after: string, locale: Locale): string {
	const { finding } = plotMessagesOf(locale);
	const { fact } = findingMessagesOf(locale);
	if (!unit.after) return unit.before ? finding.onlyBefore(unit.label, after) : fact(unit.label, '—', after);
	const now = fact(unit.label, phraseAmount(unit.after, subject, locale), after);
	if (!unit.before) return `${now}; ${finding.noEarlier(before)}`;
	const earlier = phraseNumber(unit.before.value, unit.before.qualifier, subject, locale);
	const unclear = unit.after.partial || unit.before.partial || isEstimate(unit.before) || isEstimate(unit.after);
	const change = unclear ? '' : phraseChange({ change: unit.change, subject, versus: before, now: unit.after }, locale);
	return `${now}; ${finding.sameArea(before, earlier)}${change === '' ? '' : `, ${change}`}`;
}
