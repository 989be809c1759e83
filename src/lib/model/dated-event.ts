import type { DatasetId } from './contract.ts';
import type { IsoDate } from './period.ts';
import type { UnitDirectory } from './unit-directory.ts';
import { ancestorsOf } from './unit-directory.ts';
import type { UnitId } from './unit.ts';
import type { Query } from './query.ts';
import type { ChartChoice } from './view.ts';

export const eventKinds = ['act', 'reorganisation', 'definition', 'event'] as const;
/** `definition`: from that day on the numbers are counted differently, and a line does not run across it. */
export type EventKind = (typeof eventKinds)[number];

/** A date that charts mark: one row of `events`. */
export interface DatedEvent {
	readonly id: string;
	readonly date: IsoDate;
	readonly endDate: IsoDate | null;
	/** The dataset it bears on; null: all. */
	readonly dataset: DatasetId | null;
	/** The territory it bears on; null: everywhere. */
	readonly unit: UnitId | null;
	readonly kind: EventKind;
	readonly labelVi: string;
	readonly labelEn: string;
}

/** What of a View decides which events bear on it. */
interface Shown {
	readonly query: Pick<Query, 'dataset' | 'units' | 'time'>;
	readonly chart: Pick<ChartChoice, 'focus'>;
}

/** The events that bear on all that a view shows: of its dataset, in its span, where its place or one of its few units lies. */
export function eventsTouching(
	{ query, chart }: Shown,
	events: readonly DatedEvent[],
	directory: UnitDirectory
): DatedEvent[] {
	const { units, time } = query;
	const places = [...(units.kind === 'ids' ? units.ids : units.within === null ? [] : [units.within]), ...chart.focus];
	const touched = new Set(places.flatMap((id) => [id, ...ancestorsOf(directory, id).map((unit) => unit.id)]));
	return events
		.filter(({ dataset, unit }) => (dataset ?? query.dataset) === query.dataset && (unit === null || touched.has(unit)))
		.filter(({ date, endDate }) => date <= time.end && (endDate ?? date) >= time.start)
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
