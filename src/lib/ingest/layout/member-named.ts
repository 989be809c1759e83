import type { DatasetContract, Dimension } from '../../model/contract.ts';
import type { TemplateColumn } from '../../model/template.ts';
import type { RawCell } from '../raw-table.ts';
import { headerKey } from './header-key.ts';

/** The cell of a dimension with the id of the member that it names in words; other cells as they are. */
export function memberNamed(
	cell: RawCell | undefined,
	column: TemplateColumn | null | undefined,
	{ dimensions }: DatasetContract
): RawCell {
	if (typeof cell !== 'string' || column?.target.kind !== 'column') return cell ?? null;
	const { id } = column.target;
	const dimension = dimensions.find((one) => one.id === id);
	return (dimension && findMember(cell, dimension)) ?? cell;
}

/** The member of a dimension by its label in either language; null where none has it. */
export function findMember(text: string, { members }: Dimension): string | null {
	const key = headerKey(text);
	if (key === '') return null;
	return members.find(({ label }) => [label.vi, label.en].some((one) => headerKey(one) === key))?.id ?? null;
}
