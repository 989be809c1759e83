import type { Check } from '../../model/contract.ts';
import { checkRow } from '../check-row.ts';
import { typedRowAt, type TypedColumn } from './typed-columns.ts';

/** True where no row breaks a check. Numbers are compared here; only a row that fails is looked at as a whole. */
export function passChecks(columns: readonly TypedColumn[], checks: readonly Check[], rows: number): boolean {
	return checks.every((check) => {
		const numbersOf = (id: string) => exactNumbers(columns.find(({ column }) => column.id === id));
		const suspects = check.kind === 'range' ? rangeSuspects(check, numbersOf) : sumSuspects(check, numbersOf);
		for (let at = 0; at < rows; at++)
			if (suspects(at) && checkRow(typedRowAt('', columns, at), [check]).length > 0) return false;
		return true;
	});
}

/** The exact number of a row; NaN where there is none, which no comparison holds for. */
type Numbers = (at: number) => number;
type NumbersOf = (id: string) => Numbers | null;

function exactNumbers(column: TypedColumn | undefined): Numbers | null {
	if (!column) return null;
	const { codes, values, qualifiers } = column;
	const numbers = Float64Array.from(values, (value, code) =>
		typeof value === 'number' && !qualifiers[code] ? value : NaN
	);
	return (at) => numbers[codes[at] as number] as number;
}

const never = () => false;

function rangeSuspects({ column, min = -Infinity, max = Infinity }: Check & { kind: 'range' }, numbersOf: NumbersOf) {
	const numbers = numbersOf(column);
	return numbers ? (at: number) => numbers(at) < min || numbers(at) > max : never;
}

function sumSuspects({ parts, total, relation }: Check & { kind: 'sum' }, numbersOf: NumbersOf) {
	const whole = numbersOf(total);
	const own = parts.flatMap((part) => numbersOf(part) ?? []);
	if (!whole || own.length < parts.length) return never;
	return (at: number) => {
		let sum = 0;
		for (const numbers of own) sum += numbers(at);
		return relation === 'equals' ? sum !== whole(at) && !Number.isNaN(sum) : sum > whole(at);
	};
}
