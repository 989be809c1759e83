import type { Check } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';
import type { TypedRow } from './typed-rows.ts';

/** The rules of a contract that a row breaks; numbers that are missing or not exact are not compared. */
export function checkRow(row: TypedRow, checks: readonly Check[]): Problem[] {
	return checks.flatMap((check) => checkOne(row, check) ?? []);
}

function checkOne(row: TypedRow, check: Check): Problem | null {
	return check.kind === 'range' ? checkRange(row, check) : checkSum(row, check);
}

function exactNumber({ values, qualifiers }: TypedRow, column: string): number | null {
	const value = values[column];
	return typeof value === 'number' && !qualifiers[column] ? value : null;
}

function checkRange(row: TypedRow, check: Check & { kind: 'range' }): Problem | null {
	const { column, min = -Infinity, max = Infinity, severity } = check;
	const value = exactNumber(row, column);
	if (value === null || (value >= min && value <= max)) return null;
	return makeProblem(row.file, 'out_of_range', { line: row.line, column, value, detail: `${min} … ${max}`, severity });
}

function checkSum(row: TypedRow, check: Check & { kind: 'sum' }): Problem | null {
	const parts = check.parts.map((part) => exactNumber(row, part));
	const total = exactNumber(row, check.total);
	if (total === null || parts.includes(null)) return null;
	const sum = parts.reduce<number>((before, part) => before + (part ?? 0), 0);
	if (check.relation === 'equals' ? sum === total : sum <= total) return null;
	return makeProblem(row.file, check.relation === 'equals' ? 'sum_mismatch' : 'part_above_whole', {
		line: row.line,
		column: check.parts.join(' + '),
		value: sum,
		detail: `${check.total} = ${total}`,
		severity: check.severity
	});
}
