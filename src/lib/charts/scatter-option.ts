import type { ScatterFigure, ScatterUnit } from '../figures/scatter-figure.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { Dot } from './dot-marks.ts';
import type { ChartOption } from './echarts.ts';
import { label } from './graphic.ts';
import { legendBelow } from './mark-legend.ts';
import { openDots } from './open-dots.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { acrossAxis, axisFontSize, tickText, upAxis, valueAxis } from './plot-axis.ts';
import { dotBox, pointNames } from './point-names.ts';
import { shortText } from './short-text.ts';
import { isSoft } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { aroundUnits, unitDots } from './unit-marks.ts';

/** More units than this are drawn smaller, and only chosen ones are named. */
const many = 100;

function scatterLayout(figure: ScatterFigure, whole: Size) {
	const { placed: legend, rest: size } = legendBelow(openDots(figure), whole);
	const up = axisOf(figure, 'up', figure.number, size.height);
	const across = axisOf(figure, 'across', figure.across.number, size.width / 2);
	const left = Math.ceil(Math.max(...up.ticks.map((tick) => textWidth(tick.text, axisFontSize)))) + 10;
	const plot = { left, right: size.width - 14, top: 26, bottom: size.height - 44 };
	const x = (share: number) => plot.left + share * (plot.right - plot.left);
	const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top);
	const radius = figure.units.length > many ? 3 : 4.5;
	const points = figure.units.map((unit) => ({
		...unit,
		x: x(across.share(unit.across.value ?? 0)),
		y: y(up.share(unit.up.value ?? 0)),
		chosen: unit.role === 'focus'
	}));
	return { up, across, plot, x, y, radius, points, legend, size };
}

/** The units' dots, in the order of the table. */
export function scatterDots(figure: ScatterFigure, size: Size, palette: Palette = paletteOf('light')): Dot[] {
	const { points, radius } = scatterLayout(figure, size);
	return points.map((point) => {
		const style = { colour: colourOf(point, palette), paper: palette.paper, soft: isOpen(point) };
		return { x: point.x, y: point.y, radius: point.chosen ? 5.5 : radius, style };
	});
}

/** Units as dots, one measure up and the other across; names where they fit. */
export function scatterOption(figure: ScatterFigure, whole: Size, palette: Palette): ChartOption {
	const { up, across, plot, x, y, radius, points, legend, size } = scatterLayout(figure, whole);
	const named = figure.units.length > many ? points.filter((point) => point.chosen) : points;
	const title = shortText(`${figure.across.label} (${figure.across.number.unit})`, size.width, axisFontSize);
	return unitDots(
		scatterDots(figure, whole, palette),
		[
			...aroundUnits(figure, size, palette),
			...upAxis(
				up.ticks.map(({ share, text }) => ({ at: y(share), text })),
				plot,
				palette
			),
			...acrossAxis(
				across.ticks.map(({ share, text }) => ({ at: x(share), text })),
				plot,
				size.width,
				palette
			),
			label(title, {
				...{ x: size.width, y: size.height - 10, color: palette.muted, fontSize: axisFontSize },
				align: 'right'
			}),
			...pointNames(
				named,
				points.map((point) => dotBox(point.x, point.y, radius)),
				plot,
				palette
			)
		],
		palette,
		legend
	);
}

function axisOf(figure: ScatterFigure, of: 'up' | 'across', style: NumberStyle, length: number) {
	const axis = valueAxis(
		figure.units.flatMap((unit) => unit[of].value ?? []),
		style,
		length
	);
	const text = tickText(axis, style, figure.locale);
	const share = (value: number) => (value - axis.min) / (axis.max - axis.min);
	return { share, ticks: axis.ticks.map((tick) => ({ share: share(tick), text: text(tick) })) };
}

const colourOf = ({ colour }: ScatterUnit, palette: Palette) =>
	(colour === null ? undefined : palette.series[colour]) ?? palette.contextBar;

const isOpen = ({ up, across }: ScatterUnit) => isSoft(up) || isSoft(across);
