import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import { columnName } from '../workbook/cell-reference.ts';
import { cellText } from './head.ts';
import { isCounted, type FormMatch } from './match-form.ts';

/** Columns behind the first count that have cells but no name, by their letters: nobody knows what they count. */
export function unnamedColumns(file: string, { columns, bottom }: FormMatch, rows: readonly RawRow[]): Problem[] {
	const first = columns.findIndex((column) => column !== null && isCounted(column));
	if (first < 0) return [];
	const isUnnamed = (at: number) => at > first && !columns[at] && (bottom.own[at] ?? '') === '';
	const width = Math.max(columns.length, bottom.own.length);
	const places = Array.from({ length: width }, (_, at) => at).filter(isUnnamed);
	return places.flatMap((at) => {
		const row = rows.find(({ cells }) => cellText(cells[at]) !== '');
		const place = { line: bottom.line, column: columnName(at), severity: 'warning' } as const;
		return row ? [makeProblem(file, 'unknown_column', place)] : [];
	});
}
