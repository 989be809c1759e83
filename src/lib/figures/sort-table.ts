import { compareText } from '../model/text.ts';
import type { FigureTable, TableCell } from './figure-table.ts';

/** A column that a table is ordered by. */
export interface TableOrder {
	readonly column: number;
	readonly direction: 'ascending' | 'descending';
}

type Row = FigureTable['rows'][number];

/** Rows by a column: numbers by value, texts in Vietnamese order, periods as they follow; what is missing comes last. */
export function sortRows({ columns, rows }: FigureTable, order: TableOrder | null): readonly Row[] {
	if (order === null) return rows;
	const { column, direction } = order;
	const sign = direction === 'ascending' ? 1 : -1;
	const kind = columns[column];
	const places = new Map(rows.map((row, place) => [row, place]));
	const compare = (a: Row, b: Row): number => {
		if (kind?.isTime) return sign * ((places.get(a) ?? 0) - (places.get(b) ?? 0));
		const [one, other] = [a.cells[column], b.cells[column]];
		const [isMissing, isOtherMissing] = [one, other].map((cell) => isAbsent(cell, kind?.numeric ?? false));
		if (isMissing || isOtherMissing) return Number(isMissing) - Number(isOtherMissing);
		return kind?.numeric
			? sign * ((one?.value ?? 0) - (other?.value ?? 0))
			: sign * compareText(one?.text ?? '', other?.text ?? '');
	};
	return [...rows].sort(compare);
}

const isAbsent = (cell: TableCell | undefined, numeric: boolean) =>
	cell === undefined || (numeric ? cell.value === null : ['', '—'].includes(cell.text));

/** The order after a press on a column's name: its usual one, the other way round, then as it was given. */
export function nextOrder({ columns }: FigureTable, order: TableOrder | null, column: number): TableOrder | null {
	const usual = columns[column]?.numeric ? 'descending' : 'ascending';
	if (order?.column !== column) return { column, direction: usual };
	if (order.direction !== usual) return null;
	return { column, direction: usual === 'ascending' ? 'descending' : 'ascending' };
}
