import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { isValidOn } from '../model/unit-directory.ts';
import type { UnitId } from '../model/unit.ts';
import { keyOf } from './buckets.ts';
import { barFigure } from './bar-figure.ts';
import type { Bar } from './bar-figure.ts';
import { barTable } from './bar-table.ts';
import { altOf } from './caption.ts';
import { classBreaks, classOf, rampStep } from './classes.ts';
import { draftOf } from './draft-series.ts';
import type { Bucket } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView } from './focus.ts';
import { placesOf, tilesOn } from './province-tiles.ts';
import type { Place } from './province-tiles.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A unit on the map; `place` is null for one that has none: it ended before the map's day. */
export interface MapArea extends Bar {
	readonly place: Place | null;
	/** Step of the ramp, 0 to 4; null without a number. */
	readonly step: number | null;
}

/** Part of a province at sea, coloured like it. */
export interface MapIsland {
	readonly label: string;
	/** The province; null where it is not among the units. */
	readonly of: UnitId | null;
	readonly place: Place;
}

/** Provinces as tiles of one size, darker for more. */
export interface MapFigure extends UnitsFigure {
	readonly kind: 'map';
	/** In the order of the table. */
	readonly areas: readonly MapArea[];
	/** Tiles of provinces that are not among the units. */
	readonly others: readonly Place[];
	readonly islands: readonly MapIsland[];
	readonly columns: number;
	readonly rows: number;
	/** Values at which a darker class begins. */
	readonly breaks: readonly number[];
	/** Units without a number. */
	readonly missing: readonly Bar[];
}

/** Provinces at one bucket on a map of equal tiles, as their boundaries stood at its end or through the lens. */
export function mapFigure(input: FigureInput): MapFigure {
	const draft = draftOf(input);
	const bucket = draft.buckets[bucketOfView(input, draft)] ?? draft.buckets.at(-1);
	// Where nobody has reported, that is what there is to show.
	const at = bucket ? keyOf(bucket, input.view.query) : null;
	const ranking = barFigure({ ...input, view: { ...input.view, chart: { ...input.view.chart, at } } });
	const date = dayOf(input, bucket);
	const grid = tilesOn(date);
	const places = placesOf(grid);
	const breaks = classBreaks(ranking.bars.flatMap((bar) => bar.value ?? []));
	const areas = [...ranking.bars, ...ranking.missing].map((bar): MapArea => {
		const unit = input.units(bar.id);
		const code = codeOf(bar.id);
		const place = unit && code && isValidOn(unit, date) ? (places.get(code) ?? null) : null;
		return { ...bar, place, step: bar.value === null ? null : rampStep(classOf(bar.value, breaks), breaks) };
	});
	const shown = new Set(areas.flatMap((area) => (area.place === null ? [] : (codeOf(area.id) ?? []))));
	const text = plotMessagesOf(input.locale).map;
	const off = areas.filter((area) => area.place === null).map((area) => area.label);
	const { bars, mean, ranked, ...figure } = ranking;
	return {
		...figure,
		kind: 'map',
		areas,
		others: [...places].flatMap(([code, place]) => (shown.has(code) ? [] : [place])),
		islands: grid.islands.map(({ name, code, at }) => ({
			label: text[name],
			of: areas.find((area) => area.place !== null && codeOf(area.id) === code)?.id ?? null,
			place: at
		})),
		columns: grid.columns,
		rows: grid.rows.length,
		breaks,
		table: barTable(ranking),
		notes: [...ranking.notes, text.note, ...(off.length === 0 ? [] : [text.off(off.join(', '))])],
		alt: altOf('map', ranking, ranking.finding, [...bars, ...ranking.missing])
	};
}

/** The day whose boundaries the map shows. */
function dayOf(input: FigureInput, bucket: Bucket | undefined): string {
	const { lens } = input.view.query;
	if (lens.kind === 'units_of') return lens.date;
	const end = bucket?.end ?? input.context.dataThrough;
	return end < input.context.dataThrough ? end : input.context.dataThrough;
}

/** The statistics-office code of a province, from its id. */
const codeOf = (id: UnitId) => /^p-(\d{2})(?:@|$)/.exec(id)?.[1] ?? null;
