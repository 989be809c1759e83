import { fileColumns } from '../../model/columns.ts';
import type { Column } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { isFormula } from '../cells/clean-text.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import { typedRow, type TypedRow } from '../typed-rows.ts';
import { printedSums } from './form-plans.ts';
import { cellText } from './head.ts';
import type { FormMatch } from './match-form.ts';
import type { SheetTask } from './sheet-read.ts';

const integer: Column = {
	id: 'count',
	label: { vi: 'count', en: 'count' },
	type: 'integer',
	required: false,
	nullable: true
};

/** The number in a cell, with the reader's answer where it is unclear; null for one that is blank or not exact. */
function numberAt({ file, choices }: SheetTask, { line, cells }: RawRow, at: number, column: Column): number | null {
	const read = typedRow(file, { line, cells: [cells[at] ?? null] }, [column], 'reports', choices);
	const value = read.values[column.id];
	return typeof value === 'number' && !read.qualifiers[column.id] ? value : null;
}

/** Sums that a row prints and that its own columns do not add up to; blank parts count as nothing beside others. */
export function checkPrintedSums(task: SheetTask, row: RawRow, match: FormMatch): Problem[] {
	const { file } = task;
	const columnAt = (at: number): Column => {
		const target = match.columns[at]?.target;
		const measure = target?.kind === 'count' || target?.kind === 'addend' ? target.measure : null;
		return fileColumns(task.contract).find(({ id }) => id === measure) ?? integer;
	};
	return printedSums(match).flatMap(({ at, number, of }) => {
		const text = cellText(row.cells[at]);
		if (isFormula(text)) return [makeProblem(file, 'formula', { line: row.line, column: number, value: text })];
		const printed = numberAt(task, row, at, integer);
		const parts = of.map((part) => numberAt(task, row, part.at, columnAt(part.at)));
		const isBlank = (index: number) => (row.cells[of[index]?.at ?? -1] ?? '') === '';
		if (printed === null || parts.every((part) => part === null)) return [];
		if (parts.some((part, index) => part === null && !isBlank(index))) return [];
		const sum = parts.reduce<number>((before, part) => before + (part ?? 0), 0);
		if (sum === printed) return [];
		const column = of.map((part) => part.number).join(' + ');
		const detail = `${number} = ${printed}`;
		return [makeProblem(file, 'sum_mismatch', { line: row.line, column, value: sum, detail, severity: 'warning' })];
	});
}

/** Sums of which every part is blank, as rows of the member that stands for all of them. */
export function insteadOfParts(
	{ file, contract, choices }: SheetTask,
	raw: RawRow,
	match: FormMatch,
	like: TypedRow | undefined
): TypedRow[] {
	const sums = printedSums(match).filter(
		({ of, instead }) => instead && of.every(({ at }) => (raw.cells[at] ?? '') === '')
	);
	const [first] = sums;
	if (!first?.instead || !like) return [];
	const columns = raw.cells.map((_, at): Column | null => {
		const measure = sums.find((sum) => sum.at === at)?.instead?.measure;
		return fileColumns(contract).find(({ id }) => id === measure) ?? null;
	});
	const { values, qualifiers, problems } = typedRow(file, raw, columns, 'reports', choices);
	const isMeasure = new Set(contract.measures.map(({ id }) => id));
	const shared = Object.entries(like.values).filter(([id]) => !isMeasure.has(id));
	return [
		{ ...like, qualifiers, problems, values: { ...Object.fromEntries(shared), ...first.instead.where, ...values } }
	];
}
