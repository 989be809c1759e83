import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Member } from '../model/contract.ts';
import type { CountedCell } from './cell.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';

/** With more parts than this the smallest ones are one. */
const mostParts = 6;

/** Series that add up to a whole: members beside the total left out, the smallest ones put together. */
export function partsOf(
	input: FigureInput,
	draft: Draft
): { readonly draft: Draft; readonly outside: readonly string[] } {
	const dimension = input.contract.dimensions.find(({ id }) => input.view.query.splitBy.includes(id));
	const asked = input.view.query.filters.some((filter) => filter.dimension === dimension?.id);
	const isOutside = ({ members: [id] }: DraftSeries) =>
		!asked && dimension?.members.find((member: Member) => member.id === id)?.outsideTotal === true;
	const inside = draft.series.filter((one) => !isOutside(one) && one.points.some((cell) => cell.value !== null));
	const outside = draft.series.filter(isOutside).map(({ label }) => label);
	return { draft: { ...draft, series: withRest(input, inside) }, outside };
}

const sumOf = ({ points }: DraftSeries) => points.reduce((sum, { value }) => sum + (value ?? 0), 0);

function withRest({ locale }: FigureInput, series: readonly DraftSeries[]): readonly DraftSeries[] {
	if (series.length <= mostParts) return series;
	const largest = new Set(series.toSorted((a, b) => sumOf(b) - sumOf(a)).slice(0, mostParts - 1));
	const others = series.filter((one) => !largest.has(one));
	const first = others[0]!;
	const points = first.points.map((_, index) => sumCell(others.flatMap((one) => one.points[index] ?? [])));
	const label = markMessagesOf(locale).rest(others.length);
	return [...series.filter((one) => largest.has(one)), { ...first, id: 'rest', members: [], label, points }];
}

/** Several cells as one: provisional, partial and inexact where any of them is. */
export function sumCell(cells: readonly CountedCell[]): CountedCell {
	const known = cells.filter((cell) => cell.value !== null);
	const base = known[0] ?? cells[0]!;
	if (known.length === 0) return base;
	return {
		...base,
		value: known.reduce((sum, { value }) => sum + (value ?? 0), 0),
		status: known.some(({ status }) => status === 'reported') ? 'reported' : base.status,
		qualifier: known.find(({ qualifier }) => qualifier !== 'exact')?.qualifier ?? 'exact',
		provisional: known.some(({ provisional }) => provisional),
		partial: known.some(({ partial }) => partial) || cells.some(isHole),
		numerator: null,
		denominator: null
	};
}

/** A number that belongs into the sum and is not there. */
export const isHole = ({ value, status }: Pick<CountedCell, 'value' | 'status'>): boolean =>
	value === null && status !== 'not_applicable' && status !== 'not_due';
