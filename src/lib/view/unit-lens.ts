import type { IsoDate } from '../model/period.ts';
import type { Lens } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { isValidOn } from '../model/unit-directory.ts';
import { asPublished, decodeLens, lensDates } from './lens-parameter.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';

/** Days whose units a unit's numbers, or everything's, can be told in: it was one of them. None for bodies, which no act divides. */
export function lensesOf(unit: Unit | null, { directory, dataThrough }: SiteFacts): IsoDate[] {
	return [...new Set([dataThrough, ...lensDates(directory)])].filter((date) => stoodOn(unit, date));
}

/** The lens that a link names, as published where the unit was none of that day's. */
export function decodeUnitLens(raw: string | null, unit: Unit | null, facts: SiteFacts, notices: Notice[]): Lens {
	const lens = decodeLens(raw, facts, notices);
	if (lens.kind === 'as_published' || stoodOn(unit, lens.date)) return lens;
	notices.push(noticeOf('lens', raw ?? '', 'no_unit_then'));
	return asPublished;
}

const stoodOn = (unit: Unit | null, date: IsoDate) => unit === null || (!unit.territory && isValidOn(unit, date));
