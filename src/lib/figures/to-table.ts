import { barTable } from './bar-table.ts';
import type { FigureTable } from './figure-table.ts';
import type { Figure } from './figure.ts';
import { seriesTable } from './series-table.ts';

/** The numbers of a figure for the table under it. */
export function toTable(figure: Figure): FigureTable {
	switch (figure.kind) {
		case 'line':
		case 'heat':
		case 'facets':
		case 'slope':
		case 'stacked_bar':
		case 'stacked_area':
		case 'sparkline':
		case 'seasonal':
		case 'cumulative':
			return seriesTable(figure);
		case 'bar':
			return barTable(figure);
		case 'strip':
		case 'funnel':
		case 'scatter':
		case 'bullet':
		case 'paired':
		case 'map':
			return figure.table;
	}
}
