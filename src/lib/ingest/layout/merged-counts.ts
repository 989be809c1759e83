import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { MergedRange, Sheet } from '../raw-table.ts';
import { cellText } from './head.ts';
import { isCounted, type FormMatch } from './match-form.ts';

/** Numbers that stand in the cells of several rows or columns at once: nobody knows whose they are. */
export function mergedCounts(file: string, { rows, merges }: Sheet, { columns, bottom }: FormMatch): Problem[] {
	const isCount = (at: number) => columns[at] !== undefined && columns[at] !== null && isCounted(columns[at]);
	return merges.flatMap((range) => {
		const { top, bottom: last, left, right } = range;
		const within = rows.filter(({ line }) => line >= top && line <= last);
		const counts = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter(isCount);
		const value = cellText(within[0]?.line === top ? within[0].cells[left] : null);
		if (top <= bottom.line || counts.length === 0 || !/\d/.test(value)) return [];
		const named = within.filter(({ cells }) =>
			cells.some((cell, at) => at !== left && cellText(cell) !== '' && !isCount(at))
		);
		if (named.length < 2 && counts.length < 2) return [];
		const detail = linesOf(range);
		return [makeProblem(file, 'merged_counts', { line: top, value, detail })];
	});
}

const linesOf = ({ top, bottom }: MergedRange) => (top === bottom ? String(top) : `${top}–${bottom}`);
