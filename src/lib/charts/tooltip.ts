import { exactText, marginText } from '../figures/caption.ts';
import type { Bar, BarFigure } from '../figures/bar-figure.ts';
import type { Cell, FigureBase, Series, SeriesFigure } from '../figures/figure-base.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { statuses } from '../model/status.ts';
import type { ChartOption } from './echarts.ts';
import { fontFamily } from './font.ts';
import type { Palette } from './palette.ts';

const mostRows = 8;
const rank = { focus: 0, member: 0, mean: 1, context: 2 } as const;

/** A tooltip drawn as text inside the chart: no HTML is ever made from names in the data. */
export function tooltipOf(palette: Palette, trigger: 'axis' | 'item', text: (index: number) => string): ChartOption {
	return {
		tooltip: {
			trigger,
			renderMode: 'richText',
			confine: true,
			transitionDuration: 0,
			backgroundColor: palette.paper,
			borderColor: palette.muted,
			borderWidth: 1,
			padding: [6, 10],
			textStyle: { color: palette.ink, fontFamily, fontSize: 12, lineHeight: 18 },
			axisPointer: { type: 'line', lineStyle: { color: palette.muted, width: 1 } },
			formatter: (params: unknown) => text(indexOf(params))
		}
	};
}

/** A tooltip that is told where to stand and what to say. */
export const steeredTooltip = (palette: Palette): ChartOption => {
	const { tooltip } = tooltipOf(palette, 'item', () => '');
	return { tooltip: { ...(Array.isArray(tooltip) ? tooltip[0] : tooltip), triggerOn: 'none' } };
};

function indexOf(params: unknown): number {
	const first: unknown = Array.isArray(params) ? params[0] : params;
	const index = typeof first === 'object' && first !== null && 'dataIndex' in first ? first.dataIndex : null;
	return typeof index === 'number' ? index : -1;
}

/** Plain text for zrender, whose rich text gives braces and bars a meaning. */
export const literal = (text: string) => text.replace(/[{}|]/g, ' ');

/** The numbers of all coloured lines at a bucket, and of the highest others. */
export function lineTooltip(figure: SeriesFigure, index: number): string {
	const bucket = figure.buckets[index];
	if (!bucket) return '';
	const rows = figure.series
		.filter((series) => series.points[index]?.status !== 'not_applicable')
		.sort((a, b) => rank[a.role] - rank[b.role] || valueAt(b, index) - valueAt(a, index))
		.slice(0, mostRows)
		.map((series) => literal(`${series.label}: ${numberText(figure, series.points[index])}`));
	return [literal(bucket.label), ...rows].join('\n');
}

const valueAt = (series: Series, index: number) => series.points[index]?.value ?? -Infinity;

/** A unit's number with its rank. */
export function barTooltip(figure: BarFigure, bar: Bar | undefined): string {
	if (!bar) return '';
	const { table } = chartMessagesOf(figure.locale);
	const place = bar.rank === null ? [] : [`${table.rank}: ${bar.rank}/${figure.ranked}`];
	return [bar.label, `${figure.periodLabel}: ${numberText(figure, bar)}`, ...place].map(literal).join('\n');
}

function numberText(figure: FigureBase, cell: Cell | undefined): string {
	const { remark } = chartMessagesOf(figure.locale);
	if (!cell || cell.value === null) return statuses[cell?.status ?? 'not_applicable'][figure.locale];
	const state = cell.provisional ? remark.provisional : cell.partial ? remark.partial : null;
	const said = [marginText(cell, figure.number, figure.locale), state].filter((text) => text !== null);
	return exactText(cell, figure.number, figure.locale) + (said.length === 0 ? '' : ` (${said.join('; ')})`);
}
