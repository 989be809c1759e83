import type { BarFigure } from '../figures/bar-figure.ts';
import { formatNumber } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { barFrame, barLayout, barRows } from './bar-layout.ts';
import type { BarFrame, BarLayout, BarRow } from './bar-layout.ts';
import { barLength, meanLine, meanName, rowShapes, textPlace } from './bar-shapes.ts';
import type { ChartOption } from './echarts.ts';
import type { Hits } from './hits.ts';
import type { Palette } from './palette.ts';
import { drawing, text } from './shapes.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { steeredTooltip } from './tooltip.ts';

/** Horizontal bars from zero, names to their left, numbers behind them; of very many the first. */
export function barOption(figure: BarFigure, { width, height }: Size, palette: Palette): ChartOption {
	const layout = barLayout(figure, width, height);
	const { rows, top, rowHeight } = layout;
	const bars = rows.filter(({ bar }) => bar.value !== null).length;
	return {
		...steeredTooltip(palette),
		series: [
			drawing([
				...rowShapes(rows, layout, top, meanLine(figure, layout, top - 4, top + bars * rowHeight, palette), palette),
				...meanName(figure, layout, width, palette),
				...moreText(figure, layout, palette)
			])
		]
	};
}

function moreText({ locale }: BarFigure, { more, rows, top, left, rowHeight, fontSize }: BarLayout, palette: Palette) {
	if (more === 0) return [];
	const words = markMessagesOf(locale).moreUnits(formatNumber(more, locale));
	return [text(words, { x: left + 6, y: top + (rows.length + 0.5) * rowHeight, color: palette.muted, fontSize })];
}

/** The row under a pointer, and the end of a bar. */
export function barHits(figure: BarFigure, { width, height }: Size): Hits {
	const layout = barLayout(figure, width, height);
	return rowHits(
		layout.rows.map(({ index }) => index),
		figure,
		layout,
		layout.top
	);
}

function rowHits(indices: readonly number[], figure: BarFigure, frame: BarFrame, top: number): Hits {
	const { rowHeight, zero } = frame;
	return {
		find: (_, y) => {
			const index = indices[Math.floor((y - top) / rowHeight)];
			return index === undefined || y < top ? null : { series: 0, index };
		},
		place: ({ index }) => {
			const row = indices.indexOf(index);
			const bar = figure.bars[index];
			if (row < 0) return null;
			return { x: zero + (bar ? barLength(bar, frame) : 0), y: top + (row + 0.5) * rowHeight };
		}
	};
}

/** The chosen rows with their places, where there is room for them. */
function chosenRows(figure: BarFigure, width: number, frame: BarFrame, chosen: readonly number[]): BarRow[] {
	const { table } = chartMessagesOf(figure.locale);
	const number = (value: number) => formatNumber(value, figure.locale);
	return barRows(figure, width, frame, chosen).map((row) => {
		const { bar } = row;
		if (bar.rank === null) return row;
		const text = `${row.text} (${table.rank}: ${number(bar.rank)}/${number(figure.ranked)})`;
		const { x, align } = textPlace(bar, frame);
		const needed = textWidth(text, frame.fontSize);
		const fits = align === 'right' ? x - needed >= frame.left : x + needed <= width;
		return fits ? { ...row, text } : row;
	});
}

/** A ranking too long for one drawing: rows are drawn where the reader is. */
export interface LongRanking {
	readonly rowHeight: number;
	readonly rows: number;
	/** Height of what stands above the rows: the average's name and the chosen units. */
	readonly headHeight: number;
	head(palette: Palette): ChartOption;
	/** Rows from `from` to before `to`, the first at the top. */
	slice(from: number, to: number, palette: Palette): ChartOption;
	hits(from: number, to: number): Hits;
}

/** Measures all rows once, so that every slice has the same scale. */
export function longRanking(figure: BarFigure, width: number): LongRanking {
	const frame = barFrame(figure, width);
	const rows = figure.bars.length + figure.missing.length;
	const chosen = [...figure.bars, ...figure.missing].flatMap(({ role }, index) => (role === 'focus' ? [index] : []));
	const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);
	const headHeight = frame.top + chosen.length * frame.rowHeight + (chosen.length > 0 ? 6 : 0);
	return {
		rowHeight: frame.rowHeight,
		rows,
		headHeight,
		head: (palette) => {
			const mean = meanLine(figure, frame, frame.top - 4, headHeight, palette);
			const own = chosenRows(figure, width, frame, chosen);
			const shown = own.length === 0 ? mean : rowShapes(own, frame, frame.top, mean, palette);
			return { series: [drawing([...meanName(figure, frame, width, palette), ...shown])] };
		},
		slice: (from, to, palette) => {
			const bars = Math.max(0, Math.min(to, figure.bars.length) - from);
			const mean = bars === 0 ? [] : meanLine(figure, frame, 0, bars * frame.rowHeight, palette);
			const shown = barRows(figure, width, frame, range(from, to));
			return { ...steeredTooltip(palette), series: [drawing(rowShapes(shown, frame, 0, mean, palette))] };
		},
		hits: (from, to) => rowHits(range(from, to), figure, frame, 0)
	};
}
