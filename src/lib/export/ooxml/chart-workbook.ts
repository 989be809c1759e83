import { chartSheet } from './chart-series.ts';
import type { NativeChart } from './native-chart.ts';
import { workbookBytes } from './workbook.ts';
import type { Sheet, SheetCell } from './workbook.ts';

/** The numbers behind a chart, at the places that its formulas name: what "Edit data" opens. */
export function chartWorkbook(chart: NativeChart): Uint8Array<ArrayBuffer> {
	return workbookBytes([chart.kind === 'scatter' ? scatterSheet(chart) : categorySheet(chart)]);
}

function categorySheet(chart: Exclude<NativeChart, { kind: 'scatter' }>): Sheet {
	const series = chart.kind === 'combo' ? [...chart.series, ...chart.lines] : chart.series;
	return {
		name: chartSheet,
		columns: [
			{ label: chart.categoryLabel, width: 28 },
			...series.map(({ label }) => ({ label, width: 16, format: chart.format }))
		],
		rows: chart.categories.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)])
	};
}

function scatterSheet({ groups, xLabel, xFormat, format }: Extract<NativeChart, { kind: 'scatter' }>): Sheet {
	const longest = Math.max(0, ...groups.map(({ points }) => points.length));
	return {
		name: chartSheet,
		columns: groups.flatMap(({ label }) => [
			{ label: '', width: 28 },
			{ label: xLabel, width: 16, format: xFormat },
			{ label, width: 16, format }
		]),
		rows: Array.from({ length: longest }, (_, row) =>
			groups.flatMap(({ points }): SheetCell[] => {
				const point = points[row];
				return point ? [point.label, point.x, point.y] : [null, null, null];
			})
		)
	};
}
