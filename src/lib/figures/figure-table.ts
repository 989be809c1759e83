import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { statuses } from '../model/status.ts';
import type { Status } from '../model/status.ts';
import { exactText, marginText, periodsText } from './caption.ts';
import type { Cell, FigureBase } from './figure-base.ts';

/** A cell as a table prints it; `value` is the exact number, `status` is null for texts. */
export interface TableCell {
	readonly text: string;
	readonly value: number | null;
	readonly status: Status | null;
	/** What `value` is divided by in `text`: the column's unit may be millions. */
	readonly divisor?: number;
	/** "tạm tính", "2/4 kỳ", "không báo cáo": what the number alone does not say. */
	readonly remark: string | null;
	/** The remark where many numbers have to share one, if that is another: "chưa đủ báo cáo" for "2/4 kỳ". */
	readonly general?: string | null;
}

export interface TableColumn {
	readonly label: string;
	readonly numeric: boolean;
	/** Periods, which follow one another as the rows are given. */
	readonly isTime?: true;
}

/** A figure as rows and columns; the first cell of each row names it. */
export interface FigureTable {
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[];
}

/** A figure's cell with its exact number. */
export function numberCell(figure: FigureBase, cell: Cell): TableCell {
	const [remark, general] = [remarkOf(figure, cell), stateOf(figure, cell, false)];
	return {
		text: exactText(cell, figure.number, figure.locale),
		value: cell.value,
		...(figure.number.divisor === 1 ? {} : { divisor: figure.number.divisor }),
		status: cell.status,
		remark,
		...(general === remark ? {} : { general })
	};
}

/** What is to be said of a number, its margin first. */
function remarkOf(figure: FigureBase, cell: Cell): string | null {
	const said = [marginText(cell, figure.number, figure.locale), stateOf(figure, cell, true)].filter(
		(text) => text !== null
	);
	return said.length === 0 ? null : said.join('; ');
}

function stateOf({ locale }: FigureBase, cell: Cell, counted: boolean): string | null {
	const { remark } = chartMessagesOf(locale);
	if (cell.value === null) return statuses[cell.status][locale];
	if (cell.provisional) return remark.provisional;
	const isShort = cell.coverage !== null && cell.coverage.reported < cell.coverage.due;
	if (isShort && counted) return periodsText(cell.coverage, locale);
	return isShort || cell.partial ? remark.partial : null;
}

/** A cell without a number. */
export const textCell = (text: string): TableCell => ({ text, value: null, status: null, remark: null });
