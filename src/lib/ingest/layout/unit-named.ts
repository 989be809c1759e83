import type { Period } from '../../model/period.ts';
import { isFault, resolveUnit } from '../units/resolve-unit.ts';
import type { SheetTask } from './sheet-read.ts';

/** The unit that stands alone above others; null where the text names none, or nobody knows when. */
export function unitNamed({ units, choices }: SheetTask, text: string, period: Period | null): string | null {
	if (!period) return null;
	const found = resolveUnit(units, { text, parent: null, period }, choices);
	return isFault(found) ? null : found.id;
}
