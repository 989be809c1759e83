import type { IsoDate } from '#lib/model/period.ts';
import type { Lens } from '#lib/model/query.ts';
import { isValidOn } from '#lib/model/unit-directory.ts';
import type { Unit } from '#lib/model/unit.ts';
import { asPublished, decodeLens, lensDates } from '#lib/view/lens-parameter.ts';
import { noticeOf } from '#lib/view/notice.ts';
import type { Notice } from '#lib/view/notice.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** Days whose units a unit's numbers can be told in: it was one of them. None for bodies, which no act divides. */
export function lensesOf(unit: Unit, { directory, dataThrough }: SiteFacts): IsoDate[] {
	if (unit.territory) return [];
	return [...new Set([dataThrough, ...lensDates(directory)])].filter((date) => isValidOn(unit, date));
}

/** The lens that a link names, as published where the unit was none of that day's. */
export function unitLens(raw: string | null, unit: Unit, facts: SiteFacts): { lens: Lens; notices: readonly Notice[] } {
	const notices: Notice[] = [];
	const lens = decodeLens(raw, facts, notices);
	if (lens.kind === 'as_published' || (!unit.territory && isValidOn(unit, lens.date))) return { lens, notices };
	return { lens: asPublished, notices: [noticeOf('lens', raw ?? '', 'out_of_range')] };
}
