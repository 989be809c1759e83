import type { Coverage } from '../model/result.ts';
import { coverageAt } from './cell.ts';
import { bucketIndex } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';

/** Units in and units due at one bucket. */
export function unitCoverage(input: FigureInput, draft: Draft, at: number): Coverage | null {
	const byUnit = new Map<string, Coverage>();
	for (let row = 0; row < input.table.numRows; row++) {
		if (bucketIndex(input, input.table, row, draft.buckets) !== at) continue;
		const coverage = coverageAt(input.table, row, 'units');
		const unit = input.table.columns['unit_id']?.[row] ?? '';
		if (coverage && coverage.due > 0) byUnit.set(String(unit), coverage);
	}
	if (byUnit.size === 0) return null;
	const sum = (of: 'reported' | 'due') => [...byUnit.values()].reduce((total, one) => total + one[of], 0);
	return { reported: sum('reported'), due: sum('due') };
}
