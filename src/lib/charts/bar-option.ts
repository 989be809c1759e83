import type { Bar, BarFigure } from '../figures/bar-figure.ts';
import { formatValue } from '../i18n/number-style.ts';
import { barLayout } from './bar-layout.ts';
import type { BarLayout } from './bar-layout.ts';
import type { BarSeriesOption, ChartOption } from './echarts.ts';
import { fontFamily } from './font.ts';
import { label, vertical } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import type { Palette } from './palette.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { barTooltip, tooltipOf } from './tooltip.ts';

/** Horizontal bars from zero, names to their left, numbers behind them. */
export function barOption(figure: BarFigure, size: Size, palette: Palette): ChartOption {
	const layout = barLayout(figure, size.width);
	const { rows, left, plotWidth, top, fontSize, rowHeight } = layout;
	return {
		...tooltipOf(palette, 'item', (index) => barTooltip(figure, rows[index]?.bar)),
		grid: { left, width: plotWidth, top, height: rows.length * rowHeight, outerBoundsMode: 'none' },
		xAxis: { type: 'value', min: 0, max: layout.max, show: false },
		yAxis: {
			type: 'category',
			inverse: true,
			data: rows.map((_, index) => String(index)),
			axisLine: { show: true, lineStyle: { color: palette.muted } },
			axisTick: { show: false },
			axisLabel: {
				interval: 0,
				color: palette.ink,
				fontFamily,
				fontSize,
				lineHeight: 15,
				formatter: (_: string, index: number) => rows[index]?.lines.join('\n') ?? ''
			}
		},
		series: [barSeries(layout, palette)],
		graphic: [...missingTexts(layout, palette), ...meanMark(figure, layout, size, palette)]
	};
}

function barSeries({ rows, fontSize }: BarLayout, palette: Palette): BarSeriesOption {
	return {
		type: 'bar',
		id: 'bars',
		barWidth: 14,
		cursor: 'default',
		data: rows.map(({ bar }) => ({ id: bar.id, value: bar.value ?? '-', itemStyle: barStyle(bar, palette) })),
		label: {
			show: true,
			position: 'right',
			distance: 5,
			color: palette.ink,
			fontFamily,
			fontSize,
			textBorderColor: palette.paper,
			textBorderWidth: 4,
			formatter: ({ dataIndex }) => rows[dataIndex]?.text ?? ''
		}
	};
}

/** Filled where the number is final; an outline where it is not, or where the unit is not ranked. */
function barStyle(bar: Bar, palette: Palette) {
	const colour = (bar.colour === null ? undefined : palette.series[bar.colour]) ?? palette.contextBar;
	if (bar.rank !== null && !bar.provisional && !bar.partial && bar.qualifier !== 'estimate') return { color: colour };
	return { color: palette.paper, borderColor: colour, borderWidth: 1.5, borderType: [3, 2] };
}

function missingTexts({ rows, left, top, rowHeight, fontSize }: BarLayout, palette: Palette): Graphic[] {
	return rows.flatMap(({ bar, text }, index) => {
		if (bar.value !== null) return [];
		return [label(text, { x: left + 6, y: top + (index + 0.5) * rowHeight, color: palette.muted, fontSize })];
	});
}

function meanMark(figure: BarFigure, layout: BarLayout, { width }: Size, palette: Palette): Graphic[] {
	if (!figure.mean) return [];
	const { left, plotWidth, top, rowHeight, fontSize, max } = layout;
	const x = left + (figure.mean.value / max) * plotWidth;
	const text = `${figure.mean.label} ${formatValue(figure.mean.value, figure.number, figure.locale)}`;
	const room = textWidth(text, fontSize) + 4;
	const at = x + room <= width ? x : Math.max(0, Math.min(x, width) - room);
	return [
		vertical(x, top - 4, top + figure.bars.length * rowHeight, palette.mean),
		label(text, { x: at, y: 8, color: palette.mean, fontSize })
	];
}
