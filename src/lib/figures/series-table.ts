import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { coverageText } from './caption.ts';
import type { Series, SeriesFigure } from './figure-base.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';

/** With more series than this, they go down the page and periods across. */
const mostColumns = 8;

/** Series over buckets: the longer of the two down the page. */
export function seriesTable(figure: SeriesFigure): FigureTable {
	return figure.series.length > mostColumns ? periodsAcross(figure) : seriesAcross(figure);
}

function seriesAcross(figure: SeriesFigure): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.period, numeric: false, isTime: true },
			...figure.series.map((one) => ({ label: one.label, numeric: true })),
			...(figure.reports ? [{ label: reportsLabel(figure), numeric: true }] : [])
		],
		rows: figure.buckets.map((bucket, index) => ({
			id: bucket.start,
			cells: [
				textCell(bucket.label),
				...figure.series.map((one) => pointCell(figure, one, index)),
				...(figure.reports ? [reportsCell(figure, index)] : [])
			]
		}))
	};
}

function periodsAcross(figure: SeriesFigure): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			...figure.buckets.map((bucket) => ({ label: bucket.shortLabel, numeric: true }))
		],
		rows: [
			...figure.series.map((one) => ({
				id: one.id,
				cells: [textCell(one.label), ...figure.buckets.map((_, index) => pointCell(figure, one, index))]
			})),
			...(figure.reports
				? [
						{
							id: 'reports',
							cells: [textCell(reportsLabel(figure)), ...figure.buckets.map((_, index) => reportsCell(figure, index))]
						}
					]
				: [])
		]
	};
}

function reportsLabel({ reportsOf, locale }: SeriesFigure): string {
	const t = markMessagesOf(locale);
	return reportsOf ? t.reportsInOf(reportsOf) : t.reportsIn;
}

/** "58/63 đơn vị" */
function reportsCell({ reports, locale }: SeriesFigure, index: number): TableCell {
	const coverage = reports?.[index];
	return textCell(coverage ? coverageText(coverage, locale) : '');
}

function pointCell(figure: SeriesFigure, series: Series, index: number): TableCell {
	const point = series.points[index];
	return point ? numberCell(figure, point) : textCell('');
}
