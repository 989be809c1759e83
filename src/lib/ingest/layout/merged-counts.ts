import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { MergedRange, RawRow, Sheet } from '../raw-table.ts';
import { cellText } from './head.ts';
import { isCounted, type FormMatch } from './match-form.ts';

/** Numbers that stand in the cells of several rows or columns at once: nobody knows whose they are. */
export function mergedCounts(file: string, { rows, merges }: Sheet, { columns, bottom }: FormMatch): Problem[] {
	const isCount = (at: number) => columns[at] !== undefined && columns[at] !== null && isCounted(columns[at]);
	const isOver = ({ top, left, right }: MergedRange) =>
		top > bottom.line && columns.slice(left, right + 1).some((_, at) => isCount(left + at));
	const over = merges.filter(isOver);
	// A sheet may have as many ranges as rows.
	const places = new Map(over.length === 0 ? [] : rows.map(({ line }, at) => [line, at]));
	return over.flatMap((range) => {
		const { top, bottom: last, left, right } = range;
		const first = places.get(top) ?? -1;
		const value = cellText(rows[first]?.cells[left]);
		if (!/\d/.test(value)) return [];
		const isNamed = ({ cells }: RawRow) =>
			cells.some((cell, at) => at !== left && cellText(cell) !== '' && !isCount(at));
		let named = 0;
		for (let at = first, row = rows[at]; row && row.line <= last && named < 2; row = rows[++at])
			named += Number(isNamed(row));
		const counts = columns.slice(left, right + 1).filter((_, at) => isCount(left + at)).length;
		if (named < 2 && counts < 2) return [];
		return [makeProblem(file, 'merged_counts', { line: top, value, detail: linesOf(range) })];
	});
}

const linesOf = ({ top, bottom }: MergedRange) => (top === bottom ? String(top) : `${top}–${bottom}`);
