import type { DatasetId, DimensionId, MeasureId } from './contract.ts';
import type { Grain, IsoDate, TimeSpan } from './period.ts';
import type { UnitId, UnitLevel } from './unit.ts';

/** Which units' own rows are read. `rollUp` adds up what the bodies inside a territory reported themselves. */
export type UnitScope =
	| { readonly kind: 'level'; readonly level: UnitLevel; readonly within: UnitId | null }
	| { readonly kind: 'ids'; readonly ids: readonly UnitId[] }
	| { readonly kind: 'roll_up'; readonly within: UnitId };

/** A dimension limited to some of its members. */
export interface Filter {
	readonly dimension: DimensionId;
	readonly members: readonly string[];
}

/** Units as they reported, or facts of all times in the units that stood on a date. */
export type Lens = { readonly kind: 'as_published' } | { readonly kind: 'units_of'; readonly date: IsoDate };

/** What a change is compared with. */
export type ChangeBase = 'same_period' | 'previous' | 'term';

/**
 * What is done with the sums.
 * - `per_population` divides by residents (person-years where a bucket is longer than a year)
 * - `share` divides by the sum over all rows of the bucket, or over those of units with the same parent
 * - `index` sets the base year to 100, an average bucket of it where buckets are shorter
 * - `change` compares with the same window a year before, one bucket before, or the same stretch of the term of office
 *   before, over the units and periods that reported in both
 * - `to_date` adds up from the start of the year
 * - `versus_target` divides by what the targets in force ask of the reports that are in
 * - `rank` is the place from the highest down, of the counts or of rates per residents
 */
export type Transform =
	| { readonly kind: 'absolute' }
	| { readonly kind: 'per_population'; readonly per: number }
	| { readonly kind: 'share'; readonly of: 'parent' | 'total' }
	| { readonly kind: 'index'; readonly base: number }
	| { readonly kind: 'change'; readonly versus: ChangeBase }
	| { readonly kind: 'to_date' }
	| { readonly kind: 'versus_target' }
	| { readonly kind: 'rank'; readonly per: number | null };

/** A question over one dataset, free of any engine. */
export interface Query {
	readonly dataset: DatasetId;
	readonly measures: readonly MeasureId[];
	readonly units: UnitScope;
	readonly time: TimeSpan;
	readonly grain: Grain;
	/** `unit`, `time`, or the id of a dimension. */
	readonly splitBy: readonly ('unit' | 'time' | DimensionId)[];
	readonly filters: readonly Filter[];
	readonly lens: Lens;
	readonly transform: Transform;
}

/**
 * Which reports came in: one row per unit and reporting period, with its status. No lens: a report is owed by the unit
 * that there was, whose successors have nobody to send it.
 */
export interface SubmissionsQuery {
	readonly dataset: DatasetId;
	readonly units: UnitScope;
	readonly time: { readonly start: IsoDate; readonly end: IsoDate };
	/** Leave out reports that are in. */
	readonly missingOnly: boolean;
}

export type SqlValue = string | number | null;

/** Values only as `params`; identifiers only from a contract. `databases` are those the text reads. */
export interface SqlStatement {
	readonly text: string;
	readonly params: readonly SqlValue[];
	readonly databases: readonly string[];
	/** It reads columns from end to end: a file that soon comes whole serves it better than its parts do. */
	readonly scans?: true;
}
