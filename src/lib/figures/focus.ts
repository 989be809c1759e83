import { keyOf } from './buckets.ts';
import type { FigureInput } from './figure-input.ts';
import type { Role } from './figure-base.ts';
import type { CountedCell } from './cell.ts';
import type { Draft, DraftSeries } from './draft-series.ts';

/** With this many series or fewer all are in colour. */
export const fewSeries = 4;
const colours = 6;

/** A number that is final: everything due is in, and nothing provisional. */
export const isFinal = (cell: CountedCell | undefined): boolean =>
	cell !== undefined && cell.value !== null && !cell.partial && !cell.provisional;

/** Of the many reports behind a unit seen through a lens, one or two are nearly always missing. */
const nearlyAll = 0.95;

/** A number that will hardly change: final, or of nearly all reports of a bucket that is over. */
export function isSettled(cell: CountedCell | undefined): boolean {
	if (cell === undefined || cell.value === null || cell.provisional || cell.cut) return false;
	return !cell.partial || (cell.coverage !== null && cell.coverage.reported >= nearlyAll * cell.coverage.due);
}

/** Index of the last bucket in which most series have a final number, else a settled one, else any; -1 without numbers. */
export function lastComplete({ buckets, series }: Draft): number {
	const lastWhere = (isGood: (cell: CountedCell | undefined) => boolean) =>
		buckets.findLastIndex((_, index) => {
			const owed = series.filter((one) => one.points[index]?.status !== 'not_applicable');
			return owed.length > 0 && owed.filter((one) => isGood(one.points[index])).length * 2 > owed.length;
		});
	const found = Math.max(lastWhere(isFinal), lastWhere(isSettled));
	if (found >= 0) return found;
	return buckets.findLastIndex((_, index) => series.some((one) => one.points[index]?.value != null));
}

/** Index of the bucket that the view names, else the last complete one. */
export function bucketOfView(input: FigureInput, draft: Draft): number {
	const { at } = input.view.chart;
	const found = at === null ? -1 : draft.buckets.findIndex((bucket) => keyOf(bucket, input.view.query) === at);
	return found >= 0 ? found : lastComplete(draft);
}

/** The role of each series: what the reader chose, all of a few, else the highest one. */
export function rolesOf(draft: Draft, chosen: readonly string[], at: number): Role[] {
	const wanted = new Set(draft.series.filter((one) => isChosen(one, chosen)).slice(0, colours));
	if (wanted.size > 0) return draft.series.map((one) => (wanted.has(one) ? 'focus' : 'context'));
	if (draft.series.length <= fewSeries) return draft.series.map(() => (draft.series.length === 1 ? 'focus' : 'member'));
	const highest = highestAt(draft.series, at);
	return draft.series.map((one) => (one === highest ? 'focus' : 'context'));
}

/** The reader chose the series, or its unit. */
export const isChosen = (series: DraftSeries, chosen: readonly string[]) =>
	chosen.includes(series.id) || (series.unit !== null && chosen.includes(series.unit));

function highestAt(series: readonly DraftSeries[], at: number): DraftSeries | undefined {
	const value = (one: DraftSeries) => (isFinal(one.points[at]) ? (one.points[at]?.value ?? -1) : -1);
	return series.reduce<DraftSeries | undefined>(
		(best, one) => (best === undefined || value(one) > value(best) ? one : best),
		undefined
	);
}

/** Places in the palette: each id's own where it is free, else the next free one. */
export function coloursOf(ids: readonly (string | null)[], preferred: (id: string) => number): (number | null)[] {
	const taken = new Set<number>();
	return ids.map((id) => {
		if (id === null || taken.size >= colours) return null;
		let place = preferred(id) % colours;
		while (taken.has(place)) place = (place + 1) % colours;
		taken.add(place);
		return place;
	});
}

/** A number from a text, always the same one. */
export function hashOf(text: string): number {
	let hash = 2166136261;
	for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
	return hash >>> 8;
}
