import type { Bar, BarFigure } from '../figures/bar-figure.ts';
import { cellText } from '../figures/caption.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One row of a bar chart, in pixels but for the bar itself. */
export interface BarRow {
	readonly bar: Bar;
	/** The unit's name in lines. */
	readonly lines: readonly string[];
	/** What stands behind the bar. */
	readonly text: string;
}

export interface BarLayout {
	readonly rows: readonly BarRow[];
	readonly fontSize: number;
	/** Where the bars begin and how far they may reach. */
	readonly left: number;
	readonly plotWidth: number;
	readonly top: number;
	readonly rowHeight: number;
	readonly height: number;
	/** The value whose bar would fill the plot; leaves room for the texts behind the bars. */
	readonly max: number;
}

const fontSize = 12;
const lineHeight = 15;
const right = 4;
const bottom = 4;

/** Room for names, bars and numbers at a width. */
export function barLayout(figure: BarFigure, width: number): BarLayout {
	const all = [...figure.bars, ...figure.missing];
	const widest = Math.max(0, ...all.map((bar) => textWidth(bar.label, fontSize)));
	const labelWidth = Math.ceil(Math.min(widest, width * 0.4));
	const rows = all.map((bar, index) => ({
		bar,
		lines: wrapText(bar.label, labelWidth, fontSize),
		text: barText(figure, bar, index === 0 && width >= 480)
	}));
	const mostLines = Math.max(1, ...rows.map((row) => row.lines.length));
	const rowHeight = mostLines === 1 ? 22 : mostLines * lineHeight + 6;
	const left = labelWidth + 8;
	const plotWidth = width - left - right;
	const top = figure.mean ? 22 : 4;
	return {
		rows,
		fontSize,
		left,
		plotWidth,
		top,
		rowHeight,
		height: top + Math.max(1, rows.length) * rowHeight + bottom,
		max: maxOf(rows, plotWidth, figure.mean?.value ?? 0)
	};
}

function barText(figure: BarFigure, bar: Bar, withUnit: boolean): string {
	if (bar.value === null) return bar.remark ?? '';
	const unit = withUnit && figure.number.kind === 'number' ? ` ${figure.number.unit}` : '';
	const remark = bar.remark === null || isSaidOfAll(figure) ? '' : ` (${bar.remark})`;
	return cellText(bar, figure.number, figure.locale) + unit + remark;
}

/** What holds for every bar stands in the notes; behind each of them it would only hide the numbers. */
function isSaidOfAll({ bars }: BarFigure): boolean {
	return bars.length > 1 && bars.every((bar) => bar.remark === bars[0]?.remark);
}

function maxOf(rows: readonly BarRow[], plotWidth: number, mean: number): number {
	const needed = rows.map(({ bar, text }) => {
		const free = Math.max(plotWidth * 0.2, plotWidth - textWidth(text, fontSize, true) - 8);
		return ((bar.value ?? 0) * plotWidth) / free;
	});
	return Math.max(mean * 1.02, ...needed) || 1;
}
