import type { Bar } from '../figures/bar-figure.ts';
import { cellText } from '../figures/caption.ts';
import type { StripFigure } from '../figures/strip-figure.ts';
import { formatValue } from '../i18n/number-style.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { ChartOption } from './echarts.ts';
import { label, rect } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import { placeInRows } from './label-rows.ts';
import { legendBelow } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import { openDots } from './open-dots.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { acrossAxis, axisFontSize, line, tickText, valueAxis } from './plot-axis.ts';
import type { Plot } from './plot-axis.ts';
import type { Dot } from './dot-marks.ts';
import { shortText } from './short-text.ts';
import { swarmOf } from './swarm.ts';
import type { Swarm } from './swarm.ts';
import { isSoft } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import type { ValueAxis } from './ticks.ts';
import { aroundUnits, unitDots } from './unit-marks.ts';

const labelRow = 18;
const nameRows = 3;
const markRows = 2;

interface StripLayout {
	readonly axis: ValueAxis;
	readonly named: readonly Bar[];
	readonly plot: Plot;
	readonly middle: number;
	readonly swarm: Swarm;
	readonly legend: readonly PlacedEntry[];
	x(value: number): number;
}

function stripLayout(figure: StripFigure, whole: Size): StripLayout {
	const { placed: legend, rest: size } = legendBelow(openDots(figure), whole);
	const values = [...figure.bars.flatMap((bar) => bar.value ?? []), ...(figure.mean ? [figure.mean.value] : [])];
	const axis = valueAxis(values, figure.number, 340);
	const named = figure.bars.filter((bar) => bar.role === 'focus');
	const top = 22 + (named.length > 0 ? nameRows * labelRow : 0);
	const plot = { left: 14, right: size.width - 14, top, bottom: size.height - 24 - markRows * labelRow };
	const x = (value: number) => plot.left + ((value - axis.min) / (axis.max - axis.min)) * (plot.right - plot.left);
	const swarm = swarmOf(
		figure.bars.map((bar) => x(bar.value ?? 0)),
		plot.bottom - plot.top - 8
	);
	return { axis, named, plot, middle: (plot.top + plot.bottom) / 2, swarm, legend, x };
}

/** The units' dots, in the order of the table. */
export function stripDots(figure: StripFigure, size: Size, palette: Palette = paletteOf('light')): Dot[] {
	const layout = stripLayout(figure, size);
	return figure.bars.map((bar, index) => dotOf(bar, index, layout, palette));
}

/** Units as dots on one axis, the chosen ones named above it, quartiles and the average below. */
export function stripOption(figure: StripFigure, size: Size, palette: Palette): ChartOption {
	const layout = stripLayout(figure, size);
	const { axis, named, plot, x } = layout;
	const text = tickText(axis, figure.number, figure.locale);
	const ticks = axis.ticks.map((tick) => ({ at: x(tick), text: text(tick) }));
	const shifted = { ...plot, bottom: plot.bottom + markRows * labelRow };
	return unitDots(
		figure.bars.map((bar, index) => dotOf(bar, index, layout, palette)),
		[
			...aroundUnits(figure, size, palette),
			...acrossAxis(ticks, shifted, size.width, palette),
			...quartileMarks(figure, layout, palette),
			...nameLabels(figure, named, layout, palette),
			...axisMarks(figure, layout, size, palette)
		],
		palette,
		layout.legend
	);
}

function dotOf(bar: Bar, index: number, { middle, swarm, x }: StripLayout, palette: Palette): Dot {
	const colour = (bar.colour === null ? undefined : palette.series[bar.colour]) ?? palette.contextBar;
	const radius = bar.role === 'focus' ? Math.max(5, swarm.radius) : swarm.radius;
	const soft = bar.rank === null || isSoft(bar);
	const y = middle + (swarm.offsets[index] ?? 0);
	return { x: x(bar.value ?? 0), y, radius, style: { colour, paper: palette.paper, soft } };
}

function quartileMarks({ quartiles }: StripFigure, { plot, x }: StripLayout, palette: Palette): Graphic[] {
	if (!quartiles) return [];
	const [low, high] = [x(quartiles.low), x(quartiles.high)];
	return [rect(low, plot.top, Math.max(1, high - low), plot.bottom - plot.top, palette.band)];
}

/** Names of the chosen units above the dots, each with a line down to its own. */
function nameLabels(figure: StripFigure, named: readonly Bar[], layout: StripLayout, palette: Palette): Graphic[] {
	const { plot, middle, swarm, x } = layout;
	const texts = new Map(named.map((bar) => [bar.id, nameText(figure, bar, (plot.right + 14) * 0.6)] as const));
	const placed = placeInRows(
		named.map((bar, index) => ({
			id: bar.id,
			x: x(bar.value ?? 0),
			width: textWidth(texts.get(bar.id) ?? '', axisFontSize, true),
			weight: index
		})),
		0,
		plot.right + 14,
		nameRows
	);
	return placed.flatMap(({ id, left, row }) => {
		const index = figure.bars.findIndex((bar) => bar.id === id);
		const bar = figure.bars[index];
		if (!bar) return [];
		const y = plot.top - 10 - row * labelRow;
		const at = x(bar.value ?? 0);
		const color = palette.text[bar.colour ?? -1] ?? palette.ink;
		return [
			line([at, y + 8], [at, middle + (swarm.offsets[index] ?? 0)], color),
			label(texts.get(id) ?? '', { x: left, y, color, fontSize: axisFontSize, bold: true, outline: palette.paper })
		];
	});
}

function nameText(figure: StripFigure, bar: Bar, width: number): string {
	const value = ` ${cellText(bar, figure.number, figure.locale)}`;
	return shortText(bar.label, width - textWidth(value, axisFontSize, true), axisFontSize, true) + value;
}

/** The average and the median with their names below the dots. */
function axisMarks(figure: StripFigure, { plot, x }: StripLayout, { width }: Size, palette: Palette): Graphic[] {
	const text = plotMessagesOf(figure.locale).strip;
	const marks = [
		...(figure.mean ? [{ id: 'mean', label: figure.mean.label, value: figure.mean.value }] : []),
		...(figure.quartiles ? [{ id: 'median', label: text.median, value: figure.quartiles.median }] : [])
	];
	const textOf = (mark: (typeof marks)[number]) =>
		`${mark.label} ${formatValue(mark.value, figure.number, figure.locale)}`;
	const wanted = marks.map((mark, weight) => ({
		id: mark.id,
		x: x(mark.value),
		width: textWidth(textOf(mark), axisFontSize),
		weight
	}));
	const placed = placeInRows(wanted, 0, width, markRows);
	return marks.flatMap((mark) => {
		const at = x(mark.value);
		const spot = placed.find(({ id }) => id === mark.id);
		const bottom = plot.bottom + (spot?.row ?? 0) * labelRow;
		const stroke = line([at, plot.top], [at, bottom + 2], palette.mean, mark.id === 'mean' ? [4, 3] : undefined);
		if (!spot) return [stroke];
		const place = { x: spot.left, y: bottom + 10, color: palette.mean, fontSize: axisFontSize };
		return [stroke, label(textOf(mark), { ...place, outline: palette.paper })];
	});
}
