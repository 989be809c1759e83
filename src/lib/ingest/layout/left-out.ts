import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { FormRow } from './form-sheet.ts';

const named = 5;

/** One note per kind of row that was left out on purpose: where they are and how many. */
export function leftOutNotes(file: string, rows: readonly FormRow[], blank: readonly FormRow[]): Problem[] {
	const groups = [
		{ why: 'totals', found: rows.filter(({ kind }) => kind === 'total' || kind === 'section') },
		{ why: 'repeated', found: rows.filter(({ kind }) => kind === 'repeated') },
		{ why: 'numbering', found: rows.filter(({ kind }) => kind === 'numbering') },
		{ why: 'notes', found: rows.filter(({ kind }) => kind === 'end') },
		{ why: 'below', found: rows.filter(({ kind }) => kind === 'below') },
		{ why: 'blank', found: blank }
	];
	return groups.flatMap(({ why, found }) => {
		const [first] = found;
		if (!first) return [];
		const labels = found.slice(0, named).map(({ label, row }) => `${row.line}: ${label}`);
		const value = [...labels, ...(found.length > named ? [`… (${found.length})`] : [])].join('; ');
		return [
			makeProblem(file, 'rows_left_out', {
				line: first.row.line,
				value,
				detail: why,
				severity: why === 'below' ? 'warning' : 'note'
			})
		];
	});
}
