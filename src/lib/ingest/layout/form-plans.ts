import { fileColumns } from '../../model/columns.ts';
import type { Column, DatasetContract } from '../../model/contract.ts';
import type { CountTarget, TemplateColumn } from '../../model/template.ts';
import type { FormMatch } from './match-form.ts';

/** One row that each row of a form gives: its columns, and what the form itself says of its dimensions. */
export interface RowPlan {
	readonly where: Readonly<Record<string, string>>;
	/** For each column of the sheet; null for one that this row does not hold. */
	readonly columns: readonly (Column | null)[];
}

/** A sum that the form prints: its column in the sheet, and those that it adds up. */
export interface PrintedSum {
	readonly at: number;
	readonly number: string;
	readonly of: readonly { readonly at: number; readonly number: string }[];
	readonly instead: CountTarget | null;
}

const text = (id: string): Column => ({
	id,
	label: { vi: id, en: id },
	type: 'text',
	required: false,
	nullable: true
});

export const unitName = text('unit_name');
export const periodName = text('period');

/** The column of a contract that a column of a form is read as; null for sums and notes. */
function columnOf({ target }: TemplateColumn, contract: DatasetContract): Column | null {
	switch (target.kind) {
		case 'column':
			return fileColumns(contract).find(({ id }) => id === target.id) ?? null;
		case 'count':
			return fileColumns(contract).find(({ id }) => id === target.measure) ?? null;
		case 'unit':
			return unitName;
		case 'parent':
			return text('parent_unit');
		case 'period':
			return periodName;
		case 'sum':
		case 'ignored':
			return null;
	}
}

/** The rows that a row of the form becomes: one per combination of members, with the columns that all of them share. */
export function planRows({ columns }: FormMatch, contract: DatasetContract): RowPlan[] {
	const wheres = new Map<string, Readonly<Record<string, string>>>();
	for (const column of columns)
		if (column?.target.kind === 'count') wheres.set(JSON.stringify(column.target.where), column.target.where);
	return [...wheres].map(([key, where]) => ({
		where,
		columns: columns.map((column) => {
			if (!column) return null;
			const isOther = column.target.kind === 'count' && JSON.stringify(column.target.where) !== key;
			return isOther ? null : columnOf(column, contract);
		})
	}));
}

/** The sums that can be compared: those of which the sheet has every column. */
export function printedSums({ columns }: FormMatch): PrintedSum[] {
	const placeOf = (number: string) => columns.findIndex((column) => column?.number === number);
	return columns.flatMap((column, at) => {
		if (column?.target.kind !== 'sum') return [];
		const of = column.target.of.map((number) => ({ at: placeOf(number), number }));
		if (of.some((part) => part.at < 0)) return [];
		return [{ at, number: column.number ?? '', of, instead: column.target.instead ?? null }];
	});
}
