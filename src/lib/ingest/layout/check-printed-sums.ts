import { fileColumns } from '../../model/columns.ts';
import type { Column, DatasetContract } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import { typedRow, type TypedRow } from '../typed-rows.ts';
import { printedSums, type PrintedSum } from './form-plans.ts';
import type { FormMatch } from './match-form.ts';

const integer: Column = {
	id: 'count',
	label: { vi: 'count', en: 'count' },
	type: 'integer',
	required: false,
	nullable: true
};

/** The number in a cell; null for one that is blank, not exact or no number. */
function numberAt(file: string, { line, cells }: RawRow, at: number): number | null {
	const { values, qualifiers } = typedRow(file, { line, cells: [cells[at] ?? null] }, [integer], 'reports');
	return typeof values.count === 'number' && !qualifiers.count ? values.count : null;
}

/** Sums that a row prints and that its own columns do not add up to; blank parts count as nothing beside others. */
export function checkPrintedSums(file: string, row: RawRow, sums: readonly PrintedSum[]): Problem[] {
	return sums.flatMap(({ at, number, of }) => {
		const printed = numberAt(file, row, at);
		const parts = of.map((part) => numberAt(file, row, part.at));
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
	file: string,
	raw: RawRow,
	match: FormMatch,
	contract: DatasetContract,
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
	const { values, qualifiers, problems } = typedRow(file, raw, columns, 'reports');
	const isMeasure = new Set(contract.measures.map(({ id }) => id));
	const shared = Object.entries(like.values).filter(([id]) => !isMeasure.has(id));
	return [
		{ ...like, qualifiers, problems, values: { ...Object.fromEntries(shared), ...first.instead.where, ...values } }
	];
}
