import { fitsFlat } from '../../charts/map-layout.ts';
import { chartSize } from '../../charts/size.ts';
import type { Size } from '../../charts/theme.ts';
import type { Figure } from '../../figures/figure.ts';

/** A figure that fits into some room, the size it is drawn at, and how many of its rows had to go. */
export interface FittedFigure {
	readonly figure: Figure;
	readonly size: Size;
	readonly left: number;
	/** More than 1 where there is room; less where nothing more can be left out: a map has all its tiles. */
	readonly scale: number;
}

/** Lays a figure out for a room: rows that do not fit are left out, those brought out last of all. */
export function fitFigure(figure: Figure, room: Size): FittedFigure {
	switch (figure.kind) {
		case 'line':
		case 'funnel':
		case 'scatter':
		case 'seasonal':
		case 'cumulative':
		case 'strip':
		case 'sparkline':
		case 'stacked_bar':
		case 'stacked_area':
			return { figure, size: room, left: 0, scale: 1 };
		case 'map':
			if (figure.ground.kind === 'tiles' && fitsFlat(figure.ground, room))
				return { figure, size: room, left: 0, scale: 1 };
			return scaled(figure, room, 0);
		case 'bar':
		case 'bullet':
		case 'paired':
		case 'heat':
		case 'facets':
		case 'slope':
			return fitRows(figure, room);
	}
}

type RowFigure = Extract<Figure, { kind: 'bar' | 'bullet' | 'paired' | 'heat' | 'facets' | 'slope' }>;

/** Few rows are drawn larger, up to this. */
const largest = 1.5;

/** As large as the room allows, laid out for the width that it then has. */
function scaled(figure: Figure, room: Size, left: number): FittedFigure {
	const natural = chartSize(figure, room.width);
	const wanted = Math.min(largest, room.height / natural.height);
	const size = chartSize(figure, Math.floor(room.width / wanted), room.height / wanted);
	return { figure, size, left, scale: Math.min(wanted, room.height / size.height) };
}

function fitRows(figure: RowFigure, room: Size): FittedFigure {
	const count = rowCount(figure);
	const sizeOf = (rows: number) => chartSize(rows === count ? figure : withRows(figure, rows), room.width);
	let [low, high] = [1, count];
	if (sizeOf(count).height <= room.height) low = count;
	else
		while (low + 1 < high) {
			const middle = Math.floor((low + high) / 2);
			if (sizeOf(middle).height <= room.height) low = middle;
			else high = middle;
		}
	const fitted = low >= count ? figure : withRows(figure, low);
	return scaled(fitted, room, Math.max(0, count - low));
}

function rowCount(figure: RowFigure): number {
	switch (figure.kind) {
		case 'bar':
			return figure.bars.length + figure.missing.length;
		case 'bullet':
			return figure.rows.length;
		case 'paired':
			return figure.rows.length + figure.missing.length;
		case 'heat':
		case 'facets':
		case 'slope':
			return figure.series.length;
	}
}

function withRows(figure: RowFigure, most: number): RowFigure {
	switch (figure.kind) {
		case 'bar': {
			const kept = keep([...figure.bars, ...figure.missing], most);
			return { ...figure, bars: figure.bars.filter(kept), missing: figure.missing.filter(kept) };
		}
		case 'bullet':
			return { ...figure, rows: figure.rows.filter(keep(figure.rows, most)) };
		case 'paired': {
			const kept = keep([...figure.rows, ...figure.missing], most);
			return { ...figure, rows: figure.rows.filter(kept), missing: figure.missing.filter(kept) };
		}
		case 'heat':
		case 'facets':
		case 'slope':
			return { ...figure, series: figure.series.filter(keep<(typeof figure.series)[number]>(figure.series, most)) };
	}
}

/** The first rows, and those brought out wherever they stand. */
function keep<Row extends { readonly role: string }>(rows: readonly Row[], most: number): (row: Row) => boolean {
	const important = rows.filter(({ role }) => role === 'focus' || role === 'mean').slice(0, most);
	const others = rows.filter((row) => !important.includes(row)).slice(0, most - important.length);
	const kept = new Set([...important, ...others]);
	return (row) => kept.has(row);
}
