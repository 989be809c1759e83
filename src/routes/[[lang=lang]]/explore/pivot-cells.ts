import { formatExact } from '#lib/i18n/number-style.ts';
import { formatPercent, qualifierMark } from '#lib/i18n/format.ts';
import type { Pivot } from '#lib/figures/pivot.ts';
import type { PivotLine } from '#lib/figures/pivot-axis.ts';
import type { ShownMeasure } from '#lib/figures/pivot-measure.ts';
import type { Locale } from '#lib/model/locale.ts';

/** One column of numbers: a measure under a column of the pivot. */
export interface NumberColumn {
	readonly id: string;
	readonly line: PivotLine;
	readonly measure: ShownMeasure;
	/** "2023, Tập thể" */
	readonly heading: string;
	/** Holds the course of its measure over all columns instead of a number. */
	readonly isCourse?: true;
}

/** The columns in the order shown: each measure's course where they are wanted, then every measure under every column. */
export function numberColumns({ columns, measures }: Pivot, course: string | null): NumberColumn[] {
	const total = columns.find(({ kind }) => kind === 'total');
	const courses = measures.flatMap((measure): NumberColumn[] =>
		course !== null && total
			? [{ id: `course ${measure.id}`, line: total, measure, heading: course, isCourse: true }]
			: []
	);
	const numbers = columns.flatMap((line) =>
		measures.map((measure) => ({
			id: `${line.id} ${measure.id}`,
			line,
			measure,
			heading: headingOf(line, columns)
		}))
	);
	return [...courses, ...numbers];
}

/** An inner column says what it stands under. */
function headingOf(line: PivotLine, columns: readonly PivotLine[]): string {
	if (line.depth === 0) return line.label;
	const outer = columns.find(({ path, depth }) => depth === 0 && path[0] === line.path[0]);
	return `${outer?.label ?? ''}, ${line.label}`;
}

/** Rows in sight: below rows that are closed, none. */
export function openRows({ rows }: Pivot, isOpen: (row: PivotLine) => boolean): PivotLine[] {
	const shown: PivotLine[] = [];
	let closedAt = Infinity;
	for (const row of rows) {
		if (row.depth > closedAt) continue;
		closedAt = row.kind === 'outer' && !isOpen(row) ? row.depth : Infinity;
		shown.push(row);
	}
	return shown;
}

/** The number of a cell as text: "≥ 1.204", "12,5 %"; null where there is none. */
export function cellText(pivot: Pivot, row: PivotLine, { line, measure }: NumberColumn, locale: Locale): string | null {
	const { value, qualifier } = pivot.cellAt(row, line, measure.id);
	if (value === null) return hiddenMark(qualifier);
	return qualifierMark(qualifier) + numberText(value, measure, locale);
}

/** A number of a measure: "1.204", "12,5 %". */
export function numberText(value: number, { style }: ShownMeasure, locale: Locale): string {
	return style.kind === 'percent' ? formatPercent(value, locale) : formatExact(value, style, locale);
}

/** A number with what is said of it, to be heard. */
export const spoken = (text: string, remark: string | null) => (remark === null ? text : `${text} (${remark})`);

/** A small count that is not published is not a missing one. */
function hiddenMark(qualifier: string | null): string | null {
	if (qualifier === 'below') return '<5';
	return qualifier === 'suppressed' || qualifier === 'in_whole' ? '×' : null;
}

/** The biggest number of each measure among the innermost cells, for shading. */
export function biggestOf(pivot: Pivot): ReadonlyMap<string, number> {
	const isInner = (line: PivotLine) => !isTotal(line);
	const biggest = new Map<string, number>();
	const [rows, columns] = [pivot.rows.filter(isInner), pivot.columns.filter(isInner)];
	for (const { id } of pivot.measures)
		for (const row of rows.length > 0 ? rows : pivot.rows)
			for (const column of columns.length > 0 ? columns : pivot.columns)
				biggest.set(id, Math.max(biggest.get(id) ?? 0, pivot.cellAt(row, column, id).value ?? 0));
	return biggest;
}

/** Whether a line sums up others. */
export const isTotal = ({ kind }: PivotLine) => kind === 'total' || kind === 'outer';

/** How dark a cell is, in percent; totals are not shaded. */
export function shadeOf(
	pivot: Pivot,
	row: PivotLine,
	{ line, measure }: NumberColumn,
	biggest: ReadonlyMap<string, number>
): number {
	const most = biggest.get(measure.id) ?? 0;
	if (most <= 0 || isTotal(row) || isTotal(line)) return 0;
	return Math.round((Math.max(0, pivot.cellAt(row, line, measure.id).value ?? 0) / most) * 45);
}
