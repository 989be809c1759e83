import { cellText } from '../figures/caption.ts';
import type { Series } from '../figures/figure-base.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { cellMarks } from './cell-marks.ts';
import type { ChartOption } from './echarts.ts';
import type { Hits } from './hits.ts';
import { footShapes } from './line-foot.ts';
import type { Palette } from './palette.ts';
import { periodTicks } from './period-ticks.ts';
import { boxPath, drawing, linePath, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { stackedLayout } from './stacked-layout.ts';
import type { Segment, StackedFigure, StackedLayout } from './stacked-layout.ts';
import { isUnfinished } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { steeredTooltip } from './tooltip.ts';

/** Parts one on the other as columns or areas, their names beside the last of them. */
export function stackedOption(figure: StackedFigure, size: Size, palette: Palette): ChartOption {
	const layout = stackedLayout(figure, size);
	const parts = figure.kind === 'stacked_area' && figure.buckets.length > 1 ? areas : columns;
	return {
		...steeredTooltip(palette),
		series: [
			drawing([
				...axes(figure, layout, size, palette),
				...parts(figure, layout, palette),
				...marks(figure, layout, palette),
				...names(layout, size, palette),
				...footShapes(figure, layout, size, palette)
			])
		]
	};
}

const colourOf = ({ colour }: Series, palette: Palette) =>
	(colour === null ? undefined : palette.series[colour]) ?? palette.contextBar;

const onColourOf = (one: Series | undefined, palette: Palette) =>
	(one?.colour == null ? undefined : palette.onSeries[one.colour]) ?? palette.onContext;

function boxOf({ index, from, to }: Segment, { x, column }: StackedLayout): Box {
	return { x: x(index) - column / 2, y: to, width: column, height: from - to };
}

function columns(figure: StackedFigure, layout: StackedLayout, palette: Palette): Shape[] {
	const drawn = layout.segments.filter(({ from, to }) => from - to > 0);
	const fills = figure.series.flatMap((one, series) => {
		const boxes = drawn.filter((segment) => segment.series === series).map((segment) => boxOf(segment, layout));
		const stroke = layout.column > 5 ? { stroke: palette.paper } : {};
		return path(boxes.map(boxPath).join(''), { fill: colourOf(one, palette), ...stroke });
	});
	return [...fills, ...numbers(figure, layout, palette)];
}

function numbers(figure: StackedFigure, layout: StackedLayout, palette: Palette): Shape[] {
	const shown = layout.segments.map((segment) => ({
		segment,
		words: segment.cell.value ? cellText(segment.cell, figure.number, figure.locale) : ''
	}));
	if (shown.some(({ words }) => textWidth(words, 11) + 6 > layout.column)) return [];
	return shown.flatMap(({ segment, words }) => {
		const { x, y, width, height } = boxOf(segment, layout);
		if (height < 15 || words === '') return [];
		const at = { x: x + width / 2, y: y + height / 2, align: 'center' as const, fontSize: 11 };
		return [text(words, { ...at, color: onColourOf(figure.series[segment.series], palette) })];
	});
}

/** Bands from period to period; they stop where the whole has no number. */
function areas(figure: StackedFigure, layout: StackedLayout, palette: Palette): Shape[] {
	return figure.series.flatMap((one, series) => {
		const fill = colourOf(one, palette);
		const own = layout.segments.filter((segment) => segment.series === series);
		return runsOf(figure, own).flatMap((run) => {
			if (run.length === 1) return path(boxPath(boxOf(run[0]!, { ...layout, column: 4 })), { fill });
			const upper = run.map(({ index, to }): [number, number] => [layout.x(index), to]);
			const lower = run.map(({ index, from }): [number, number] => [layout.x(index), from]).reverse();
			return path(`${linePath([...upper, ...lower])}z`, { fill, stroke: palette.paper });
		});
	});
}

function runsOf({ series }: StackedFigure, segments: readonly Segment[]): Segment[][] {
	const runs: Segment[][] = [];
	let open = false;
	for (const segment of segments) {
		const isKnown = series.some((one) => one.points[segment.index]?.value != null);
		if (isKnown && open) runs.at(-1)!.push(segment);
		else if (isKnown) runs.push([segment]);
		open = isKnown;
	}
	return runs;
}

/** What is not final or estimated is marked on its part. */
function marks(figure: StackedFigure, layout: StackedLayout, palette: Palette): Shape[] {
	const shown = layout.segments
		.filter(({ cell }) => cell.value !== null)
		.map((segment) => ({
			cell: segment.cell,
			box: boxOf(segment, { ...layout, column: Math.min(layout.column, layout.step) })
		}))
		.filter(({ box }) => box.height > 3);
	if (figure.kind === 'stacked_bar') return cellMarks(shown, palette, ['reported_zero']);
	const open = layout.segments.filter(({ cell, from, to }) => isUnfinished(cell) && from > to);
	const lines = open.map(({ index, from, to }) =>
		linePath([
			[layout.x(index), from],
			[layout.x(index), to]
		])
	);
	return [
		...path(lines.join(''), { stroke: palette.paper, lineWidth: 2 }),
		...path(lines.join(''), { stroke: palette.ink, lineWidth: 2, lineDash: [3, 3] }),
		...cellMarks(shown, palette, ['reported_zero', 'unfinished'])
	];
}

function names({ names: placed, fontSize, right }: StackedLayout, { width }: Size, palette: Palette): Shape[] {
	return placed.map(({ series, lines, y }) => {
		const color = (series.colour === null ? undefined : palette.text[series.colour]) ?? palette.muted;
		return text(lines.join('\n'), { x: width - right + 8, y, color, fontSize, bold: true });
	});
}

function axes(figure: StackedFigure, layout: StackedLayout, { width }: Size, palette: Palette): Shape[] {
	const { axis, left, right, bottom, fontSize, y, x } = layout;
	const style = { color: palette.muted, fontSize };
	const across = (value: number) =>
		linePath([
			[left, y(value)],
			[width - right, y(value)]
		]);
	const unit = figure.whole.some(({ value }) => value !== null)
		? figure.number.unit
		: `${figure.number.unit}: ${chartMessagesOf(figure.locale).noData}`;
	return [
		...path(axis.ticks.map(across).join(''), { stroke: palette.grid }),
		...path(across(axis.min), { stroke: palette.muted }),
		text(unit, { x: 0, y: 8, ...style }),
		...axis.ticks.map((tick) => text(layout.tickText(tick), { x: left - 6, y: y(tick), align: 'right', ...style })),
		...periodTicks(figure.buckets, x, fontSize).map(({ index, label }) => {
			const half = textWidth(label, fontSize) / 2;
			const at = Math.max(half, Math.min(width - half, x(index)));
			return text(label, { x: at, y: bottom + 14, align: 'center', ...style });
		})
	];
}

/** The part under a pointer. */
export function stackedHits(figure: StackedFigure, size: Size): Hits {
	const layout = stackedLayout(figure, size);
	return {
		find: (px, py) => {
			const index = figure.buckets.findIndex((_, at) => Math.abs(layout.x(at) - px) <= layout.step / 2);
			const found = layout.segments.find((one) => one.index === index && py <= one.from && py >= one.to);
			return found && px >= layout.left - layout.step / 2 ? { series: found.series, index } : null;
		},
		place: ({ series, index }) => {
			const found = layout.segments.find((one) => one.series === series && one.index === index);
			return found ? { x: layout.x(index), y: (found.from + found.to) / 2 } : null;
		}
	};
}
