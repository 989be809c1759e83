import { memberPlace } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Role, Series } from './figure-base.ts';
import { coloursOf, hashOf } from './focus.ts';
import { plain } from './mean.ts';

/** Series with their roles and colours: a unit's colour comes from its id, a member's from its place. */
export function paint(input: FigureInput, draft: Draft, roles: readonly Role[]): Series[] {
	const ids = draft.series.map((one, index) => (roles[index] === 'context' ? null : one.id));
	const byId = new Map(draft.series.map((one) => [one.id, one]));
	const colours = coloursOf(ids, (id) => preferredColour(input, byId.get(id)));
	return draft.series.map(({ id, label, points, endsOn }, index) => ({
		id,
		label,
		role: roles[index] ?? 'context',
		colour: colours[index] ?? null,
		points: points.map(plain),
		endsOn
	}));
}

/** The palette place that a series would like to have. */
export function preferredColour(input: FigureInput, series: DraftSeries | undefined): number {
	if (!series) return 0;
	return series.unit === null ? (memberPlace(input, series.members) ?? 0) : hashOf(series.unit);
}
