import { formatNumber } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { statuses } from '../model/status.ts';
import type { Bar, BarFigure } from './bar-figure.ts';
import { marginText } from './caption.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';

/** Units down the page with their numbers, ranks and what is to be said of them. */
export function barTable(figure: BarFigure): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	const rows = [...figure.bars, ...figure.missing].map((bar) => ({ id: bar.id, cells: barCells(figure, bar) }));
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: figure.number.unit, numeric: true },
			{ label: table.rank, numeric: true },
			{ label: table.status, numeric: false }
		],
		rows
	};
}

function barCells(figure: BarFigure, bar: Bar): TableCell[] {
	const none = chartMessagesOf(figure.locale).none;
	const rank = bar.rank === null ? none : formatNumber(bar.rank, figure.locale);
	return [
		textCell(bar.label),
		{ ...numberCell(figure, bar), remark: marginText(bar, figure.number, figure.locale) },
		{ ...textCell(rank), value: bar.rank },
		textCell(bar.remark ?? statuses[bar.status][figure.locale])
	];
}
