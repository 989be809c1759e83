import { fileColumns } from '../../model/columns.ts';
import type { Column, DatasetContract } from '../../model/contract.ts';
import type { CountTarget, TemplateColumn } from '../../model/template.ts';
import { addendId } from './add-columns.ts';
import type { FormMatch } from './match-form.ts';
import type { LabelledPeriod } from './sheet-period.ts';

/** One row that each row of a form gives: its columns, and what the form itself says of its dimensions and period. */
export interface RowPlan {
	readonly where: Readonly<Record<string, string>>;
	/** Null where the header names none. */
	readonly period: LabelledPeriod | null;
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
/** Stands for the count that each row names itself. */
export const rowValue: Column = { ...text('value'), type: 'integer' };

/** The column of a contract that a column of a form is read as; null for sums and notes. */
function columnOf({ number, target }: TemplateColumn, contract: DatasetContract): Column | null {
	const find = (id: string) => fileColumns(contract).find((column) => column.id === id) ?? null;
	switch (target.kind) {
		case 'column':
			return find(target.id);
		case 'count':
			return find(target.measure);
		case 'addend': {
			const column = find(target.measure);
			return column && { ...column, id: addendId(column.id, number ?? '') };
		}
		case 'value':
			return rowValue;
		case 'unit':
			return unitName;
		case 'parent':
			return text('parent_unit');
		case 'period':
			return periodName;
		case 'measure':
		case 'count_unit':
		case 'sum':
		case 'ignored':
			return null;
	}
}

/** For each column of a table in a contract's own names the one it is read as. */
export function tableColumns({ columns }: FormMatch, contract: DatasetContract): (Column | null)[] {
	return columns.map((column) => column && columnOf(column, contract));
}

/** The rows that a row of the form becomes: one per period and combination of members, with the columns they share. */
export function planRows({ columns, periods }: FormMatch, contract: DatasetContract): RowPlan[] {
	const keyAt = (at: number) => {
		const target = columns[at]?.target;
		const isOwn = target?.kind === 'count' || target?.kind === 'addend' || target?.kind === 'value';
		return isOwn ? { where: target.where, period: periods?.[at] ?? null } : null;
	};
	const keys = columns.map((_, at) => keyAt(at));
	const plans = new Map(keys.flatMap((key) => (key ? [[JSON.stringify(key), key] as const] : [])));
	return [...plans].map(([own, key]) => ({
		...key,
		columns: columns.map((column, at) => {
			const other = keys[at];
			return !column || (other && JSON.stringify(other) !== own) ? null : columnOf(column, contract);
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
