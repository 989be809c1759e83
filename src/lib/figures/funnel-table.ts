import { formatNumber } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';
import type { FunnelFigure, FunnelUnit } from './funnel-figure.ts';
import type { Bar } from './bar-figure.ts';
import { statuses } from '../model/status.ts';

/** Units with the rate, what it is made of, and where it lies against the limits; those without a rate at the end. */
export function funnelTable(figure: Omit<FunnelFigure, 'table'>): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	const { funnel } = plotMessagesOf(figure.locale);
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: figure.number.unit, numeric: true },
			{ label: funnel.numerator, numeric: true },
			{ label: figure.denominatorLabel, numeric: true },
			{ label: funnel.against, numeric: false }
		],
		rows: [
			...figure.units.map((unit) => ({ id: unit.id, cells: unitCells(figure, unit) })),
			...figure.missing.map((bar) => ({ id: bar.id, cells: missingCells(figure, bar) }))
		]
	};
}

function unitCells(figure: Omit<FunnelFigure, 'table'>, unit: FunnelUnit): TableCell[] {
	const { funnel } = plotMessagesOf(figure.locale);
	const whole = (value: number) => ({ ...textCell(formatNumber(value, figure.locale)), value });
	return [
		textCell(unit.label),
		numberCell(figure, unit),
		whole(unit.numerator),
		whole(unit.denominator),
		textCell(unit.side === null ? funnel.unjudged : funnel.side[unit.side])
	];
}

function missingCells(figure: Omit<FunnelFigure, 'table'>, bar: Bar): TableCell[] {
	const said = bar.value === null ? statuses[bar.status][figure.locale] : plotMessagesOf(figure.locale).funnel.noBase;
	return [textCell(bar.label), numberCell(figure, bar), textCell(''), textCell(''), textCell(said)];
}
