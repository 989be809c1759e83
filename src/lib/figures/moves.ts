import { changeOf } from '../insight/change.ts';
import type { MoveItem } from '../insight/moves-finding.ts';
import { measureOf } from './cell.ts';
import type { Draft } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import { quantityOf } from './trend-facts.ts';

/** The change of every series between two buckets; one that is not complete in both is not compared. */
export function movesOf(
	input: FigureInput,
	{ series }: Draft,
	from: number,
	to: number
): (MoveItem & { readonly id: string })[] {
	const quantity = quantityOf(measureOf(input), input);
	return series.flatMap(({ id, label, points }) => {
		const [now, base] = [points[to], points[from]];
		if (!now || now.value === null) return [];
		const compared = base && from !== to && !now.partial && !base.partial;
		const counts =
			now.numerator !== null && base?.numerator != null ? ([now.numerator, base.numerator] as const) : null;
		return [
			{ id, label, change: compared ? changeOf(now.value, base.value, quantity, counts) : { kind: 'none' as const } }
		];
	});
}
