import type { NumberColumn } from './pivot-cells.ts';

/** As many numbers of seven digits as stand beside a name across an upright A4 page. */
const mostAcross = 8;

/** Columns in bands that each fit across a page, as even as they can be. */
export function pivotBands(columns: readonly NumberColumn[]): NumberColumn[][] {
	const bands = Math.ceil(columns.length / mostAcross);
	const across = Math.ceil(columns.length / bands);
	return Array.from({ length: bands }, (_, band) => columns.slice(band * across, (band + 1) * across));
}
