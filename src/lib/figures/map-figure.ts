import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { isValidOn } from '../model/unit-directory.ts';
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
import { codeOf, isOn, outlineGround, tileGround } from './map-ground.ts';
import type { MapGround } from './map-ground.ts';
import { placesOf, tilesOn } from './province-tiles.ts';
import type { Place } from './province-tiles.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A unit on the map; `place` is null for one that has no tile: it ended before the map's day, or has an outline. */
export interface MapArea extends Bar {
	readonly place: Place | null;
	/** Step of the ramp, 0 to 4; null without a number. */
	readonly step: number | null;
}

/** Units at one bucket where they lie, darker for more. */
export interface MapFigure extends UnitsFigure {
	readonly kind: 'map';
	/** In the order of the table. */
	readonly areas: readonly MapArea[];
	readonly ground: MapGround;
	/** Values at which a darker class begins. */
	readonly breaks: readonly number[];
	/** Units without a number. */
	readonly missing: readonly Bar[];
}

/**
 * Units at one bucket inside the outlines given, else provinces on a map of equal tiles, as their boundaries stood at
 * its end or through the lens.
 */
export function mapFigure(input: FigureInput): MapFigure {
	const draft = draftOf(input);
	const bucket = draft.buckets[bucketOfView(input, draft)] ?? draft.buckets.at(-1);
	// Where nobody has reported, that is what there is to show.
	const at = bucket ? keyOf(bucket, input.view.query) : null;
	const ranking = barFigure({ ...input, view: { ...input.view, chart: { ...input.view.chart, at } } }, 'all');
	const date = dayOf(input, bucket);
	const places = placesOf(tilesOn(date));
	const breaks = classBreaks(ranking.bars.flatMap((bar) => bar.value ?? []));
	const areas = [...ranking.bars, ...ranking.missing].map((bar): MapArea => {
		const unit = input.units(bar.id);
		const code = codeOf(bar.id);
		const place = !input.outlines && unit && code && isValidOn(unit, date) ? (places.get(code) ?? null) : null;
		return { ...bar, place, step: bar.value === null ? null : rampStep(classOf(bar.value, breaks), breaks) };
	});
	const text = plotMessagesOf(input.locale).map;
	const ground = input.outlines ? outlineGround(input.outlines, areas) : tileGround(areas, date, input.locale);
	const off = areas.filter((area) => !isOn(ground, area)).map((area) => area.label);
	const { bars, mean, ranked, ...figure } = ranking;
	return {
		...figure,
		kind: 'map',
		areas,
		ground,
		breaks,
		table: barTable(ranking),
		notes: [
			...ranking.notes,
			input.outlines ? text.outlines : text.note,
			...(off.length === 0 ? [] : [text.off(off.join(', '))])
		],
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
