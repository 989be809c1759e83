import { commonKeys, restMember } from '../model/explore-view.ts';
import type { CommonKey, ExploreView, PivotKey } from '../model/explore-view.ts';
import { numberAt, textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import type { CellReports } from './crossing.ts';
import { memberText } from './pivot.ts';
import type { Pivot } from './pivot.ts';

/** The reports behind the rows that have these members; keys that reports do not have are left out of the question. */
export type ReportsOf = (members: ReadonlyMap<PivotKey, string | null>) => CellReports | null;

interface Reports {
	due: number;
	came: number;
	provisional: number;
	from: string;
	to: string;
}

/** A pivot of a view with its reports, as `compileCellReports` asks for them. */
export interface ReportedPivot {
	readonly pivot: Pivot;
	readonly view: ExploreView;
	readonly reports: ResultTable;
}

/** The reports behind a pivot's numbers. */
export function pivotReports({ pivot, view, reports }: ReportedPivot): ReportsOf {
	const [key] = view.pivot.rows;
	if (view.pivot.top === null || key === undefined) return reportsIn(reports, null);
	const named = pivot.rows.filter(({ depth, kind }) => depth === 0 && kind !== 'rest').map(({ path }) => path[0] ?? '');
	return reportsIn(reports, { key, shown: new Set(named) });
}

/** Looks reports up in what `compileCellReports` asks for; `top`: the members of the first row key shown by name. */
function reportsIn(
	table: ResultTable,
	top: { readonly key: PivotKey; readonly shown: ReadonlySet<string> } | null
): ReportsOf {
	const sums = new Map<string, Map<string, Reports>>();
	const isHere = (key: PivotKey): key is CommonKey =>
		commonKeys.some((one) => one === key) && table.columns[`by_${key}`] !== undefined;
	const memberAt = (key: PivotKey, row: number) => {
		const member = memberText(table.columns[`by_${key}`]?.[row]);
		return top?.key === key && !top.shown.has(member ?? '') ? restMember : member;
	};
	const sumsBy = (keys: readonly PivotKey[]) => {
		const found = new Map<string, Reports>();
		for (let row = 0; row < table.numRows; row++) {
			const id = JSON.stringify(keys.map((key) => memberAt(key, row)));
			const sum = found.get(id) ?? { due: 0, came: 0, provisional: 0, from: '9999', to: '' };
			for (const of of ['due', 'came', 'provisional'] as const) sum[of] += numberAt(table, of, row) ?? 0;
			const [from, to] = [textAt(table, 'due_from', row), textAt(table, 'due_to', row)];
			if (from !== null && from < sum.from) sum.from = from;
			if (to !== null && to > sum.to) sum.to = to;
			found.set(id, sum);
		}
		return found;
	};
	return (members) => {
		const keys = [...members.keys()].filter(isHere).sort();
		const by = sums.get(keys.join()) ?? sumsBy(keys);
		sums.set(keys.join(), by);
		const sum = by.get(JSON.stringify(keys.map((key) => members.get(key) ?? null)));
		if (!sum) return null;
		const span = sum.to === '' ? null : { start: sum.from, end: sum.to };
		return { due: sum.due, reported: sum.came, provisional: sum.provisional > 0, span };
	};
}
