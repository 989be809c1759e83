import { formatDate, formatPercent } from '../i18n/format.ts';
import { unitMessagesOf } from '../i18n/unit-messages.ts';
import type { Locale } from '../model/locale.ts';
import type { IsoDate } from '../model/period.ts';
import { compareText } from '../model/text.ts';
import type { UnitChange } from '../model/unit-change.ts';
import type { Unit, UnitId } from '../model/unit.ts';

/** A unit on the other side of an act, and how much went over. */
export interface Relative {
	/** Null where nothing follows, or the release does not know the unit. */
	readonly unit: Pick<Unit, 'id' | 'level'> | null;
	readonly name: string;
	/** "toàn bộ", "một phần: khoảng 63 % dân số" */
	readonly share: string;
}

/** What one act did on one day. */
export interface Act {
	readonly date: IsoDate;
	/** "Từ 01/07/2025, Nghị quyết 1686/NQ-UBTVQH15" */
	readonly label: string;
	readonly units: readonly Relative[];
}

/** What a unit came from, what it became, and what the units below it became when it ended. */
export interface Lineage {
	readonly origin: readonly Act[];
	readonly outcome: readonly Act[];
	readonly below: readonly Act[];
}

type Names = (id: UnitId) => Unit | undefined;

/** Reads a unit's lineage out of the changes around it. */
export function lineageOf(unit: Unit, changes: readonly UnitChange[], units: Names, locale: Locale): Lineage {
	const acts = (kept: readonly UnitChange[], other: 'from' | 'to') => actsOf(kept, other, units, locale);
	const outcome = changes.filter(({ from, to }) => from === unit.id && to !== unit.id);
	const hasHeir = outcome.some(({ to }) => to !== null);
	// Units below one that was merged into this one may still name that one as theirs.
	const parents = new Set([unit.id, ...changes.filter(({ to }) => to === unit.id).map(({ from }) => from)]);
	const children = changes.filter(({ from, to }) => to !== null && parents.has(units(from)?.parent ?? ''));
	const last = unit.validTo;
	return {
		origin: acts(
			changes.filter(({ from, to }) => to === unit.id && from !== unit.id),
			'from'
		),
		outcome: acts(outcome, 'to'),
		below:
			hasHeir || last === null ? [] : mergeRelatives(acts(onceEach(children.filter(({ date }) => date > last)), 'to'))
	};
}

/** One row per successor: a unit below may have gone into the same one as its neighbours. */
function onceEach(changes: readonly UnitChange[]): UnitChange[] {
	return [...new Map(changes.map((change) => [`${change.to} ${change.legalBasis}`, change])).values()];
}

/** Of the units below only the names are told: their shares are on their own pages. */
const mergeRelatives = (acts: readonly Act[]): Act[] =>
	acts.map((act) => ({ ...act, units: act.units.map((unit) => ({ ...unit, share: '' })) }));

function actsOf(changes: readonly UnitChange[], other: 'from' | 'to', units: Names, locale: Locale): Act[] {
	const byAct = new Map<string, UnitChange[]>();
	for (const change of changes) {
		const key = `${change.date} ${change.legalBasis}`;
		byAct.set(key, [...(byAct.get(key) ?? []), change]);
	}
	const text = unitMessagesOf(locale).head;
	return [...byAct.values()].flatMap((same): Act[] => {
		const [first] = same;
		if (!first) return [];
		const relatives = same.map((change) => relativeOf(change, change[other], units, locale));
		return [
			{
				date: first.date,
				label: text.act(formatDate(first.date, locale), first.legalBasis),
				units: relatives.sort((a, b) => compareText(a.name, b.name))
			}
		];
	});
}

function relativeOf(change: UnitChange, id: UnitId | null, units: Names, locale: Locale): Relative {
	const text = unitMessagesOf(locale);
	if (id === null) return { unit: null, name: text.head.nothing, share: '' };
	const unit = units(id);
	return {
		unit: unit ? { id, level: unit.level } : null,
		name: unit?.name ?? id,
		share: shareText(change, locale)
	};
}

/** How much of the old unit went over, in words. */
function shareText({ type, share, basis }: UnitChange, locale: Locale): string {
	const text = unitMessagesOf(locale).share;
	switch (type) {
		case 'keep':
		case 'rename':
		case 'retype':
			return text[type];
		case 'create':
		case 'abolish':
		case 'merge_whole':
		case 'split_part':
			if (share === null || basis === 'unknown') return text.unknown;
			if (share === 0) return text.land;
			if (share === 1) return text.whole;
			return basis === 'exact'
				? text.part(formatPercent(share, locale, 1))
				: text.estimated(formatPercent(share, locale, 0));
	}
}
