import { formatNumber } from '../i18n/format.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Draft } from './draft-series.ts';
import type { Role } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';

/** More grey lines than this are a stain: some of them then stand for all. */
const mostLines = 120;
const sampledLines = 60;

/** A draft with the roles of its series, and what is to be said of those that were left out. */
export interface Sample {
	readonly draft: Draft;
	readonly roles: readonly Role[];
	readonly notes: readonly string[];
}

/**
 * Keeps the coloured series, and of very many grey ones some at even steps of their ranking at a bucket, so that high,
 * low and middle stay in the picture.
 */
export function sampleOf({ locale }: FigureInput, draft: Draft, roles: readonly Role[], at: number): Sample {
	const grey = draft.series.filter((_, index) => roles[index] === 'context');
	if (grey.length <= mostLines) return { draft, roles, notes: [] };
	const value = (one: Draft['series'][number]) => one.points[at]?.value ?? -Infinity;
	const ranked = grey.filter((one) => value(one) > -Infinity).sort((a, b) => value(b) - value(a));
	const count = Math.min(sampledLines, ranked.length);
	const places = Array.from({ length: count }, (_, turn) =>
		Math.round((turn * (ranked.length - 1)) / (count - 1 || 1))
	);
	const kept = new Set(places.map((place) => ranked[place]));
	const shown = draft.series.map((one, index) => roles[index] !== 'context' || kept.has(one));
	const number = (count: number) => formatNumber(count, locale);
	return {
		draft: { ...draft, series: draft.series.filter((_, index) => shown[index]) },
		roles: roles.filter((_, index) => shown[index]),
		notes: [markMessagesOf(locale).sampled(number(kept.size), number(draft.series.length))]
	};
}
