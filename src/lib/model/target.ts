import type { DatasetId, MeasureId } from './contract.ts';
import { findTerm } from './term.ts';
import type { Term } from './term.ts';
import type { IsoDate } from './period.ts';
import type { Filter } from './query.ts';
import { numberAt, textAt } from './result.ts';
import type { ResultTable } from './result.ts';
import type { Unit, UnitId, UnitLevel } from './unit.ts';

export const targetPeriods = ['week', 'month', 'year'] as const;
export type TargetPeriod = (typeof targetPeriods)[number] | Term;

/** A legal minimum, a range or a plan, as one dated row of the act that sets it. */
export interface Target {
	readonly id: string;
	/** One unit, or every unit of a level. */
	readonly unit: UnitId | null;
	readonly level: UnitLevel | null;
	readonly dataset: DatasetId;
	readonly measure: MeasureId;
	/** The member of a dimension that it is set for. */
	readonly filter: Filter | null;
	/** The least that is asked for in each `per`, or in all of a term; of a ratio, whatever the time, where `per` says which periods it is held against. */
	readonly min: number;
	/** The most that is asked for, of a range; null of a mere minimum. */
	readonly max: number | null;
	readonly per: TargetPeriod;
	readonly validFrom: IsoDate;
	readonly validTo: IsoDate | null;
	readonly legalBasis: string;
	/** Somebody has read the number in the act itself. */
	readonly verified: boolean;
}

/** The targets in a result of `selectTargets`. */
export function targetsOf(table: ResultTable): Target[] {
	return Array.from({ length: table.numRows }, (_, row) => targetAt(table, row)).filter((target) => target !== null);
}

function targetAt(table: ResultTable, row: number): Target | null {
	const text = (column: string) => textAt(table, column, row);
	const min = numberAt(table, 'min', row);
	const per = targetPeriods.find((one) => one === text('per')) ?? findTerm(text('per') ?? '');
	if (min === null || !per) return null;
	const [dimension, member] = [text('dimension'), text('member')];
	return {
		id: text('id') ?? '',
		unit: text('unit'),
		level: text('level') as UnitLevel | null,
		dataset: text('dataset') ?? '',
		measure: text('measure') ?? '',
		filter: dimension === null || member === null ? null : { dimension, members: [member] },
		min,
		max: numberAt(table, 'max', row),
		per,
		validFrom: text('validFrom') ?? '',
		validTo: text('validTo'),
		legalBasis: text('legalBasis') ?? '',
		verified: numberAt(table, 'verified', row) === 1
	};
}

/** The term that a plan is set for; null of what is asked each week, month or year. */
export function termOfTarget({ per }: Pick<Target, 'per'>): Term | null {
	return typeof per === 'string' ? null : per;
}

/** A target is set for a unit. */
export function isTargetOf(target: Target, unit: Pick<Unit, 'id' | 'level'>): boolean {
	return target.unit === null ? target.level === unit.level : target.unit === unit.id;
}

/** The dated rows of each target, oldest first as they stand. */
export function targetsById(targets: readonly Target[]): [Target, ...Target[]][] {
	const groups = new Map<string, [Target, ...Target[]]>();
	for (const target of targets) {
		const known = groups.get(target.id);
		if (known) known.push(target);
		else groups.set(target.id, [target]);
	}
	return [...groups.values()];
}
