import type { DatasetContract, MeasureId } from './contract.ts';

/** The measures of a dataset whose charts are embedded from files: the headline first. */
export function embeddedMeasures({ headline, embedded = [] }: DatasetContract): readonly MeasureId[] {
	return [headline, ...embedded];
}
