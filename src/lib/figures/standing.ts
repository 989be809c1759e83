import { numberStyleOf } from '../i18n/choose-number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { placeOf } from '../insight/rank.ts';
import type { Place } from '../insight/rank.ts';
import type { Transform } from '../model/query.ts';
import type { UnitId } from '../model/unit.ts';
import { fewestCases, smallestDenominator } from '../model/smallest-denominator.ts';
import { averageOf, countQuotient, rateQuotient } from './average.ts';
import type { Quotient } from './average.ts';
import { cellAt, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { Bucket } from './figure-base.ts';
import { isComparable } from './comparable.ts';
import { quantityOf } from './trend-facts.ts';
import type { UnitRowInput } from './unit-row-input.ts';

/** By what units are compared: per residents where that makes sense, shares as they are, else counts. */
export type Basis = 'rate' | 'ratio' | 'count';

/** A unit's number beside those of its siblings at one bucket, over complete reports only. */
export interface Standing {
	readonly basis: Basis;
	readonly value: number;
	/** Residents in a rate; null for what is none. */
	readonly per: number | null;
	readonly place: Place | null;
	/** Average of the others, from their summed numbers; null for fewer than two. */
	readonly mean: number | null;
	/** What the unit's own count would be at the others' average; null where it is not one of occurrences. */
	readonly expected: number | null;
	readonly number: NumberStyle;
}

const fewestOthers = 2;

/** Null where the unit itself cannot be compared. */
export function standingOf(input: UnitRowInput, bucket: Bucket, cell: CountedCell): Standing | null {
	const measure = measureOf(input);
	const basis: Basis = measure.kind === 'ratio' ? 'ratio' : measure.per ? 'rate' : 'count';
	const per = measure.kind === 'count' && measure.per ? measure.per : 1;
	const own = quotientOf(input, basis, input.unit.id, bucket, cell);
	if (!own) return null;
	const others = input.siblings.flatMap((id) =>
		id === input.unit.id ? [] : (siblingOf(input, basis, id, bucket) ?? [])
	);
	const value = valueOf(own) * per;
	const average = others.length < fewestOthers ? null : averageOf(others);
	const mean = average === null ? null : average * per;
	const place = placeAmong(value, [value, ...others.map((other) => valueOf(other) * per)]);
	const transform: Transform = basis === 'rate' ? { kind: 'per_population', per } : { kind: 'absolute' };
	return {
		basis,
		value,
		per: basis === 'rate' ? per : null,
		place: place && basis === 'rate' ? { ...place, per } : place,
		mean,
		expected: mean === null || quantityOf(measure, input) !== 'count' ? null : (mean / per) * own.denominator,
		number: averageStyle(numberStyleOf(measure, transform, [value, mean ?? 0], input.locale), basis, mean)
	};
}

/** No place for none at all, nor for what most units share. */
function placeAmong(value: number, values: readonly number[]): Place | null {
	const same = values.filter((other) => other === value).length;
	return value === 0 || same * 2 > values.length ? null : placeOf(value, values);
}

/** An average of counts below 100 is given with one decimal place. */
function averageStyle(number: NumberStyle, basis: Basis, mean: number | null): NumberStyle {
	return basis === 'count' && number.divisor === 1 && (mean ?? 0) < 100 ? { ...number, digits: 1 } : number;
}

const valueOf = ({ numerator, denominator }: Quotient) => numerator / denominator;

function siblingOf(input: UnitRowInput, basis: Basis, id: UnitId, bucket: Bucket): Quotient | null {
	const row = input.index.get(id)?.get(bucket.start);
	if (row === undefined) return null;
	return quotientOf(input, basis, id, bucket, cellAt(input, input.table, row, bucket, input.units(id)));
}

/** Null for numbers that are cut, incomplete, hidden, or of a denominator too small to rank. */
function quotientOf(input: UnitRowInput, basis: Basis, id: UnitId, bucket: Bucket, cell: CountedCell): Quotient | null {
	if (cell.value === null || !isComparable(input, cell)) return null;
	switch (basis) {
		case 'count':
			return countQuotient(cell);
		case 'rate': {
			const residents = input.residentsAt(id, bucket.start);
			if (residents === null || residents < smallestDenominator.residents) return null;
			return rateQuotient({ ...cell, numerator: cell.value, denominator: residents });
		}
		case 'ratio':
			return (cell.denominator ?? 0) < fewestCases(measureOf(input)) ? null : rateQuotient(cell);
	}
}
