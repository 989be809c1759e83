import { workbenchMessagesOf } from '../i18n/workbench-messages.ts';
import { keyLabel } from '../figures/member-label.ts';
import type { Naming } from '../figures/member-label.ts';
import type { PivotLine } from '../figures/pivot-axis.ts';
import type { RemarkOf } from '../figures/pivot-remarks.ts';
import type { ShownMeasure } from '../figures/pivot-measure.ts';
import type { Pivot } from '../figures/pivot.ts';
import type { SheetCell, SheetColumn, SheetType } from './sheet.ts';

interface NumberPlace {
	readonly line: PivotLine;
	readonly measure: ShownMeasure;
	readonly heading: string;
	/** Some numbers of it are not exact, or not published. */
	readonly isQualified: boolean;
	/** Some are not final. */
	readonly isRemarked: boolean;
}

/** A pivot, and what is said of its numbers where that is known. */
export interface PivotSheet {
	readonly pivot: Pivot;
	readonly remarkOf: RemarkOf | null;
}

/**
 * The columns of a pivot as a table: a column for each row key, then one for each number, with its qualifier and what keeps
 * it from being final where any has that.
 */
export function pivotColumns(sheet: PivotSheet, naming: Naming): SheetColumn[] {
	const { pivot } = sheet;
	const t = workbenchMessagesOf(naming.locale).export;
	const keys = pivot.rowKeys.map((key): SheetColumn => ({ id: key, label: keyLabel(key, naming), type: 'text' }));
	const numbers = placesOf(sheet).flatMap(({ line, measure, heading, isQualified, isRemarked }): SheetColumn[] => {
		const id = [...line.path.map((member) => member ?? 'null'), measure.id].join(' ') || measure.id;
		const label = `${heading} – ${measure.label}`;
		const qualifier: SheetColumn = { id: `${id} qualifier`, label: t.qualifier(label), type: 'text' };
		const remark: SheetColumn = { id: `${id} status`, label: t.status(label), type: 'text' };
		return [{ id, label, type: typeOf(measure) }, ...(isQualified ? [qualifier] : []), ...(isRemarked ? [remark] : [])];
	});
	return [...keys, ...numbers];
}

/** The rows of a pivot as a table, totals among them as they are shown. */
export function pivotRows(sheet: PivotSheet): SheetCell[][] {
	const { pivot, remarkOf } = sheet;
	const places = placesOf(sheet);
	return pivot.rows.map((row) => [
		...pivot.rowKeys.map((_, depth) => labelAt(pivot, row, depth)),
		...places.flatMap(({ line, measure, isQualified, isRemarked }): SheetCell[] => {
			const { value, qualifier } = pivot.cellAt(row, line, measure.id);
			const remark = value === null ? null : (remarkOf?.(row, line) ?? null);
			return [value, ...(isQualified ? [qualifier] : []), ...(isRemarked ? [remark] : [])];
		})
	]);
}

const sheetPlaces = new WeakMap<PivotSheet, NumberPlace[]>();

function placesOf(sheet: PivotSheet): NumberPlace[] {
	const known = sheetPlaces.get(sheet);
	if (known) return known;
	const { pivot, remarkOf } = sheet;
	const places = pivot.columns.flatMap((line) =>
		pivot.measures.map((measure): NumberPlace => ({
			line,
			measure,
			heading: headingOf(line, pivot.columns),
			isQualified: pivot.rows.some((row) => pivot.cellAt(row, line, measure.id).qualifier !== null),
			isRemarked:
				remarkOf !== null &&
				pivot.rows.some((row) => pivot.cellAt(row, line, measure.id).value !== null && remarkOf(row, line) !== null)
		}))
	);
	sheetPlaces.set(sheet, places);
	return places;
}

function headingOf(line: PivotLine, columns: readonly PivotLine[]): string {
	const outer = columns.find(({ path }) => path.length === 1 && path[0] === line.path[0]);
	return line.depth === 0 ? line.label : `${outer?.label ?? ''}, ${line.label}`;
}

/** What a row stands under at a depth; the total's own name in the first column. */
function labelAt(pivot: Pivot, row: PivotLine, depth: number): string | null {
	if (row.kind === 'total') return depth === 0 ? row.label : null;
	if (depth > row.depth) return null;
	if (depth === row.depth) return row.label;
	const path = JSON.stringify(row.path.slice(0, depth + 1));
	return pivot.rows.find(({ id }) => id === path)?.label ?? null;
}

function typeOf({ isWhole, style }: ShownMeasure): SheetType {
	if (style.kind === 'percent') return 'percent';
	return isWhole ? 'integer' : 'decimal';
}
