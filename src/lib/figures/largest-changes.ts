import { standoutWeight } from '../insight/standout.ts';
import { trendFinding } from '../insight/trend-finding.ts';
import type { UnitId } from '../model/unit.ts';
import { keyOf } from './buckets.ts';
import { draftOf } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import { subjectOf } from './subject.ts';
import { quantityOf, trendFacts } from './trend-facts.ts';

/** One unit's change on the same period, in a sentence. */
export interface UnitMove {
	readonly unit: UnitId;
	readonly text: string;
	readonly weight: number;
}

/** The changes of units, and how many could be compared at all. */
export interface UnitMoves {
	readonly moves: readonly UnitMove[];
	readonly compared: number;
}

/**
 * The changes of units at the view's period that go beyond chance, the weightiest first. A unit is compared with
 * itself, where both of its reports are complete.
 */
export function largestChanges(input: FigureInput): UnitMoves {
	const draft = draftOf(input);
	const at = draft.buckets.findIndex((bucket) => keyOf(bucket, input.view.query) === input.view.chart.at);
	const values = draft.series.flatMap((one) => one.points[at]?.value ?? []);
	const subject = subjectOf(input, values);
	const counted = quantityOf(subject.measure, input) === 'count';
	const compared = draft.series.flatMap((series): UnitMove[] => {
		const known = at < 0 || series.unit === null ? null : trendFacts(input, draft, series, subject, at);
		if (!known || series.unit === null || known.change.kind === 'none' || known.now.partial) return [];
		const facts = { ...known, place: null };
		const weight = standoutWeight(facts, { counted, expected: null });
		return [{ unit: series.unit, text: trendFinding(facts, input.locale), weight }];
	});
	const moves = compared.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
	return { moves, compared: compared.length };
}
