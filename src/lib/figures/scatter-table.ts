import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable } from './figure-table.ts';
import type { ScatterFigure } from './scatter-figure.ts';

/** Units with their two numbers. */
export function scatterTable(figure: Omit<ScatterFigure, 'table'>): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	const { across, measureLabel, number } = figure;
	const other = { ...figure, number: across.number };
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: `${measureLabel} (${number.unit})`, numeric: true },
			{ label: `${across.label} (${across.number.unit})`, numeric: true }
		],
		rows: [...figure.units, ...figure.missing].map((unit) => ({
			id: unit.id,
			cells: [textCell(unit.label), numberCell(figure, unit.up), numberCell(other, unit.across)]
		}))
	};
}
