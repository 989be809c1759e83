import { formatNumber } from '../i18n/format.ts';
import { comparisonMessagesOf } from '../i18n/comparison-messages.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { Comparator } from '../model/comparator.ts';
import { askedOf } from './asked.ts';
import { averageOf, countQuotient, rateQuotient } from './average.ts';
import { exactText } from './caption.ts';
import { isCut, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Cell, Series } from './figure-base.ts';
import { isFinal } from './focus.ts';
import { averageSeries, isDivided, meanSeries } from './mean.ts';
import { nearestTo } from './nearest.ts';
import { placeOf } from './place.ts';
import { subjectOf } from './subject.ts';

/** What the numbers of a figure are compared with: a series, and the sentence that says so. */
export interface Reference {
	readonly series: Series | null;
	readonly notes: readonly string[];
}

/** What the series in focus are compared with; all but the average of all needs a single unit there. */
export function referenceOf(
	input: FigureInput,
	draft: Draft,
	focus: readonly DraftSeries[],
	comparator: Comparator
): Reference {
	const [one] = focus;
	if (one?.unit == null || focus.length > 1) return toAll(input, draft, focus);
	switch (comparator) {
		case 'all':
			return toAll(input, draft, focus);
		case 'others':
			return toMean(
				input,
				draft,
				one,
				draft.series.filter((series) => series !== one)
			);
		case 'nearest':
			return toMean(input, draft, one, nearestTo(input, one, draft.series));
		case 'parent':
			return toParent(input, draft, one);
		case 'target':
			return toTarget(input, draft, one);
		case 'own_high':
			return toOwnHigh(input, draft, one);
	}
}

function toAll(input: FigureInput, draft: Draft, focus: readonly DraftSeries[]): Reference {
	const series = meanSeries(input, draft);
	if (!series) return { series: null, notes: [] };
	return { series, notes: [...(focus.length > 0 ? [said(input, focus, series.label)] : []), ...perUnit(input)] };
}

/** The units of its level in the unit above it, taken together. */
function toParent(input: FigureInput, draft: Draft, one: DraftSeries): Reference {
	if (!input.parent) return toNobody(input, one);
	const { table, units } = input.parent;
	const place = placeOf({ ...input, view: { ...input.view, query: { ...input.view.query, units } } });
	const label = comparisonMessagesOf(input.locale).parent(place);
	return toSeries(input, one, averageSeries(input, draft.buckets, table, label), label, perUnit(input));
}

/** The least that the targets ask of the unit in each bucket: of numbers that hold what they are set for, and nothing else. */
function toTarget(input: FigureInput, draft: Draft, one: DraftSeries): Reference {
	const text = comparisonMessagesOf(input.locale);
	const isPlain = input.view.query.transform.kind === 'absolute';
	const asked = draft.buckets.map((bucket) =>
		isPlain ? (askedOf(input, one.unit, one.members, bucket, 'only')?.required ?? null) : null
	);
	if (asked.every((value) => value === null)) return { series: null, notes: [text.noTarget(one.label)] };
	const points = asked.map(
		(value) => ({ ...known, status: value === null ? 'not_applicable' : 'reported', value }) as const
	);
	return toSeries(input, one, meanLine(text.target, points), text.target);
}

const known = { qualifier: 'exact', provisional: false, partial: false, coverage: null } as const;

const perUnit = (input: FigureInput) => (isDivided(input) ? [chartMessagesOf(input.locale).note.meanPerUnit] : []);

const toNobody = (input: FigureInput, { label }: DraftSeries): Reference => ({
	series: null,
	notes: [comparisonMessagesOf(input.locale).noPeers(label)]
});

const meanLine = (label: string, points: readonly Cell[]): Series => ({
	id: 'mean',
	label,
	role: 'mean',
	colour: null,
	points,
	endsOn: null
});

/** A series that has numbers, and what is said of it. */
function toSeries(
	input: FigureInput,
	one: DraftSeries,
	series: Series,
	name: string,
	notes: readonly string[] = []
): Reference {
	if (series.points.every(({ value }) => value === null)) return toNobody(input, one);
	return { series, notes: [said(input, [one], name), ...notes] };
}

function toMean(input: FigureInput, draft: Draft, one: DraftSeries, peers: readonly DraftSeries[]): Reference {
	const text = comparisonMessagesOf(input.locale);
	const points = draft.buckets.map((bucket, index) => meanCell(input, bucket, peers, index));
	const count = formatNumber(peers.length, input.locale);
	const isNearest = input.view.chart.versus === 'nearest';
	const label = isNearest ? text.nearest(count) : text.others(count);
	const names = isNearest ? text.names(label, peers.map((peer) => peer.label).join(', ')) : label;
	return toSeries(input, one, meanLine(label, points), names);
}

/** Over the units with a number: of counts, by unit (one with two of four reports counts for a half); of rates and ratios, of all that is behind them. */
function meanCell(input: FigureInput, bucket: Bucket, peers: readonly DraftSeries[], index: number): Cell {
	const cells = peers.flatMap((peer) => peer.points[index] ?? []);
	const present = cells.filter((cell) => cell.value !== null);
	const owed = cells.filter((cell) => cell.status !== 'not_applicable');
	const units = { reported: present.length, due: owed.length };
	return {
		value: present.length === 0 ? null : meanOf(input, present),
		status: present.length > 0 ? 'reported' : (owed[0]?.status ?? 'not_applicable'),
		qualifier: present.every((cell) => cell.qualifier === 'exact') ? 'exact' : 'approx',
		provisional: present.some((cell) => cell.provisional),
		partial: isCut(input, bucket),
		coverage: units
	};
}

function meanOf(input: FigureInput, cells: readonly CountedCell[]): number | null {
	const { transform } = input.view.query;
	if (isDivided(input)) return averageOf(cells.flatMap((cell) => countQuotient(cell) ?? []));
	const isQuotient =
		transform.kind === 'per_population' ||
		transform.kind === 'versus_target' ||
		(['absolute', 'to_date'].includes(transform.kind) && measureOf(input).kind === 'ratio');
	const mean = isQuotient ? averageOf(cells.flatMap((cell) => rateQuotient(cell) ?? [])) : null;
	return mean === null ? null : mean * (transform.kind === 'per_population' ? transform.per : 1);
}

/** A level line at the highest final number of the unit, named with its period. */
function toOwnHigh(input: FigureInput, draft: Draft, one: DraftSeries): Reference {
	const text = comparisonMessagesOf(input.locale);
	const final = one.points.map((cell, index) => ({ cell, index })).filter(({ cell }) => isFinal(cell));
	if (final.length === 0) return toNobody(input, one);
	const best = final.reduce((high, other) => ((other.cell.value ?? 0) > (high.cell.value ?? 0) ? other : high));
	const { number } = subjectOf(input, [best.cell.value ?? 0]);
	const period = draft.buckets[best.index]?.label ?? '';
	const label = text.ownHigh(exactText(best.cell, number, input.locale), period);
	const flat: Cell = { ...best.cell, coverage: null };
	const points = draft.buckets.map(() => flat);
	return toSeries(input, one, meanLine(label, points), label);
}

const said = (input: FigureInput, focus: readonly DraftSeries[], other: string) =>
	comparisonMessagesOf(input.locale).comparing(focus.map(({ label }) => label).join(', '), other);
