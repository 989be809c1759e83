import type { Check } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { checkRow } from '../check-row.ts';
import { hasError } from '../make-problem.ts';
import type { PlainTask } from './plain-rows.ts';
import { typedRowAt, type TypedColumn } from './typed-columns.ts';

/** Rows that break checks. */
export interface BrokenRows {
	/** In the order of the rows and checks. */
	readonly problems: readonly Problem[];
	/** Rows that cannot be used, from 0. */
	readonly faulty: readonly number[];
}

/** What is wrong with typed rows by the checks. Numbers are compared here; only a row that fails is looked at as a whole. */
export function breakChecks(
	columns: readonly TypedColumn[],
	{ file, contract: { checks }, rows, lines }: Pick<PlainTask, 'file' | 'contract' | 'rows' | 'lines'>
): BrokenRows {
	const numbersOf = (id: string) => exactNumbers(columns.find(({ column }) => column.id === id));
	const suspects = checks.map((check) =>
		check.kind === 'range' ? rangeSuspects(check, numbersOf) : sumSuspects(check, numbersOf, rows)
	);
	const problems: Problem[] = [];
	const faulty: number[] = [];
	for (const at of Int32Array.from(new Set(suspects.flat())).sort()) {
		const found = checkRow(typedRowAt(file, columns, at, lines?.[at]), checks);
		if (hasError(found)) faulty.push(at);
		problems.push(...found);
	}
	return { problems, faulty };
}

/** The exact number of each code; NaN where there is none, which no comparison holds for. */
interface Numbers {
	readonly codes: Int32Array;
	readonly table: Float64Array;
}
type NumbersOf = (id: string) => Numbers | null;

function exactNumbers(column: TypedColumn | undefined): Numbers | null {
	if (!column) return null;
	const { codes, values, qualifiers } = column;
	const table = Float64Array.from(values, (value, code) =>
		typeof value === 'number' && !qualifiers[code] ? value : NaN
	);
	return { codes, table };
}

/** Rows that may break a range: of a code that does, all of them. */
function rangeSuspects(check: Check & { kind: 'range' }, numbersOf: NumbersOf): number[] {
	const { column, min = -Infinity, max = Infinity } = check;
	const numbers = numbersOf(column);
	if (!numbers?.table.some((value) => value < min || value > max)) return [];
	const isOutside = Array.from(numbers.table, (value) => value < min || value > max);
	return placesOf(numbers.codes.length, (at) => isOutside[numbers.codes[at] as number] === true);
}

function sumSuspects(check: Check & { kind: 'sum' }, numbersOf: NumbersOf, rows: number): number[] {
	const whole = numbersOf(check.total);
	const parts = check.parts.flatMap((part) => numbersOf(part) ?? []);
	const [part, ...others] = parts;
	if (!whole || !part || parts.length < check.parts.length) return [];
	if (others.length === 0 && check.relation === 'at_most') return placesAbove(part, whole);
	// Column by column: one loop over all of them is several times slower.
	const wholes = new Float64Array(rows);
	addNumbers(wholes, whole);
	const sums = new Float64Array(rows);
	for (const part of parts) addNumbers(sums, part);
	return check.relation === 'equals'
		? placesOf(rows, (at) => sums[at] !== wholes[at] && !Number.isNaN(sums[at]))
		: placesOf(rows, (at) => (sums[at] as number) > (wholes[at] as number));
}

/** Rows in which a number is above another one. */
function placesAbove(one: Numbers, other: Numbers): number[] {
	const places: number[] = [];
	const [ones, others] = [one.codes, other.codes];
	for (let at = 0; at < ones.length; at++)
		if ((one.table[ones[at] as number] as number) > (other.table[others[at] as number] as number)) places.push(at);
	return places;
}

function addNumbers(sums: Float64Array, { codes, table }: Numbers): void {
	for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (table[codes[at] as number] as number);
}

function placesOf(rows: number, holds: (at: number) => boolean): number[] {
	const places: number[] = [];
	for (let at = 0; at < rows; at++) if (holds(at)) places.push(at);
	return places;
}
