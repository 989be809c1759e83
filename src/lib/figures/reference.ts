import { formatNumber } from '../i18n/format.ts';
import { comparisonMessagesOf } from '../i18n/comparison-messages.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { Comparator } from '../model/comparator.ts';
import { exactText } from './caption.ts';
import { isCut, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Cell, Series } from './figure-base.ts';
import { isFinal } from './focus.ts';
import { isDivided, meanSeries } from './mean.ts';
import { nearestTo } from './nearest.ts';
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
		case 'own_high':
			return toOwnHigh(input, draft, one);
	}
}

function toAll(input: FigureInput, draft: Draft, focus: readonly DraftSeries[]): Reference {
	const series = meanSeries(input, draft);
	if (!series) return { series: null, notes: [] };
	const chart = chartMessagesOf(input.locale);
	return {
		series,
		notes: [
			...(focus.length > 0 ? [said(input, focus, series.label)] : []),
			...(isDivided(input) ? [chart.note.meanPerUnit] : [])
		]
	};
}

function toMean(input: FigureInput, draft: Draft, one: DraftSeries, peers: readonly DraftSeries[]): Reference {
	const text = comparisonMessagesOf(input.locale);
	if (peers.length === 0) return { series: null, notes: [text.noPeers(one.label)] };
	const points = draft.buckets.map((bucket, index) => meanCell(input, bucket, peers, index));
	const count = formatNumber(peers.length, input.locale);
	const isNearest = input.view.chart.versus === 'nearest';
	const label = isNearest ? text.nearest(count) : text.others(count);
	const names = isNearest ? text.names(label, peers.map((peer) => peer.label).join(', ')) : label;
	const series: Series = { id: 'mean', label, role: 'mean', colour: null, points, endsOn: null };
	return { series, notes: [said(input, [one], names)] };
}

/** Over the units with a number: of counts, by unit (one with two of four reports counts for a half); of rates and ratios, of all that is behind them. */
function meanCell(input: FigureInput, bucket: Bucket, peers: readonly DraftSeries[], index: number): Cell {
	const cells = peers.flatMap((peer) => peer.points[index] ?? []);
	const present = cells.filter((cell) => cell.value !== null);
	const units = { reported: present.length, due: cells.filter((cell) => cell.status !== 'not_applicable').length };
	return {
		value: present.length === 0 ? null : meanOf(input, present),
		status: present.length > 0 ? 'reported' : (cells[0]?.status ?? 'not_applicable'),
		qualifier: present.every((cell) => cell.qualifier === 'exact') ? 'exact' : 'approx',
		provisional: present.some((cell) => cell.provisional),
		partial: isCut(input, bucket),
		coverage: units
	};
}

function meanOf(input: FigureInput, cells: readonly CountedCell[]): number | null {
	const { transform } = input.view.query;
	if (isDivided(input))
		return quotient(
			sum(cells, (cell) => cell.value),
			sum(cells, completeness)
		);
	const isQuotient = measureOf(input).kind === 'ratio' || transform.kind === 'per_population';
	if (!isQuotient || transform.kind === 'change') return null;
	const per = transform.kind === 'per_population' ? transform.per : 1;
	const mean = quotient(
		sum(cells, (cell) => cell.numerator),
		sum(cells, (cell) => cell.denominator)
	);
	return mean === null ? null : mean * per;
}

const sum = (cells: readonly CountedCell[], of: (cell: CountedCell) => number | null) =>
	cells.reduce((total, cell) => total + (of(cell) ?? 0), 0);
const quotient = (numerator: number, denominator: number) => (denominator > 0 ? numerator / denominator : null);
const completeness = ({ coverage }: CountedCell) =>
	coverage && coverage.due > 0 ? coverage.reported / coverage.due : 1;

/** A level line at the highest final number of the unit, named with its period. */
function toOwnHigh(input: FigureInput, draft: Draft, one: DraftSeries): Reference {
	const text = comparisonMessagesOf(input.locale);
	const final = one.points.map((cell, index) => ({ cell, index })).filter(({ cell }) => isFinal(cell));
	if (final.length === 0) return { series: null, notes: [text.noPeers(one.label)] };
	const best = final.reduce((high, other) => ((other.cell.value ?? 0) > (high.cell.value ?? 0) ? other : high));
	const { number } = subjectOf(input, [best.cell.value ?? 0]);
	const period = draft.buckets[best.index]?.label ?? '';
	const label = text.ownHigh(exactText(best.cell, number, input.locale), period);
	const flat: Cell = { ...best.cell, coverage: null };
	const points = draft.buckets.map(() => flat);
	return {
		series: { id: 'mean', label, role: 'mean', colour: null, points, endsOn: null },
		notes: [said(input, [one], label)]
	};
}

const said = (input: FigureInput, focus: readonly DraftSeries[], other: string) =>
	comparisonMessagesOf(input.locale).comparing(focus.map(({ label }) => label).join(', '), other);
