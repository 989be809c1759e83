import type { CountedCell } from './cell.ts';
import type { FigureInput } from './figure-input.ts';

/** A complete number that may be compared; a sum without its hidden small counts is only a lower bound. */
export function isComparable({ contract, view }: Pick<FigureInput, 'contract' | 'view'>, cell: CountedCell): boolean {
	const hides = contract.suppression?.measures.flat().includes(view.query.measures[0] ?? '') ?? false;
	return cell.value !== null && !cell.partial && !(hides && cell.qualifier !== 'exact');
}
