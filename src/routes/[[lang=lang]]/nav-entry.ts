import type { DatasetId, MeasureId } from '#lib/model/contract.ts';

/** A dataset in the navigation, which leads to its headline. */
export interface NavEntry {
	readonly id: DatasetId;
	readonly label: string;
	readonly headline: MeasureId;
	readonly isCore: boolean;
}
