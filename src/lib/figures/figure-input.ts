import type { DatasetContract, DimensionId } from '../model/contract.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import type { Geometry } from '../model/geometry.ts';
import type { Locale } from '../model/locale.ts';
import type { UnitScope } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import type { Target } from '../model/target.ts';
import type { UnitEnds } from '../model/unit-end.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { View } from '../model/view.ts';
import type { Bucket, FigureContext } from './figure-base.ts';

/** What a figure needs to know of a unit. */
export type UnitFacts = Pick<Unit, 'name' | 'shortName' | 'level' | 'division' | 'validFrom' | 'validTo'>;

/** Looks a unit up; undefined for an id that is none. */
export type UnitNames = (id: UnitId) => UnitFacts | undefined;

/** What every figure is made from. The measure shown is the query's first one. */
export interface FigureInput {
	readonly table: ResultTable;
	readonly view: View;
	readonly contract: DatasetContract;
	readonly locale: Locale;
	readonly units: UnitNames;
	readonly context: FigureContext;
	/** What the numbers are of, in words, where the query does not say it all. */
	readonly about?: string;
	/** The one period of all numbers, where the query does not know it. */
	readonly period?: Bucket;
	/** What became of units that ended. */
	readonly ends?: UnitEnds;
	/** The same query without the split by unit: the average line. For counts it is divided by the units that reported. */
	readonly mean?: { readonly table: ResultTable; readonly label?: string };
	/** The same for the units of the focused one's level in the unit above it. */
	readonly parent?: { readonly table: ResultTable; readonly units: UnitScope };
	/** Residents by unit, in the year of the last bucket: who is near whom in size. */
	readonly residents?: ReadonlyMap<UnitId, number>;
	/** What bears on all that is shown, by date: marks of the time axis. */
	readonly events?: readonly DatedEvent[];
	/** The same query with the `change` transform: the like-for-like comparison in the finding. */
	readonly change?: ResultTable;
	/** Counts of the members of a dimension that have no target, to stand beside those that have one. */
	readonly beside?: { readonly table: ResultTable; readonly dimension: DimensionId };
	/** Outlines of the units' level, for a map. */
	readonly outlines?: Geometry;
	/** Legal minimums and plans. */
	readonly targets?: readonly Target[];
	/** The same query by years with the `versus_target` transform: what was asked for. */
	readonly asked?: ResultTable;
}

/** The headline number of a dataset, from its absolute table and the one with the `change` transform. */
export type KeyFigureInput = Omit<FigureInput, 'mean'>;
