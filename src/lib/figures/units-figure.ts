import type { FigureBase } from './figure-base.ts';
import type { FigureTable } from './figure-table.ts';

/**
 * A figure of units beside one another. Its table comes with it, row by row in the order of its marks: the words in it
 * are fetched with the kind.
 */
export interface UnitsFigure extends FigureBase {
	readonly periodLabel: string;
	readonly table: FigureTable;
}

/** One row in lines: its name, then each number behind its column's name. */
export function rowLines({ table }: UnitsFigure, row: number): string[] {
	return (table.rows[row]?.cells ?? []).flatMap(({ text, remark }, column) => {
		if (column === 0) return [text];
		const said = remark === null ? text : `${text} (${remark})`;
		return text === '' ? [] : [`${table.columns[column]?.label ?? ''}: ${said}`];
	});
}
