import { isIsoDate } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { Lens } from '../model/query.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';

export const asPublished = { kind: 'as_published' } as const satisfies Lens;

type ReleaseSpan = Pick<SiteFacts, 'dataFrom' | 'dataThrough'>;

/** `lens=today`, the units of the release's last day; `lens=2025-06-30`, those of a day within its data. */
export function decodeLens(raw: string | null, facts: ReleaseSpan, notices: Notice[]): Lens {
	if (raw === null) return asPublished;
	const text = raw.trim();
	if (text === 'today') return { kind: 'units_of', date: facts.dataThrough };
	const isDate = isIsoDate(text);
	if (isDate && text >= facts.dataFrom && text <= facts.dataThrough) return { kind: 'units_of', date: text };
	notices.push(noticeOf('lens', raw, isDate ? 'out_of_range' : 'unknown_value'));
	return asPublished;
}

/** The parameter of a lens; none for units as published. */
export function encodeLens(lens: Lens, { dataThrough }: Pick<SiteFacts, 'dataThrough'>): { lens?: string } {
	if (lens.kind === 'as_published') return {};
	return { lens: lens.date === dataThrough ? 'today' : lens.date };
}

const mostDates = 6;

/** Days whose units are worth comparing with: the last ones before units changed, newest first. */
export function lensDates(directory: UnitDirectory): IsoDate[] {
	const ends = new Set(directory.units.flatMap(({ validTo }) => validTo ?? []));
	return [...ends].sort().reverse().slice(0, mostDates);
}
