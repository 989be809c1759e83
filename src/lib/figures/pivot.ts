import type { ExploreView, PivotKey } from '../model/explore-view.ts';
import type { ResultTable } from '../model/result.ts';
import { numberAt } from '../model/result.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import type { Naming } from './member-label.ts';
import { pivotAxis } from './pivot-axis.ts';
import type { PivotLine } from './pivot-axis.ts';
import { pivotMeasureOf } from './pivot-measure.ts';
import type { ShownMeasure } from './pivot-measure.ts';

/** What a cell holds: null where nothing was reported, which is not 0. */
export interface PivotCell {
	readonly value: number | null;
	/** Why the number is not exact; null where it is. */
	readonly qualifier: string | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
}

/** A pivot as data: its lines in the order shown, and what stands where they cross. */
export interface Pivot {
	readonly rowKeys: readonly PivotKey[];
	readonly columnKeys: readonly PivotKey[];
	readonly measures: readonly ShownMeasure[];
	readonly rows: readonly PivotLine[];
	readonly columns: readonly PivotLine[];
	/** Fact rows behind a cell; 0 where there are none. */
	countAt(row: PivotLine, column: PivotLine): number;
	cellAt(row: PivotLine, column: PivotLine, measure: string): PivotCell;
}

const nothing: PivotCell = { value: null, qualifier: null, numerator: null, denominator: null };

/** The pivot of what `compilePivot` asks for. */
export function pivotOf(table: ResultTable, view: ExploreView, naming: Naming): Pivot {
	const { rows: rowKeys, columns: columnKeys } = view.pivot;
	const { total } = exploreMessagesOf(naming.locale).pivot;
	const places = placesOf(table, rowKeys.length, columnKeys.length);
	const sorted = view.sort;
	const valueOf = (id: string) => {
		const row = places.at(id, pathId((sorted?.column ?? []).map((member) => member || null)));
		return sorted && row !== null ? numberAt(table, sorted.measure, row) : null;
	};
	const rows = pivotAxis(rowKeys, places.rows, { naming, total, sort: sorted, valueOf });
	const columns = pivotAxis(columnKeys, places.columns, { naming, total, sort: null, valueOf });
	return {
		rowKeys,
		columnKeys,
		measures: view.measures.flatMap((id) => pivotMeasureOf(id, view, table, naming) ?? []),
		rows,
		columns,
		countAt(row, column) {
			const at = places.at(row.id, column.id);
			return at === null ? 0 : (numberAt(table, 'n', at) ?? 0);
		},
		cellAt(row, column, measure) {
			const at = places.at(row.id, column.id);
			return at === null ? nothing : cellOf(table, measure, at);
		}
	};
}

function cellOf(table: ResultTable, measure: string, row: number): PivotCell {
	const qualifier = table.columns[`${measure}__qualifier`]?.[row];
	return {
		value: numberAt(table, measure, row),
		qualifier: typeof qualifier === 'string' ? qualifier : null,
		numerator: numberAt(table, `${measure}__numerator`, row),
		denominator: numberAt(table, `${measure}__denominator`, row)
	};
}

/** The members of one line, from the outermost key in. */
export type Path = readonly (string | null)[];

/** An id of a path: "" for the total of all. */
export function pathId(path: Path): string {
	return path.length === 0 ? '' : JSON.stringify(path);
}

interface Places {
	readonly rows: ReadonlyMap<string, Path>;
	readonly columns: ReadonlyMap<string, Path>;
	at(row: string, column: string): number | null;
}

/** Where each pair of lines stands in the table. */
function placesOf(table: ResultTable, rowCount: number, columnCount: number): Places {
	const keys = rowCount + columnCount;
	const [rows, columns] = [new Map<string, Path>(), new Map<string, Path>()];
	const [rowAt, columnAt] = [new Map<string, number>(), new Map<string, number>()];
	const pairs: [number, number][] = [];
	for (let row = 0; row < table.numRows; row++) {
		const bits = numberAt(table, 'g', row) ?? 0;
		const members = (from: number, count: number) => {
			const path: (string | null)[] = [];
			for (let key = from; key < from + count && (bits & (1 << (keys - 1 - key))) === 0; key++)
				path.push(memberText(table.columns[`k${key}`]?.[row]));
			return path;
		};
		pairs.push([
			placeOf(members(0, rowCount), rows, rowAt),
			placeOf(members(rowCount, columnCount), columns, columnAt)
		]);
	}
	const cells = new Map<number, number>();
	pairs.forEach(([row, column], index) => cells.set(row * columns.size + column, index));
	return {
		rows,
		columns,
		at(row, column) {
			const [r, c] = [rowAt.get(row), columnAt.get(column)];
			return r === undefined || c === undefined ? null : (cells.get(r * columns.size + c) ?? null);
		}
	};
}

function placeOf(path: Path, paths: Map<string, Path>, places: Map<string, number>): number {
	const id = pathId(path);
	const known = places.get(id);
	if (known !== undefined) return known;
	paths.set(id, path);
	places.set(id, places.size);
	return places.size - 1;
}

/** A member as a cell of a key's column holds it. */
export const memberText = (value: string | number | null | undefined) =>
	value === null || value === undefined || Number.isNaN(value) ? null : String(value);
