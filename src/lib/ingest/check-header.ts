import type { Column } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';

/** A header of which the columns are found. */
export interface FoundHeader {
	readonly line: number;
	/** Blank for a column that is left out on purpose. */
	readonly names: readonly string[];
	/** For each name the column it means; null for one that is not read. */
	readonly columns: readonly (Column | null)[];
}

/** What is wrong with a header: columns that stand there twice, that nobody knows, or that are missing. */
export function checkHeader(file: string, { line, names, columns }: FoundHeader, wanted: readonly Column[]): Problem[] {
	const ids = columns.map((column) => column?.id ?? null);
	const problems = names.flatMap((name, at): Problem[] => {
		const id = ids[at] ?? null;
		if (id === null)
			return name === '' ? [] : [makeProblem(file, 'unknown_column', { line, column: name, severity: 'warning' })];
		return ids.indexOf(id) < at ? [makeProblem(file, 'duplicate_column', { line, column: name, detail: id })] : [];
	});
	const detail = names.join(', ');
	const missing = wanted
		.filter(({ id, required }) => required && !ids.includes(id))
		.map(({ id }) => makeProblem(file, 'missing_column', { line, column: id, detail }));
	return [...problems, ...missing];
}
