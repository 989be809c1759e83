import type { DatasetContract } from '../model/contract.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { ReportRow } from './fact-row.ts';
import type { Layout } from './layout/choose-layout.ts';
import type { SheetRead } from './layout/sheet-read.ts';
import { makeProblem } from './make-problem.ts';
import type { RawRow } from './raw-table.ts';
import type { FileRows } from './read-export.ts';
import type { LineSpan } from './sheet-parts.ts';

/** The rows of one sheet, or of a file that has none; without a contract where no form fits. */
export interface SheetRows extends FileRows {
	readonly file: string;
	readonly sheet: string | null;
	readonly contract: DatasetContract | null;
	readonly template: string | null;
	readonly title: Period | null;
	readonly preview: readonly RawRow[] | null;
	/** Null, or left out, where it is all of the sheet. */
	readonly lines?: LineSpan | null;
}

/** Where rows come from, and what was said of the file before. */
type Place = Pick<SheetRows, 'file' | 'sheet' | 'problems'>;

/** The rows of a sheet that was understood, those of the future left out. */
export function sheetRows(
	{ file, sheet, problems: before }: Place,
	{ layout, read }: { readonly layout: Layout; readonly read: SheetRead },
	today: IsoDate | undefined
): SheetRows {
	const place = {
		file,
		sheet,
		contract: layout.contract,
		template: layout.match.template.id,
		title: read.period,
		preview: null,
		rowsRead: read.rowsRead
	};
	const isLate = ({ start }: Period) => today !== undefined && start > today;
	const besides = inSheet(read.besides ?? [], sheet);
	if (read.columns && ![...read.columns.period.values, ...besides].some(isLate))
		return {
			...place,
			columns: read.columns,
			besides,
			get rows() {
				return inSheet(read.rows, sheet);
			},
			problems: before.concat(inSheet(read.problems, sheet))
		};
	const { rows, problems } = leaveOutFuture(file, read.rows, today);
	return {
		...place,
		rows: inSheet(rows, sheet),
		problems: before.concat(inSheet(read.problems.concat(problems), sheet))
	};
}

/** Rows of files without sheets are left as they are: there may be a million of them. */
export function inSheet<T extends { readonly sheet: string | null }>(
	items: readonly T[],
	sheet: string | null
): readonly T[] {
	return sheet === null ? items : items.map((item) => ({ ...item, sheet }));
}

function leaveOutFuture(file: string, rows: readonly ReportRow[], today: IsoDate | undefined) {
	const late = today === undefined ? [] : rows.filter(({ start }) => start > today);
	const [first] = late;
	if (!first || today === undefined) return { rows, problems: [] };
	const value = `${first.start} – ${first.end}`;
	const problem = makeProblem(file, 'future_period', { line: first.line, value, detail: today });
	return { rows: rows.filter(({ start }) => start <= today), problems: [problem] };
}
