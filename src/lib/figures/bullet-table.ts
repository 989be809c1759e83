import { formatPercent } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatExact } from '../i18n/number-style.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { statuses } from '../model/status.ts';
import type { BulletFigure, BulletRow } from './bullet-figure.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';

type Untabled = Omit<BulletFigure, 'table'>;

/** Units with what is done, what is due, the share of it, what stands beside it, and whether it is enough. */
export function bulletTable(figure: Untabled): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	const { bullet } = plotMessagesOf(figure.locale);
	const isRange = figure.rows.some(({ most }) => most !== null);
	const apart = [...new Set(figure.rows.flatMap((row) => row.beside.map(({ label }) => label)))];
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: figure.number.unit, numeric: true },
			{ label: bullet.target, numeric: true },
			...(isRange ? [{ label: bullet.most, numeric: true }] : []),
			{ label: bullet.done, numeric: true },
			...apart.map((label) => ({ label, numeric: true })),
			{ label: table.status, numeric: false }
		],
		rows: figure.rows.map((row) => ({ id: row.id, cells: cellsOf(figure, row, apart, isRange) }))
	};
}

function cellsOf(figure: Untabled, row: BulletRow, apart: readonly string[], isRange: boolean): TableCell[] {
	const { bullet } = plotMessagesOf(figure.locale);
	const number = (value: number | null): TableCell => ({
		...textCell(value === null ? '' : formatExact(value, figure.number, figure.locale)),
		value,
		divisor: figure.number.divisor
	});
	return [
		textCell(row.label),
		numberCell(figure, row),
		number(row.target),
		...(isRange ? [number(row.most)] : []),
		{ ...textCell(row.done === null ? '' : formatPercent(row.done, figure.locale)), value: row.done },
		...apart.map((label) => number(row.beside.find((part) => part.label === label)?.value ?? null)),
		textCell(row.state === 'no_report' ? statuses[row.status][figure.locale] : bullet.state[row.state])
	];
}
