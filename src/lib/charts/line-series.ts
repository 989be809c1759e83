import type { Cell, Series } from '../figures/figure-base.ts';
import type { LineSeriesOption } from './echarts.ts';
import type { Palette } from './palette.ts';
import { isSoft } from './status-marks.ts';

/** The colour of a line or a bar's mark. */
export function seriesColour({ role, colour }: Pick<Series, 'role' | 'colour'>, palette: Palette): string {
	if (role === 'mean') return palette.mean;
	return (colour === null ? undefined : palette.series[colour]) ?? palette.contextLine;
}

/** A series as a solid line, and a dashed one through its provisional and partial points. */
export function lineSeries(series: Series, palette: Palette): LineSeriesOption[] {
	const { points, role } = series;
	const colour = seriesColour(series, palette);
	const shared = {
		type: 'line' as const,
		name: series.label,
		color: colour,
		connectNulls: false,
		symbol: 'none',
		z: role === 'context' ? 2 : role === 'mean' ? 3 : 4,
		emphasis: { focus: 'series' as const },
		blur: { lineStyle: { opacity: 0.25 } }
	};
	const width = role === 'context' ? 1 : role === 'mean' ? 1.5 : 2.5;
	// Grey lines keep one stroke: a second one for each would double a chart of sixty units.
	const soft = points.map((cell) => role !== 'context' && isSoft(cell));
	const solid: LineSeriesOption = {
		...shared,
		id: series.id,
		lineStyle: { color: colour, width, ...(role === 'mean' ? { type: [6, 3] } : {}) },
		data: points.map((cell, index) => (soft[index] ? null : pointOf(points, index, colour, palette, role)))
	};
	if (!soft.includes(true)) return [solid];
	const dashed: LineSeriesOption = {
		...shared,
		id: `${series.id}~`,
		lineStyle: { color: colour, width, type: [3, 3] },
		data: points.map((cell, index) => {
			if (soft[index]) return { value: cell.value, ...hollow(colour, palette) };
			return soft[index - 1] || soft[index + 1] ? cell.value : null;
		})
	};
	return [solid, dashed];
}

function pointOf(points: readonly Cell[], index: number, colour: string, palette: Palette, role: Series['role']) {
	const value = points[index]?.value ?? null;
	const alone = points[index - 1]?.value == null && points[index + 1]?.value == null;
	if (value === null || !alone) return value;
	const isHollow = role === 'context' && points[index] !== undefined && isSoft(points[index]);
	return { value, ...(isHollow ? hollow(colour, palette) : dot(colour)) };
}

/** A filled mark. */
export const dot = (colour: string) => ({ symbol: 'circle', symbolSize: 6, itemStyle: { color: colour } });

/** A mark that is not filled: the number is not final. */
export const hollow = (colour: string, palette: Palette) => ({
	symbol: 'circle',
	symbolSize: 7,
	itemStyle: { color: palette.paper, borderColor: colour, borderWidth: 2 }
});
