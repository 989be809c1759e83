import type { FactColumns } from './fact-columns.ts';

/** The rows of each unit and period taken together; all places are codes of the columns of the facts. */
export interface ReportGroups {
	/** Periods in the order of their first and last days. */
	readonly periods: readonly number[];
	/** The group of a unit and period; -1 where there is none. */
	at(unit: number, period: number): number;
	/** 1 where no row has a number above zero. */
	readonly isZero: Uint8Array;
	/** 1 where one of the rows is. */
	readonly isProvisional: Uint8Array;
	/** The last day of the rows. */
	readonly submittedOn: Int32Array;
	/** The office's own where one of the rows says so. */
	readonly scope: Int32Array;
}

/** A table of units by periods may be mostly empty, but not beyond that. */
const mostPlaces = 2 ** 24;

/** Null where there are too many units and periods for a table of them. */
export function groupReports(facts: FactColumns): ReportGroups | null {
	const { rows, unit, period, submittedOn, provisional, scope } = facts;
	const width = period.values.length;
	if (unit.values.length * width > mostPlaces) return null;
	const places = new Int32Array(unit.values.length * width);
	const groups = new Groups(rows);
	const dayRanks = ranks(submittedOn.values.map((day) => day ?? ''));
	const scopeRanks = ranks(scope.values);
	const isProvisional = Uint8Array.from(provisional.values, Number);
	const isZero = zeroRows(facts);
	for (let row = 0; row < rows; row++) {
		const place = (unit.codes[row] as number) * width + (period.codes[row] as number);
		const [day, own] = [submittedOn.codes[row] as number, scope.codes[row] as number];
		let group = (places[place] as number) - 1;
		if (group < 0) {
			group = groups.add(day, own);
			places[place] = group + 1;
		}
		if ((dayRanks[day] as number) > (dayRanks[groups.submittedOn[group] as number] as number))
			groups.submittedOn[group] = day;
		if ((scopeRanks[own] as number) < (scopeRanks[groups.scope[group] as number] as number)) groups.scope[group] = own;
		if (isZero[row] === 0) groups.isZero[group] = 0;
		if (isProvisional[provisional.codes[row] as number] === 1) groups.isProvisional[group] = 1;
	}
	const order = period.values.map(({ start, end }) => `${start} ${end}`);
	return {
		...groups.whole(),
		periods: order.map((_, at) => at).sort((a, b) => ((order[a] ?? '') < (order[b] ?? '') ? -1 : 1)),
		at: (unitCode, periodCode) => (places[unitCode * width + periodCode] as number) - 1
	};
}

/** The place of each text among all in order, the same for equal ones. */
function ranks(texts: readonly string[]): Int32Array {
	const known = new Map([...new Set(texts)].sort((a, b) => (a < b ? -1 : 1)).map((text, rank) => [text, rank]));
	return Int32Array.from(texts, (text) => known.get(text) ?? 0);
}

/** 1 for rows without any number above zero. */
function zeroRows({ counts, rows }: FactColumns): Uint8Array {
	const isZero = new Uint8Array(rows).fill(1);
	let left = rows;
	for (const { values, codes } of counts) {
		const isGiven = Uint8Array.from(values, (value) => Number(Boolean(value)));
		// Most rows have a number in the first column already.
		if (left === 0 || !isGiven.includes(1)) continue;
		for (let row = 0; row < rows; row++) {
			if (isGiven[codes[row] as number] === 0 || isZero[row] === 0) continue;
			isZero[row] = 0;
			left--;
		}
	}
	return isZero;
}

class Groups {
	readonly isZero: Uint8Array;
	readonly isProvisional: Uint8Array;
	readonly submittedOn: Int32Array;
	readonly scope: Int32Array;
	#count = 0;

	constructor(most: number) {
		this.isZero = new Uint8Array(most).fill(1);
		this.isProvisional = new Uint8Array(most);
		this.submittedOn = new Int32Array(most);
		this.scope = new Int32Array(most);
	}

	add(submittedOn: number, scope: number): number {
		const group = this.#count++;
		this.submittedOn[group] = submittedOn;
		this.scope[group] = scope;
		return group;
	}

	whole() {
		const { isZero, isProvisional, submittedOn, scope } = this;
		return { isZero, isProvisional, submittedOn, scope };
	}
}
