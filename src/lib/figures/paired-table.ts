import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { formatDifference } from '../i18n/number-style.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { numberCell, textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';
import type { PairedFigure, PairedRow } from './paired-figure.ts';

type Untabled = Omit<PairedFigure, 'table'>;

/** Units with their numbers before and after, and the difference. */
export function pairedTable(figure: Untabled): FigureTable {
	const { table } = chartMessagesOf(figure.locale);
	const { paired } = plotMessagesOf(figure.locale);
	return {
		caption: figure.subtitle,
		columns: [
			{ label: table.unit, numeric: false },
			{ label: paired.before(figure.before?.label ?? ''), numeric: true },
			{ label: paired.after(figure.after?.label ?? ''), numeric: true },
			{ label: paired.difference, numeric: true }
		],
		rows: [...figure.rows, ...figure.missing].map((row) => ({ id: row.id, cells: cellsOf(figure, row) }))
	};
}

function cellsOf(figure: Untabled, row: PairedRow): TableCell[] {
	const { before, after } = row;
	const difference = before.value === null || after.value === null ? null : after.value - before.value;
	return [
		textCell(row.label),
		estimated(figure, before),
		estimated(figure, after),
		{
			...textCell(difference === null ? '' : formatDifference(difference, figure.number, figure.locale)),
			value: difference,
			divisor: figure.number.divisor
		}
	];
}

function estimated(figure: Untabled, cell: PairedRow['before']): TableCell {
	const own = numberCell(figure, cell);
	if (cell.qualifier !== 'estimate' || cell.value === null) return own;
	const also = (said: string | null) => [markMessagesOf(figure.locale).estimate, ...(said ? [said] : [])].join(', ');
	const { remark, general = remark } = own;
	return { ...own, remark: also(remark), general: also(general) };
}
