import type { Cell } from '../../figures/figure-base.ts';
import type { NumberStyle } from '../../i18n/number-style.ts';
import type { ChartColour } from '../ooxml/native-chart.ts';

/** Excel's code for a style of numbers, which stay unscaled in the workbook. */
export function numberCode({ kind, digits, divisor, signed }: NumberStyle): string {
	const places = digits > 0 ? `.${'0'.repeat(digits)}` : '';
	const code =
		kind === 'percent' ? `0${places}%` : `#,##0${places}${divisor === 1e6 ? ',,' : divisor === 1e9 ? ',,,' : ''}`;
	return signed ? `+${code};-${code};0` : code;
}

/** Differences of shares are stored as points, as they are read. */
export const stored = (value: number | null, { divisor }: NumberStyle) =>
	value !== null && divisor === 0.01 ? Math.round(value * 1e10) / 1e8 : value;

/** The theme's colour for a place in the palette. */
export const accent = (colour: number | null): ChartColour =>
	colour === null ? 'context' : { accent: (colour % 6) + 1 };

/** Not final, not complete or not exact. */
export const isOpen = (cell: Cell) =>
	cell.value !== null && (cell.provisional || cell.partial || cell.qualifier !== 'exact');

/** Nothing that the program has to be told of its axis. */
export const plainAxis = { max: null, legend: false } as const;
