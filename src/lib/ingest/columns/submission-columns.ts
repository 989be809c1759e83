import type { IsoDate, Period } from '../../model/period.ts';
import type { Status } from '../../model/status.ts';
import type { UnitId } from '../../model/unit.ts';
import type { Scope } from '../fact-row.ts';
import type { Submission } from '../unit-submissions.ts';
import type { Coded } from './coded.ts';
import type { FactColumns } from './fact-columns.ts';

/** Reports column by column: what `Submission` says of each. */
export interface SubmissionColumns {
	readonly unit: Coded<UnitId>;
	readonly period: Coded<Period>;
	readonly status: Coded<Status>;
	readonly submittedOn: Coded<IsoDate | null>;
	readonly provisional: Coded<boolean>;
	readonly scope: Coded<Scope>;
}

/** Values that are known by their place, or looked up. */
class Codes<Value> {
	readonly #values: Value[];
	readonly #keyOf: (value: Value) => unknown;
	readonly #places: Map<unknown, number>;
	#codes = new Int32Array(1 << 10);
	#count = 0;

	constructor(values: readonly Value[], keyOf: (value: Value) => unknown = (value) => value) {
		this.#values = [...values];
		this.#keyOf = keyOf;
		this.#places = new Map(values.map((value, at) => [keyOf(value), at]));
	}

	placeOf(value: Value): number {
		const key = this.#keyOf(value);
		const place = this.#places.get(key) ?? this.#values.push(value) - 1;
		this.#places.set(key, place);
		return place;
	}

	add(code: number): void {
		if (this.#count === this.#codes.length) {
			const larger = new Int32Array(this.#count * 2);
			larger.set(this.#codes);
			this.#codes = larger;
		}
		this.#codes[this.#count++] = code;
	}

	whole(): Coded<Value> {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#count) };
	}
}

const periodKey = ({ start, end }: Period) => `${start} ${end}`;

/** Takes reports in one by one, as objects or as places of values. */
export class SubmissionList {
	readonly #unit: Codes<UnitId>;
	readonly #period: Codes<Period>;
	readonly #status = new Codes<Status>(['reported', 'reported_zero']);
	readonly #submittedOn: Codes<IsoDate | null>;
	readonly #provisional = new Codes<boolean>([false, true]);
	readonly #scope: Codes<Scope>;

	/** The places of values are those that they have among the facts, those of units the ones given. */
	constructor({ period, submittedOn, scope }: Omit<FactColumns, 'unit'>, units: readonly UnitId[]) {
		this.#unit = new Codes(units);
		this.#period = new Codes(period.values, periodKey);
		this.#submittedOn = new Codes(submittedOn.values);
		this.#scope = new Codes(scope.values);
	}

	/** A report with numbers; `isZero` and `isProvisional` are 1 or 0. */
	addCodes(unit: number, period: number, isZero: number, submittedOn: number, isProvisional: number, scope: number) {
		this.#unit.add(unit);
		this.#period.add(period);
		this.#status.add(isZero);
		this.#submittedOn.add(submittedOn);
		this.#provisional.add(isProvisional);
		this.#scope.add(scope);
	}

	add({ unitId, start, end, status, submittedOn, provisional, scope }: Submission): void {
		this.#unit.add(this.#unit.placeOf(unitId));
		this.#period.add(this.#period.placeOf({ start, end }));
		this.#status.add(this.#status.placeOf(status));
		this.#submittedOn.add(this.#submittedOn.placeOf(submittedOn));
		this.#provisional.add(Number(provisional));
		this.#scope.add(this.#scope.placeOf(scope));
	}

	whole(): SubmissionColumns {
		return {
			unit: this.#unit.whole(),
			period: this.#period.whole(),
			status: this.#status.whole(),
			submittedOn: this.#submittedOn.whole(),
			provisional: this.#provisional.whole(),
			scope: this.#scope.whole()
		};
	}
}
